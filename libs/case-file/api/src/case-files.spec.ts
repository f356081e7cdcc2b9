import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { transitions } from '@sanad/case-file/core';
import { newId } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { CaseFileModule } from './case-file.module';

const day = '2022-03-01';
const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');

describe('files and their path', () => {
  let house: House;
  let made = 0;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule] });
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const delegate = () => house.as('provincial-delegate');

  async function person(client = caseworker(), consent = true): Promise<string> {
    made += 1;
    const { body, status } = await client.post('/people', {
      givenAr: 'زهرة',
      familyAr: `التجريبية ${'ابتثجحخدذ'[made % 9]}`,
      province: '10.261',
    });
    expect(status).toBe(201);
    if (consent) {
      const given = await client.post(`/people/${body.id}/consents`, {
        purpose: 'FOLLOW_UP',
        channel: 'PAPER',
        givenOn: day,
      });
      expect(given.status).toBe(201);
    }
    return body.id;
  }

  async function file(client = caseworker()) {
    const { body, status } = await client.post('/case-files', { personId: await person(client), openedOn: day });
    expect(status).toBe(201);
    return body;
  }

  const step = (
    client: ReturnType<typeof caseworker>,
    { id, version }: { id: string; version: number },
    to: string,
    more = {},
  ) => client.post(`/case-files/${id}/steps`, { to, ...more }, { version });
  const unmet = (answer: { body: { values?: { conditions?: string } } }) => answer.body.values?.conditions;
  const kinds = async (id: string) =>
    (await caseworker().get(`/case-files/${id}/timeline?limit=100`)).body.rows.map(
      ({ kind, details }: { kind: string; details: { stage?: string } }) => details.stage ?? kind,
    );

  async function kin(personId: string): Promise<void> {
    const resistance = await caseworker().post('/resistance-files', {
      number: `ZZ-${newId().slice(-6)}`,
      memberGivenAr: 'موحا',
      memberFamilyAr: 'التجريبي',
    });
    const link = await caseworker().post(`/people/${personId}/kinship-links`, {
      resistanceFileId: resistance.body.id,
      relation: 'CHILD',
      evidence: 'BIRTH_RECORD',
    });
    expect(link.status).toBe(201);
    const scanned = await caseworker().upload(`/kinship-links/${link.body.id}/evidence`, pdf, {
      method: 'PUT',
      version: link.body.version,
    });
    const verified = await delegate().post(
      `/kinship-links/${link.body.id}/verification`,
      {},
      { version: scanned.body.version },
    );
    expect(verified.status).toBe(200);
  }

  test('the whole path, each step with its conditions and on the timeline', async () => {
    let current = await file();
    expect(current).toMatchObject({ stage: 'NEW', receiptNumber: `${current.number}-R`, origin: 'OFFICE' });
    expect(unmet(await step(caseworker(), current, 'ELIGIBILITY'))).toBe('kinshipClaimed');
    await kin(current.person.id);
    current = (await step(caseworker(), current, 'ELIGIBILITY')).body;
    expect((await step(caseworker(), current, 'ELIGIBLE')).body.code).toBe('stepNotYours');
    current = (await step(delegate(), current, 'ELIGIBLE')).body;
    expect(unmet(await step(caseworker(), current, 'ORIENTATION'))).toBe('interviewDated');
    current = (
      await caseworker().patch(`/case-files/${current.id}`, { interviewOn: '2022-03-10' }, { version: current.version })
    ).body;
    current = (await step(caseworker(), current, 'ORIENTATION')).body;
    expect(unmet(await step(caseworker(), current, 'PREPARATION'))).toBe('interviewRecorded pathChosen planSigned');
    const record = {
      interviewRecord: 'ترغب في تربية النحل.',
      path: 'COOPERATIVE_NEW',
      planSignedOn: '2022-03-12',
      fundingChoice: 'NONE',
    };
    current = (await caseworker().patch(`/case-files/${current.id}`, record, { version: current.version })).body;
    current = (await step(caseworker(), current, 'PREPARATION')).body;
    expect(unmet(await step(caseworker(), current, 'CREATION'))).toBe('trainingDone');
    expect(
      (
        await caseworker().post(
          `/case-files/${current.id}/training-waiver`,
          { reason: 'سبق التكوين' },
          { version: current.version },
        )
      ).status,
    ).toBe(403);
    current = (
      await delegate().post(
        `/case-files/${current.id}/training-waiver`,
        { reason: 'سبق التكوين' },
        { version: current.version },
      )
    ).body;
    current = (await step(caseworker(), current, 'CREATION')).body;
    expect(unmet(await step(delegate(), current, 'ACTIVE'))).toBe('legalOutcome');
    current = (
      await caseworker().patch(
        `/case-files/${current.id}`,
        { legalOutcome: 'س.م 12/2022' },
        { version: current.version },
      )
    ).body;
    current = (await step(delegate(), current, 'ACTIVE')).body;
    expect(current.stage).toBe('ACTIVE');
    const told = await kinds(current.id);
    expect(told.filter((kind: string) => kind !== 'RECORD_CHANGED').reverse()).toEqual([
      'CASE_OPENED',
      'KINSHIP_CLAIMED',
      'KINSHIP_VERIFIED',
      'ELIGIBILITY',
      'ELIGIBLE',
      'ORIENTATION',
      'PREPARATION',
      'TRAINING_WAIVED',
      'CREATION',
      'ACTIVE',
    ]);
    expect(current.reached.map(({ stage }: { stage: string }) => stage)).toEqual([
      'NEW',
      'ELIGIBILITY',
      'ELIGIBLE',
      'ORIENTATION',
      'PREPARATION',
      'CREATION',
      'ACTIVE',
    ]);
  });

  test('a person has one open file, whose number is told', async () => {
    const first = await file();
    const second = await caseworker().post('/case-files', { personId: first.person.id });
    expect(second).toMatchObject({ status: 422, body: { code: 'alreadyOpen', values: { number: first.number } } });
  });

  test('no file before the person has agreed', async () => {
    const answer = await caseworker().post('/case-files', { personId: await person(caseworker(), false) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'noFollowUpConsent' } });
  });

  test('the consent may be taken as the file is opened, and stays if it was there', async () => {
    const personId = await person(caseworker(), false);
    const consent = { channel: 'ORAL_WITNESSED', witness: 'شاهد تجريبي', givenOn: day };
    const unwitnessed = await caseworker().post('/case-files', { personId, consent: { ...consent, witness: '' } });
    expect(unwitnessed).toMatchObject({ status: 400, body: { fields: [{ path: '/consent/witness' }] } });
    const opened = await caseworker().post('/case-files', { personId, consent });
    expect(opened).toMatchObject({ status: 201, body: { next: { to: 'ELIGIBILITY', unmet: ['kinshipClaimed'] } } });
    const [{ count }] = (await house.sql('select count(*)::int from people.consent where person_id = $1', [
      personId,
    ])) as [{ count: number }];
    expect(count).toBe(1);
  });

  test('nobody opens a file for another delegation', async () => {
    const answer = await caseworker().post('/case-files', { personId: await person(), unitId: house.ids.unit['SMR'] });
    expect(answer.status).toBe(400);
  });

  test('ten files at once have ten numbers without a gap', async () => {
    const people = [];
    for (let turn = 0; turn < 10; turn += 1) people.push(await person());
    const files = await Promise.all(
      people.map((personId) => caseworker().post('/case-files', { personId, openedOn: '2021-05-05' })),
    );
    expect(files.map(({ body }) => body.number).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `GLM-2021-${String(index + 1).padStart(4, '0')}`),
    );
  });

  test('what is missing is asked for once, and answered before the file comes back', async () => {
    let current = await file();
    await kin(current.person.id);
    current = (await step(caseworker(), current, 'ELIGIBILITY')).body;
    expect((await step(delegate(), current, 'RETURNED')).body.code).toBe('reasonMissing');
    current = (await step(delegate(), current, 'RETURNED', { missingItems: 'نسخة كاملة من رسم الولادة' })).body;
    expect(unmet(await step(caseworker(), current, 'ELIGIBILITY'))).toBe('missingAnswered');
    current = (
      await caseworker().patch(
        `/case-files/${current.id}`,
        { missingAnswer: 'تم الإدلاء بها' },
        { version: current.version },
      )
    ).body;
    current = (await step(caseworker(), current, 'ELIGIBILITY')).body;
    expect(unmet(await step(delegate(), current, 'RETURNED', { missingItems: 'وثيقة أخرى' }))).toBe('complementOnce');
  });

  test('a partner that the plan names is agreed to before the file goes on', async () => {
    const opened = await file();
    await kin(opened.person.id);
    let current = (await step(caseworker(), opened, 'ELIGIBILITY')).body;
    current = (await step(delegate(), current, 'ELIGIBLE')).body;
    const record = { interviewOn: day, interviewRecord: 'x', path: 'COOPERATIVE_NEW', planSignedOn: day };
    const agency = house.ids.agency['ODCO'];
    current = (
      await caseworker().patch(
        `/case-files/${current.id}`,
        { ...record, planAgencyId: agency },
        { version: current.version },
      )
    ).body;
    current = (await step(caseworker(), current, 'ORIENTATION')).body;
    expect(unmet(await step(caseworker(), current, 'PREPARATION'))).toBe('partnerConsented');
    const given = await caseworker().post(`/people/${current.person.id}/consents`, {
      purpose: 'SHARE_WITH_PARTNER',
      agencyId: agency,
      channel: 'PAPER',
      givenOn: day,
    });
    expect(given.status).toBe(201);
    const moved = await step(caseworker(), current, 'PREPARATION');
    expect(moved).toMatchObject({ status: 200, body: { stage: 'PREPARATION', isPlanAgencyConsented: true } });
  });

  test('not eligible is a decision of a delegate, with its reason', async () => {
    const opened = await file();
    expect(
      (await step(delegate(), opened, 'CLOSED', { closureReason: 'INELIGIBLE', reason: 'بدون صفة' })).body.code,
    ).toBe('closureNotOffered');
    await kin(opened.person.id);
    const current = (await step(caseworker(), opened, 'ELIGIBILITY')).body;
    expect(current.closures).not.toContain('INELIGIBLE');
    expect(
      (await step(caseworker(), current, 'CLOSED', { closureReason: 'INELIGIBLE', reason: 'x y' })).body.code,
    ).toBe('stepNotYours');
    expect((await step(delegate(), current, 'CLOSED', { closureReason: 'INELIGIBLE' })).body.code).toBe(
      'reasonMissing',
    );
    const closed = await step(delegate(), current, 'CLOSED', { closureReason: 'INELIGIBLE', reason: 'بدون صفة' });
    expect(closed.body).toMatchObject({ stage: 'CLOSED', closures: [], next: null });
  });

  test('out of reach is said after three attempts on different days', async () => {
    const current = await file();
    const tried = (factOn: string) =>
      caseworker().post(`/case-files/${current.id}/notes`, { kind: 'CONTACT_TRIED', note: 'لا جواب', factOn });
    const close = () => step(caseworker(), current, 'CLOSED', { closureReason: 'LOST_CONTACT' });
    for (const on of ['2022-03-02', '2022-03-02', '2022-03-09']) expect((await tried(on)).status).toBe(201);
    expect(await close()).toMatchObject({
      status: 422,
      body: { code: 'contactNotTried', values: { count: 2, needed: 3 } },
    });
    await tried('2022-03-16');
    expect((await close()).body).toMatchObject({ closureReason: 'LOST_CONTACT', contactAttempts: 3 });
  });

  test('a closed file is not taken up while the person has another one', async () => {
    const first = await file();
    const closed = (await step(caseworker(), first, 'CLOSED', { closureReason: 'WITHDRAWN' })).body;
    const second = await caseworker().post('/case-files', { personId: first.person.id });
    expect(second.status).toBe(201);
    expect(await step(delegate(), closed, 'NEW', { reason: 'عاد' })).toMatchObject({
      status: 422,
      body: { code: 'alreadyOpen', values: { number: second.body.number } },
    });
  });

  test('the database holds the same steps as the rules', async () => {
    const held = await house.sql('select from_stage, to_stage from case_file.stage_step', []);
    const pairs = held.map(({ from_stage: from, to_stage: to }) => `${from} ${to}`);
    expect(pairs.sort()).toEqual(transitions.map(({ from, to }) => `${from} ${to}`).sort());
  });

  test('a file is closed with its reason, kept as it is, and taken up again by a delegate', async () => {
    let current = await file();
    expect((await step(caseworker(), current, 'CLOSED')).body.code).toBe('reasonMissing');
    current = (await step(caseworker(), current, 'CLOSED', { closureReason: 'WITHDRAWN', reason: 'تنازل كتابي' })).body;
    expect(current).toMatchObject({ stage: 'CLOSED', closureReason: 'WITHDRAWN', closureNote: 'تنازل كتابي' });
    expect(
      (await caseworker().patch(`/case-files/${current.id}`, { path: 'COMPANY' }, { version: current.version })).body
        .code,
    ).toBe('fileClosed');
    current = (await step(delegate(), current, 'NEW', { reason: 'عاد وطلب المتابعة' })).body;
    expect(current).toMatchObject({ stage: 'NEW', closureReason: null });
  });

  describe('one file', () => {
    let current: { id: string; version: number; number: string };
    beforeEach(async () => {
      current = await file();
    });

    test('of two who take a step at once one is told', async () => {
      await kin((current as unknown as { person: { id: string } }).person.id);
      const turns = await Promise.all([
        step(caseworker(), current, 'ELIGIBILITY'),
        step(delegate(), current, 'ELIGIBILITY'),
      ]);
      expect(turns.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    test('what is written on an older state of it is told both versions', async () => {
      await caseworker().patch(`/case-files/${current.id}`, { path: 'COMPANY' }, { version: current.version });
      const answers = [
        await caseworker().patch(`/case-files/${current.id}`, { path: 'WAGE_JOB' }, { version: current.version }),
        await step(caseworker(), current, 'ELIGIBILITY'),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ status: 412, body: { code: 'stale' } });
      expect((await caseworker().patch(`/case-files/${current.id}`, { path: 'COMPANY' })).status).toBe(428);
    });

    test('its notes are not for the auditor', async () => {
      await caseworker().patch(
        `/case-files/${current.id}`,
        { interviewRecord: 'سري', path: 'COMPANY' },
        { version: current.version },
      );
      const seen = await house.as('auditor').get(`/case-files/${current.id}`);
      expect(seen.body).toMatchObject({ interviewRecord: null, path: 'COMPANY', closures: [] });
      expect((await house.as('auditor').get(`/case-files/${current.id}/timeline`)).status).toBe(403);
    });

    test('is not there for another delegation, and not for a partner', async () => {
      expect((await house.as('caseworker', 'SMR').get(`/case-files/${current.id}`)).status).toBe(404);
      expect((await step(house.as('caseworker', 'SMR'), current, 'ELIGIBILITY')).status).toBe(404);
      expect((await house.as('caseworker', 'SMR').get(`/case-files/${current.id}/timeline`)).status).toBe(404);
      expect((await house.as('partner-officer').get(`/case-files/${current.id}`)).status).toBe(403);
      expect((await house.as('event-registrar').get(`/case-files/${current.id}`)).status).toBe(403);
    });

    test('keeps scans, told by what they are', async () => {
      const added = await caseworker().upload(`/case-files/${current.id}/documents?kind=SIGNED_PLAN`, pdf, {
        name: 'مخطط.pdf',
      });
      expect(added).toMatchObject({
        status: 201,
        body: { kind: 'SIGNED_PLAN', label: 'مخطط.pdf', mediaType: 'application/pdf' },
      });
      const content = await caseworker().get(`/case-documents/${added.body.id}/content`);
      expect(content.headers.get('content-disposition')).toContain('attachment');
      expect(content.headers.get('content-type')).toBe('application/pdf');
      expect((await house.as('caseworker', 'SMR').get(`/case-documents/${added.body.id}/content`)).status).toBe(404);
      expect(
        (
          await caseworker().upload(
            `/case-files/${current.id}/documents?kind=OTHER`,
            new TextEncoder().encode('<html>'),
            { type: 'application/pdf' },
          )
        ).status,
      ).toBe(415);
      expect(
        (await caseworker().upload(`/case-files/${current.id}/documents?kind=OTHER`, new Uint8Array(11 * 1024 * 1024)))
          .status,
      ).toBe(413);
      expect((await caseworker().upload(`/case-files/${current.id}/documents`, pdf)).status).toBe(400);
    });

    test('every look at it is in the audit', async () => {
      await caseworker().get(`/case-files/${current.id}`);
      const [entry] = await house.sql(
        `select action, user_id from audit.entry where entity_id = $1 order by id desc limit 1`,
        [current.id],
      );
      expect(entry).toEqual({ action: 'caseFile.read', user_id: house.ids.user['caseworker@GLM'] });
    });

    test('cannot jump, not even by SQL', async () => {
      await expect(
        house.sql(`update case_file.case_file set stage = 'ACTIVE' where id = $1`, [current.id]),
      ).rejects.toMatchObject({ constraint: 'case_file_step_is_allowed' });
      await expect(
        house.sql(`delete from case_file.timeline_entry where case_id = $1`, [current.id]),
      ).rejects.toMatchObject({ code: '42501' });
    });

    test('is found by name, by number and by station, with counts of the same search', async () => {
      const byNumber = await caseworker().get(`/case-files?query=${current.number.toLowerCase()}`);
      expect(byNumber.body.rows.map(({ id }: { id: string }) => id)).toEqual([current.id]);
      expect(byNumber.body.rows[0].next).toEqual({ to: 'ELIGIBILITY', by: 'caseworker', unmet: ['kinshipClaimed'] });
      const byEnd = await caseworker().get(`/case-files?query=${current.number.slice(-4)}`);
      expect(byEnd.body.rows.map(({ id }: { id: string }) => id)).toContain(current.id);
      const ids = async (query: string) => {
        const { body } = await caseworker().get(`/case-files?limit=100&query=${encodeURIComponent(query)}`);
        return body.rows.map(({ id }: { id: string }) => id);
      };
      const { givenAr, familyAr } = byNumber.body.rows[0].person;
      for (const typed of [`${familyAr} ${givenAr}`, givenAr.slice(0, 3), 'Zahra'])
        expect([typed, await ids(typed)]).toEqual([typed, expect.arrayContaining([current.id])]);
      expect((await caseworker().get('/case-files?query=JA143022')).body).toMatchObject({ rows: [], total: 0 });
      const all = await caseworker().get('/case-files?query=زهره&stage=NEW&limit=100');
      expect(all.body.total).toBe(all.body.rows.length);
      const counted = all.body.stages.find(({ stage }: { stage: string }) => stage === 'NEW');
      expect(counted.count).toBe(all.body.total);
    });
  });

  test('a list is paged by key: every row once', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await caseworker().get(`/case-files?limit=3${after ? `&after=${after}` : ''}`);
      seen.push(...body.rows.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
      if (!after) expect(seen).toHaveLength(body.total);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
  });

  describe('what a list says of its rows', () => {
    const kept = `select unit_id, stage, sum(files)::int as files from case_file.stage_count
      group by unit_id, stage having sum(files) <> 0 order by 1, 2`;
    const recounted = `select unit_id, stage, count(*)::int as files from case_file.case_file group by unit_id, stage order by 1, 2`;

    async function listed(query: string) {
      const { body } = await caseworker().get(`/case-files?limit=100&${query}`);
      return { rows: body.rows.length, total: body.total, stages: body.stages };
    }

    test('is true at every station, whether it is kept or counted', async () => {
      const other = await file();
      await step(caseworker(), other, 'CLOSED', { closureReason: 'WITHDRAWN' });
      const whole = await listed('');
      expect(whole.total).toBe(whole.rows);
      const stages = ['NEW', 'CLOSED', 'COMPLETED'];
      for (const stage of stages) {
        const { rows, total } = await listed(`stage=${stage}`);
        const counted = whole.stages.find((one: { stage: string }) => one.stage === stage)?.count ?? 0;
        expect([stage, rows, total]).toEqual([stage, counted, counted]);
      }
      const mine = await listed('mine=true');
      expect(mine.total).toBe(mine.rows);
      expect((await listed('mine=true&stage=NEW')).total).toBe((await listed('mine=true&stage=NEW')).rows);
    });

    test('stays true when files move to another unit and when one is deleted', async () => {
      const { id } = await file();
      const { GLM, SMR } = house.ids.unit;
      await house.sql('update case_file.case_file set unit_id = $2 where id = $1', [id, SMR]);
      expect(await house.sql(kept)).toEqual(await house.sql(recounted));
      await house.sql('update case_file.case_file set unit_id = $2 where id = $1', [id, GLM]);
      const spare = newId();
      await house.sql(
        `insert into case_file.case_file (id, number, person_id, unit_id, caseworker_id, stage, closure_reason, origin, opened_on, created_by)
         select $2::uuid, 'GLM-1999-0001', person_id, unit_id, caseworker_id, 'CLOSED', 'WITHDRAWN', origin, opened_on, created_by
         from case_file.case_file where id = $1`,
        [id, spare],
      );
      expect(await house.sql(kept)).toEqual(await house.sql(recounted));
      await house.sql('delete from case_file.case_file where id = $1', [spare]);
      expect(await house.sql(kept)).toEqual(await house.sql(recounted));
    });

    test.each([
      ['the whole number', (number: string) => number],
      ['its beginning', (number: string) => number.slice(0, -2)],
      ['its unit and a part of the year', (number: string) => number.slice(0, 6)],
      ['its last part without noughts', (number: string) => String(Number(number.split('-').at(-1)))],
    ])('holds for a search by %s, within one’s own units', async (_typed, typedOf) => {
      const { number } = await file();
      const typed = typedOf(number);
      const { rows, total } = await listed(`query=${typed}`);
      expect(rows).toBeGreaterThan(0);
      expect(total).toBe(rows);
      const foreign = await house.as('caseworker', 'SMR').get(`/case-files?query=${typed}&limit=100`);
      expect(foreign.body.rows.filter(({ unit }: { unit: { code: string } }) => unit.code !== 'SMR')).toEqual([]);
      expect((await listed(`query=${typed}&path=WAGE_JOB`)).total).toBe(0);
    });
  });

  test.each(['nonsense', Buffer.from('["x"]').toString('base64url'), Buffer.from('["x","y"]').toString('base64url')])(
    'the cursor %s is none',
    async (after) => {
      expect((await caseworker().get(`/case-files?after=${after}`)).status).toBe(400);
    },
  );
});
