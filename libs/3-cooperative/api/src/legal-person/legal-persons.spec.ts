import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readExported, startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { cooperativeStatuses, statusEdges } from '@sanad/cooperative/core';
import { addDays, newId, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';
import { LicenceAlerts } from './licence-alerts';

const rib = '011519000001205000534921';
const ices = ['001525030000084', '000230517000007'].map(wholeIce);
/** Thirteen digits and the two that make the whole divisible by 97. */
function wholeIce(start: string): string {
  const first = start.slice(0, 13);
  const rest = Number(BigInt(`${first}00`) % 97n);
  return first + String((97 - rest) % 97).padStart(2, '0');
}

let turn = 0;
const draft = (change: object = {}) => ({
  name: 'تعاونية الزربية (تجريبية)',
  seat: 'حي تجريبي، كلميم',
  province: '10.261',
  category: 'MEMBERS_SELL',
  branch: 'CARPETS',
  registerNumber: `ZZ ${++turn}/2015`,
  court: 'المحكمة الابتدائية بكلميم',
  registeredOn: '2015-03-10',
  capital: 10_000,
  shareValue: 100,
  inOpeningBalance: true,
  ...change,
});
const stranger = (change: object = {}) => ({
  associate: { kind: 'PERSON', givenAr: 'رقية', familyAr: 'المنخرطة', noticeGivenOn: '2020-01-01' },
  shares: 2,
  paid: 100,
  joinedOn: '2016-01-01',
  ...change,
});

describe('a cooperative as a legal person', () => {
  let house: House;
  let story: FoundingStory;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  function ok({ status, body }: TestAnswer): TestAnswer['body'] {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }
  const entered = async (change: object = {}) => ok(await caseworker().post('/cooperatives', draft(change)));
  const act = (to: { id: string; version: number }, path: string, body: object) =>
    caseworker().post(`/cooperatives/${to.id}/${path}`, body, { version: to.version });
  const done = async (to: { id: string; version: number }, path: string, body: object) => ok(await act(to, path, body));
  const said = ({ status, body }: TestAnswer) =>
    body.fields?.length ? [status, body.fields[0].path, body.fields[0].code] : [status, body.code];
  const audit = (id: string, action: string) =>
    house.sql<{ before: unknown; after: unknown; why: string | null }>(
      'select before, after, why from audit.entry where entity_id = $1 and action = $2 order by at, id',
      [id, action],
    );
  const alertsOf = (id: string) =>
    house.sql<{ kind: string; since: string }>(
      'select kind, since::text as since from cooperative.alert where cooperative_id = $1',
      [id],
    );
  async function withMembers(count: number, change: object = {}) {
    let cooperative = await entered(change);
    for (let seat = 0; seat < count; seat += 1) cooperative = await done(cooperative, 'associates', stranger());
    return cooperative;
  }

  describe('from before the system', () => {
    test('has no steps, its own share value, and says that it stands in the opening balance', async () => {
      const cooperative = await entered();
      expect(cooperative).toMatchObject({
        origin: 'IMPORTED',
        inOpeningBalance: true,
        formationId: null,
        shareValue: 100,
        capital: 10_000,
        status: 'REGISTERED',
        members: 0,
        memberships: [],
        branchName: { ar: 'الزربية والنسيج' },
        sectorName: { ar: 'الصناعة التقليدية' },
        valueChain: { code: 'WOOL_AND_CARPETS' },
        alerts: [],
      });
      expect(await house.sql('select id from cooperative.step where formation_id is null')).toEqual([]);
    });

    test.each([
      ['outside the area', { province: '06.141' }, [422, 'seatOutsideArea']],
      ['of an unknown branch', { branch: 'SPACE' }, [400, '/branch', 'chooseOne']],
      ['registered tomorrow', { registeredOn: addDays(today(), 1) }, [400, '/registeredOn', 'dayInFuture']],
    ])('is refused when it lies %s', async (_what, change, answer) => {
      expect(said(await caseworker().post('/cooperatives', draft(change)))).toEqual(answer);
    });

    test('is refused with a number that another one has at the same court, however it is written', async () => {
      const { registerNumber } = await entered({ registerNumber: 'ZZ 77/2015' });
      const again = { registerNumber: registerNumber.replace('77/', '٧٧-'), court: 'المحكمه الابتدائيه بكلميم' };
      expect(said(await caseworker().post('/cooperatives', draft(again)))).toEqual([422, 'registerNumberTaken']);
      expect(
        (await caseworker().post('/cooperatives', draft({ ...again, court: 'المحكمة الابتدائية بطانطان' }))).status,
      ).toBe(201);
    });

    test('of another delegation is not there', async () => {
      const { id, version } = await entered();
      const away = house.as('caseworker', 'SMR');
      expect((await away.get(`/cooperatives/${id}`)).status).toBe(404);
      const ice = { kind: 'ICE', value: ices[0] };
      expect((await away.post(`/cooperatives/${id}/identifiers`, ice, { version })).status).toBe(404);
      expect((await away.get(`/cooperatives/${id}/bank-account/number?reason=PAYMENT`)).status).toBe(404);
    });
  });

  describe('its numbers', () => {
    test.each([
      ['an ICE with a digit too few', { kind: 'ICE', value: '00152503000008' }, '/value', 'iceDigits'],
      ['an ICE whose control does not fit', { kind: 'ICE', value: '001525030000085' }, '/value', 'iceControl'],
      ['a tax identifier of six digits', { kind: 'TAX_ID', value: '123456' }, '/value', 'taxIdDigits'],
      ['a bank number with a wrong key', { kind: 'RIB', value: '011519000001205000539421' }, '/value', 'ribKey'],
      ['letters for social security', { kind: 'CNSS', value: 'ABC' }, '/value', 'cnssDigits'],
      [
        'a number given tomorrow',
        { kind: 'CNSS', value: '1234567', givenOn: addDays(today(), 1) },
        '/givenOn',
        'dayInFuture',
      ],
      [
        'a licence that ends before it begins',
        {
          kind: 'SECTOR_LICENCE',
          value: 'MIEL.1',
          authority: 'أونسا',
          product: 'HONEY',
          givenOn: '2020-02-02',
          expiresOn: '2020-02-01',
        },
        '/expiresOn',
        'endBeforeBegin',
      ],
    ])('%s is refused beside its field', async (_what, sent, path, code) => {
      expect(said(await act(await entered(), 'identifiers', sent))).toEqual([400, path, code]);
    });

    test('one that changes stays told: what it was, who wrote it and when', async () => {
      let cooperative = await entered();
      cooperative = await done(cooperative, 'identifiers', { kind: 'ICE', value: ices[0]!.replace(/^(\d{9})/, '$1 ') });
      cooperative = await done(cooperative, 'identifiers', { kind: 'ICE', value: ices[1] });
      expect(cooperative.identifiers).toMatchObject([
        { kind: 'ICE', value: ices[1], endedAt: null, createdBy: 'caseworker@GLM' },
        { kind: 'ICE', value: ices[0], endedAt: expect.any(String), endedBy: 'caseworker@GLM' },
      ]);
      expect(await audit(cooperative.id, 'cooperative.identifier')).toMatchObject([
        { before: null, after: { kind: 'ICE', value: ices[0] } },
        { before: { value: ices[0] }, after: { value: ices[1] } },
      ]);
      const other = await entered();
      expect(said(await act(other, 'identifiers', { kind: 'ICE', value: ices[1] }))).toEqual([422, 'identifierTaken']);
      expect((await act(other, 'identifiers', { kind: 'ICE', value: ices[0] })).status).toBe(201);
      await expect(
        house.sql(`update cooperative.identifier set value = '1' where cooperative_id = $1`, [cooperative.id]),
      ).rejects.toThrow();
    });

    test('a bank number is sealed, shown by its end, answered with a reason, and told when it is shared', async () => {
      const cooperative = await done(await entered(), 'identifiers', { kind: 'RIB', value: rib, authority: 'بنك' });
      expect(cooperative.identifiers[0]).toMatchObject({ kind: 'RIB', value: null, end: '4921', isShared: false });
      const [{ text } = { text: '' }] = await house.sql<{ text: string }>(
        `select coalesce(string_agg(t, ' '), '') as text from (select to_jsonb(i)::text as t from cooperative.identifier i
           union all select to_jsonb(e)::text from audit.entry e union all select to_jsonb(r)::text from platform.answered_request r) x`,
      );
      expect(text).not.toContain(rib.slice(6, 22));
      const at = `/cooperatives/${cooperative.id}/bank-account/number`;
      expect((await caseworker().get(`${at}?reason=PAYMENT`)).body).toEqual({ rib });
      expect((await caseworker().get(at)).status).toBe(400);
      expect((await house.as('auditor').get(`${at}?reason=CONTROL`)).status).toBe(403);
      expect(await audit(cooperative.id, 'cooperative.ribUnmask')).toMatchObject([{ why: 'PAYMENT' }]);
      const twin = await done(await entered(), 'identifiers', { kind: 'RIB', value: rib });
      expect(twin.identifiers[0].isShared).toBe(true);
    });

    test('two licences stand side by side, one for each product; one is given back with its reason', async () => {
      let cooperative = await entered({ branch: 'BEES' });
      const licence = { kind: 'SECTOR_LICENCE', authority: 'أونسا', givenOn: '2020-02-02' };
      cooperative = await done(cooperative, 'identifiers', {
        ...licence,
        value: 'M-1',
        product: 'HONEY',
        expiresOn: '2030-02-02',
      });
      cooperative = await done(cooperative, 'identifiers', { ...licence, value: 'L-1', product: 'MILK' });
      const honey = cooperative.identifiers.find(({ product }: { product: string }) => product === 'HONEY');
      const at = `/cooperative-identifiers/${honey.id}/ending`;
      const given = await caseworker().post(at, { reason: 'توقف الإنتاج' }, { version: cooperative.version });
      expect(given.status).toBe(201);
      expect(said(await caseworker().post(at, { reason: 'توقف الإنتاج' }, { version: given.body.version }))).toEqual([
        ...[422, 'identifierEnded'],
      ]);
    });

    test('a licence that ends soon is an alert, until another takes its place; the morning round sees what a day brings', async () => {
      const licence = {
        kind: 'SECTOR_LICENCE',
        authority: 'أونسا',
        product: 'HONEY',
        value: 'M-9',
        givenOn: '2020-02-02',
      };
      let cooperative = await done(await entered({ branch: 'BEES' }), 'identifiers', {
        ...{ ...licence, expiresOn: addDays(today(), 61) },
      });
      expect(cooperative.alerts).toEqual([]);
      const round = house.app.get(LicenceAlerts, { strict: false });
      await round.run(addDays(today(), 1));
      expect(await alertsOf(cooperative.id)).toEqual([{ kind: 'LICENCE_ENDING', since: addDays(today(), 1) }]);
      cooperative = await done(cooperative, 'identifiers', { ...licence, expiresOn: addDays(today(), 900) });
      expect(cooperative.alerts).toEqual([]);
      cooperative = await done(cooperative, 'identifiers', { ...licence, expiresOn: addDays(today(), -10) });
      expect(cooperative.alerts).toMatchObject([{ kind: 'LICENCE_ENDING' }]);
    });

    test('the entry at the court is corrected with a reason, and what stood there is kept', async () => {
      const before = await entered();
      const sent = { registerNumber: `ZZ ${++turn}/2014`, court: 'المحكمة الابتدائية بطانطان', reason: 'خطأ في النقل' };
      const put = (body: object, version = before.version) =>
        caseworker().put(`/cooperatives/${before.id}/register-entry`, body, { version });
      const after = ok(await put(sent));
      expect(after).toMatchObject({ registerNumber: sent.registerNumber, court: sent.court });
      expect(after.identifiers).toMatchObject([
        { kind: 'LOCAL_REGISTER', value: before.registerNumber, authority: before.court, reason: sent.reason },
      ]);
      const { registerNumber, court } = await entered();
      expect(said(await put({ ...sent, registerNumber, court }, after.version))).toEqual([422, 'registerNumberTaken']);
      expect((await put(sent)).status).toBe(412);
    });
  });

  describe('its members', () => {
    test('are beneficiaries and others, each from a day on and once at a time', async () => {
      const file = await story.file('NEW');
      let cooperative = await withMembers(1);
      const sent = { caseId: file.id, shares: 3, paid: 100, joinedOn: '2018-05-01' };
      cooperative = await done(cooperative, 'members', sent);
      expect(cooperative.members).toBe(2);
      expect(cooperative.memberships).toMatchObject([
        { kind: 'PERSON', person: { givenAr: 'رقية' }, shares: 2, entry: 'ADMISSION', fileNumber: null },
        { kind: 'BENEFICIARY', caseId: file.id, fileNumber: file.number, shares: 3, paid: 100, alsoIn: [] },
      ]);
      expect(said(await act(cooperative, 'members', { ...sent, joinedOn: '2020-01-01' }))).toEqual([
        422,
        'memberAlready',
      ]);

      const other = await done(await entered({ name: 'تعاونية أخرى (تجريبية)' }), 'members', sent);
      expect(other.memberships[0].alsoIn).toEqual([cooperative.name]);

      const member = cooperative.memberships.find(({ caseId }: { caseId: string }) => caseId === file.id);
      const leaving = { leftOn: '2019-12-31', endKind: 'RESIGNATION' };
      const end = (id: string, body: object, version: number) =>
        caseworker().post(`/memberships/${id}/ending`, body, { version });
      expect(said(await end(member.id, { ...leaving, leftOn: '2018-04-30' }, cooperative.version))).toEqual([
        ...[422, 'leavingBeforeJoining'],
      ]);
      cooperative = ok(await end(member.id, leaving, cooperative.version));
      expect(said(await end(member.id, leaving, cooperative.version))).toEqual([422, 'memberHasLeft']);
      expect(said(await act(cooperative, 'members', { ...sent, joinedOn: '2019-12-31' }))).toEqual([
        422,
        'memberAlready',
      ]);
      const back = await done(cooperative, 'members', { ...sent, joinedOn: '2020-01-01' });
      expect(back.memberships.filter(({ caseId }: { caseId: string }) => caseId === file.id)).toHaveLength(2);
    });

    test('join neither before the register nor what has ended', async () => {
      const cooperative = await entered();
      expect(said(await act(cooperative, 'associates', stranger({ joinedOn: '2015-03-09' })))).toEqual([
        ...[422, 'memberBeforeRegister'],
      ]);
      const ended = await done(cooperative, 'statuses', {
        to: 'IN_LIQUIDATION',
        changedOn: '2020-01-01',
        reason: 'حل التعاونية',
      });
      expect(said(await act(ended, 'associates', stranger()))).toEqual([422, 'cooperativeHasEnded']);
    });

    test('are too few: the alert stands from the day of the last departure, and goes with the next member', async () => {
      let cooperative = await withMembers(5);
      expect(await alertsOf(cooperative.id)).toEqual([]);
      const leaving = { leftOn: '2021-06-30', endKind: 'EXCLUSION', reason: 'قرار الجمع العام' };
      const at = `/memberships/${cooperative.memberships[0].id}/ending`;
      cooperative = ok(await caseworker().post(at, leaving, { version: cooperative.version }));
      expect(cooperative).toMatchObject({ members: 4, alerts: [{ kind: 'BELOW_MINIMUM', since: '2021-06-30' }] });
      const { rows } = (await caseworker().get('/cooperatives?alert=BELOW_MINIMUM')).body;
      expect(rows.map(({ id }: { id: string }) => id)).toContain(cooperative.id);
      cooperative = await done(cooperative, 'associates', stranger({ joinedOn: '2021-07-10' }));
      expect(cooperative).toMatchObject({ members: 5, alerts: [] });
    });

    test('end with a death, together with their seats, also in the cooperative of another delegation', async () => {
      const file = await story.file('NEW');
      let cooperative = await done(await entered(), 'members', {
        ...{ caseId: file.id, shares: 1, paid: 100, joinedOn: '2018-05-01' },
      });
      const [member] = cooperative.memberships;
      cooperative = await done(cooperative, 'mandates', {
        organ: 'PRESIDENT',
        membershipId: member.id,
        beginsOn: '2018-06-01',
      });
      const elsewhere = ok(await house.as('caseworker', 'TNT').post('/cooperatives', draft({ province: '10.521' })));
      await house.sql(
        `insert into cooperative.membership (id, cooperative_id, person_id, founder, joined_on) values ($1, $2, $3, false, '2019-01-01')`,
        [newId(), elsewhere.id, member.personId],
      );
      const { body: person } = await caseworker().get(`/people/${member.personId}`);
      ok(await caseworker().patch(`/people/${person.id}`, { vitalStatus: 'DECEASED' }, { version: person.version }));
      const { body: after } = await caseworker().get(`/cooperatives/${cooperative.id}`);
      expect(after.memberships[0]).toMatchObject({ leftOn: today(), endKind: 'DEATH' });
      expect(after.mandates[0]).toMatchObject({ endedOn: today(), endReason: 'DEATH' });
      const { body: other } = await house.as('caseworker', 'TNT').get(`/cooperatives/${elsewhere.id}`);
      expect(other).toMatchObject({ members: 0, memberships: [{ endKind: 'DEATH' }] });
      expect(await audit(elsewhere.id, 'cooperative.memberEnd')).toMatchObject([{ after: { endKind: 'DEATH' } }]);
      expect(said(await act(after, 'members', { caseId: file.id, shares: 1, paid: 0, joinedOn: today() }))).toEqual([
        ...[422, 'memberIsDeceased'],
      ]);
    });

    test('stand in a register on paper and in a table, those who left too', async () => {
      const name = `تعاونية السجل رقم ${++turn} ڭ`;
      const cooperative = await withMembers(2, { name });
      const leaving = { leftOn: '2020-06-30', endKind: 'EXCLUSION' };
      const at = `/memberships/${cooperative.memberships[1].id}/ending`;
      ok(await caseworker().post(at, leaving, { version: cooperative.version }));
      const { status, bytes } = await caseworker().download(`/cooperatives/${cooperative.id}/members-register`);
      expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      const path = `/cooperatives/${cooperative.id}/members/export?format=csv&language=ar`;
      const sheet = await readExported(await caseworker().download(path), 'csv');
      expect(sheet.rows).toHaveLength(2);
      expect(sheet.rows.map((row) => row.join(' '))).toEqual([
        expect.stringContaining('رقية'),
        expect.stringContaining('فصل'),
      ]);
      const owing = house.as('provincial-delegate');
      expect(said(await owing.get(path))).toEqual([400, '/reason', 'required']);
      expect((await house.as('auditor').get(`/cooperatives/${cooperative.id}/members-register`)).status).toBe(403);
      expect((await house.as('caseworker', 'SMR').get(`/cooperatives/${cooperative.id}/members-register`)).status).toBe(
        404,
      );
      expect(await audit(cooperative.id, 'cooperative.registerPrint')).toHaveLength(1);
    });

    test('who turn out to be one person are one member, with the seat of the record that goes', async () => {
      let cooperative = await entered();
      for (const file of [await story.file('NEW'), await story.file('NEW')])
        cooperative = await done(cooperative, 'members', {
          ...{ caseId: file.id, shares: 1, paid: 100, joinedOn: '2018-05-01' },
        });
      const [survivor, loser] = cooperative.memberships;
      cooperative = await done(cooperative, 'mandates', {
        ...{ organ: 'TREASURER', membershipId: loser.id, beginsOn: '2018-06-01' },
      });
      const version = async (id: string) => (await caseworker().get(`/people/${id}`)).body.version;
      const merged = await house.as('regional-delegate').post('/merges', {
        ...{ survivorId: survivor.personId, survivorVersion: await version(survivor.personId) },
        ...{ loserId: loser.personId, loserVersion: await version(loser.personId) },
        ...{ choices: { familyAr: 'SURVIVOR' }, note: 'نفس الشخص' },
      });
      expect(merged.status).toBe(201);
      const { body } = await caseworker().get(`/cooperatives/${cooperative.id}`);
      expect(body).toMatchObject({ members: 1, memberships: [{ id: survivor.id, shares: 2 }] });
      expect(body.mandates).toMatchObject([{ organ: 'TREASURER', membershipId: survivor.id }]);
    });

    test('cannot be ended for somebody who lives', async () => {
      const file = await story.file('NEW');
      const cooperative = await done(await entered(), 'members', {
        ...{ caseId: file.id, shares: 1, paid: 100, joinedOn: '2018-05-01' },
      });
      const [member] = cooperative.memberships;
      expect(await house.sql('select * from cooperative.end_by_death($1, current_date)', [member.personId])).toEqual(
        [],
      );
    });
  });

  describe('its organs', () => {
    test('a seat is held by one at a time; whoever follows may begin on the day the other goes', async () => {
      let cooperative = await withMembers(2);
      const [one, two] = cooperative.memberships;
      const president = { organ: 'PRESIDENT', membershipId: one.id, beginsOn: '2018-01-01', endsOn: '2021-01-01' };
      cooperative = await done(cooperative, 'mandates', president);
      const next = { ...president, membershipId: two.id, beginsOn: '2021-01-01', endsOn: null };
      expect(said(await act(cooperative, 'mandates', next))).toEqual([422, 'seatTaken']);
      const at = `/mandates/${cooperative.mandates[0].id}/ending`;
      const early = { endedOn: '2017-12-31', endReason: 'TERM' };
      expect(said(await caseworker().post(at, early, { version: cooperative.version }))).toEqual([
        ...[422, 'mandateEndsTooEarly'],
      ]);
      cooperative = ok(
        await caseworker().post(at, { ...early, endedOn: '2021-01-01' }, { version: cooperative.version }),
      );
      cooperative = await done(cooperative, 'mandates', next);
      expect(cooperative.mandates).toMatchObject([
        { organ: 'PRESIDENT', beginsOn: '2021-01-01', endedOn: null },
        { organ: 'PRESIDENT', beginsOn: '2018-01-01', endedOn: '2021-01-01', endReason: 'TERM' },
      ]);
      const leaving = { leftOn: '2022-02-02', endKind: 'RESIGNATION' };
      cooperative = ok(
        await caseworker().post(`/memberships/${two.id}/ending`, leaving, { version: cooperative.version }),
      );
      expect(cooperative.mandates[0]).toMatchObject({ endedOn: '2022-02-02', endReason: 'LEFT' });
      expect(said(await act(cooperative, 'mandates', { ...next, beginsOn: '2022-02-03' }))).toEqual([
        422,
        'holderIsNoMember',
      ]);
    });

    test.each([
      [
        'a treasurer who is no member',
        { organ: 'TREASURER', holderName: 'مدبر', beginsOn: '2018-01-01' },
        '/holderName',
        'organOfMembers',
      ],
      ['nobody', { organ: 'AUDITOR', beginsOn: '2018-01-01' }, '/membershipId', 'chooseOne'],
      [
        'an end before the beginning',
        { organ: 'AUDITOR', holderName: 'مدقق', beginsOn: '2018-01-01', endsOn: '2017-01-01' },
        '/endsOn',
        'endBeforeBegin',
      ],
      [
        'a member of another cooperative',
        { organ: 'TREASURER', membershipId: newId(), beginsOn: '2018-01-01' },
        '/membershipId',
        'chooseOne',
      ],
    ])('%s is refused beside its field', async (_what, sent, path, code) => {
      expect(said(await act(await entered(), 'mandates', sent))).toEqual([400, path, code]);
    });

    test('several manage, each on a seat of its own, as many as there are seats', async () => {
      let cooperative = await entered();
      const manager = { organ: 'MANAGER', holderName: 'مسير تجريبي', beginsOn: '2018-01-01' };
      for (let seat = 0; seat < 3; seat += 1) cooperative = await done(cooperative, 'mandates', manager);
      expect(cooperative.mandates.map(({ seat }: { seat: number }) => seat).sort()).toEqual([1, 2, 3]);
      expect(said(await act(cooperative, 'mandates', manager))).toEqual([422, 'seatTaken']);
    });
  });

  describe('its status', () => {
    const move = (to: string, changedOn: string, more: object = {}) => ({
      to,
      changedOn,
      reason: 'قرار الجمع العام',
      ...more,
    });

    test('goes along the edges of the database, which are those of the rules', async () => {
      const edges = await house.sql<{ edge: string }>(
        `select from_status || '>' || to_status as edge from cooperative.status_edge`,
      );
      const rules = cooperativeStatuses.flatMap((from) => statusEdges[from].map((to) => `${from}>${to}`));
      expect(edges.map(({ edge }) => edge).sort()).toEqual(rules.sort());
    });

    test('is what its history says, day after day', async () => {
      let cooperative = await done(await entered(), 'statuses', move('OPERATING', '2016-01-01'));
      cooperative = await done(cooperative, 'statuses', move('DORMANT', '2018-01-01'));
      cooperative = await done(cooperative, 'statuses', move('OPERATING', '2018-01-01'));
      expect(cooperative.status).toBe('OPERATING');
      expect(cooperative.statusChanges.map(({ to }: { to: string }) => to)).toEqual([
        'OPERATING',
        'DORMANT',
        'OPERATING',
      ]);
      expect(said(await act(cooperative, 'statuses', move('DORMANT', '2017-12-31')))).toEqual([
        422,
        'statusDayTooEarly',
      ]);
      expect(said(await act(cooperative, 'statuses', move('STRUCK_OFF', '2019-01-01')))).toEqual([
        422,
        'statusNotNext',
      ]);
      await expect(
        house.sql(`update cooperative.cooperative set status = 'DORMANT' where id = $1`, [cooperative.id]),
      ).rejects.toThrow('history');
      await expect(
        house.sql('delete from cooperative.status_change where cooperative_id = $1', [cooperative.id]),
      ).rejects.toThrow('append-only');
    });

    test('of one that went into another leads to it, and back', async () => {
      const [gone, heir] = [await withMembers(4), await entered({ name: 'تعاونية خلف (تجريبية)' })];
      expect((await alertsOf(gone.id)).map(({ kind }) => kind)).toEqual(['BELOW_MINIMUM']);
      expect(said(await act(gone, 'statuses', move('MERGED', '2020-01-01')))).toEqual([
        400,
        '/successorName',
        'required',
      ]);
      expect(said(await act(gone, 'statuses', move('MERGED', '2020-01-01', { successorId: gone.id })))).toEqual([
        ...[422, 'successorIsItself'],
      ]);
      const after = await done(gone, 'statuses', move('MERGED', '2020-01-01', { successorId: heir.id }));
      expect(after.statusChanges[0].successor).toEqual({ id: heir.id, name: heir.name });
      expect(after.alerts).toEqual([]);
      const { body } = await caseworker().get(`/cooperatives/${heir.id}`);
      expect(body.predecessors).toEqual([{ id: gone.id, name: gone.name }]);
    });
  });

  describe('unions and associations', () => {
    const union = (change: object = {}) => ({
      ...{
        kind: 'UNION',
        name: 'اتحاد تعاونيات النحل (تجريبي)',
        province: '10.261',
        seat: 'كلميم',
        foundedOn: '2016-04-25',
      },
      ...{ number: `ZZ-U ${++turn}`, authority: 'المحكمة الابتدائية بكلميم' },
      ...change,
    });
    const found = async (change: object = {}) => ok(await caseworker().post('/cooperative-bodies', union(change)));
    const join = (body: { id: string; version: number }, sent: object) =>
      caseworker().post(`/cooperative-bodies/${body.id}/affiliations`, sent, { version: body.version });

    test('have cooperatives from a day on, once at a time', async () => {
      const cooperative = await entered();
      let body = await found();
      const sent = { cooperativeId: cooperative.id, joinedOn: '2016-04-25' };
      expect(said(await join(body, { ...sent, joinedOn: '2016-04-24' }))).toEqual([422, 'affiliationTooEarly']);
      body = ok(await join(body, sent));
      expect(body).toMatchObject({ cooperatives: 1, affiliations: [{ name: cooperative.name, leftOn: null }] });
      expect(said(await join(body, { ...sent, joinedOn: '2017-01-01' }))).toEqual([422, 'affiliatedAlready']);
      const { body: seen } = await caseworker().get(`/cooperatives/${cooperative.id}`);
      expect(seen.affiliations).toMatchObject([{ bodyId: body.id, kind: 'UNION', name: body.name }]);
      const at = `/affiliations/${body.affiliations[0].id}/ending`;
      const leaving = { leftOn: '2018-01-01', reason: 'انسحاب' };
      body = ok(await caseworker().post(at, leaving, { version: body.version }));
      expect(said(await caseworker().post(at, leaving, { version: body.version }))).toEqual([
        422,
        'affiliationHasEnded',
      ]);
      body = ok(await join(body, { ...sent, joinedOn: '2018-01-02' }));
      const ending = { endedOn: '2017-06-01', reason: 'حل الاتحاد' };
      const end = (change: object, version = body.version) =>
        caseworker().post(`/cooperative-bodies/${body.id}/ending`, { ...ending, ...change }, { version });
      expect(said(await end({}))).toEqual([422, 'bodyEndsTooEarly']);
      body = ok(await end({ endedOn: '2020-01-01' }));
      expect(body).toMatchObject({ endedOn: '2020-01-01', cooperatives: 0 });
      expect(said(await join(body, { ...sent, joinedOn: '2021-01-01' }))).toEqual([422, 'bodyHasEnded']);
    });

    test('are known by their number at an authority, and seen by their delegation alone', async () => {
      const body = await found({ kind: 'RESISTANTS_ASSOCIATION', authority: 'باشوية كلميم' });
      const twin = union({ kind: 'RESISTANTS_ASSOCIATION', number: body.number, authority: 'باشويه كلميم' });
      expect(said(await caseworker().post('/cooperative-bodies', twin))).toEqual([422, 'bodyNumberTaken']);
      expect(said(await caseworker().post('/cooperative-bodies', union({ authority: '' })))).toEqual([
        400,
        '/authority',
        'required',
      ]);
      expect((await house.as('caseworker', 'SMR').get(`/cooperative-bodies/${body.id}`)).status).toBe(404);
      const { body: list } = await caseworker().get('/cooperative-bodies?kind=RESISTANTS_ASSOCIATION');
      expect(list).toMatchObject({ total: 1, rows: [{ id: body.id, name: body.name }] });
    });
  });
});
