import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { showDay, today } from '@sanad/kernel';
import { referralCountLimit } from '@sanad/partners/core';
import { PeopleModule } from '@sanad/people/api';
import { HandedFile, signed } from '../testing/handed-file';
import { PartnersModule } from './partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule] });
  story = new HandedFile(house);
}, 60_000);
afterAll(() => house.stop());

const told = async (caseId: string) =>
  (await story.caseworker().get(`/case-files/${caseId}/timeline`)).body.rows as { kind: string }[];

describe('what an officer sees', () => {
  const parts = [
    [
      'a referral',
      [
        'agency',
        'answeredOn',
        'branch',
        'caseFile',
        'dueOn',
        'endedOn',
        'fieldGroups',
        'id',
        'owner',
        'paperAnswer',
        'paperAsked',
        'paperKind',
        'person',
        'purpose',
        'reason',
        'sender',
        'sentOn',
        'service',
        'state',
        'version',
        'wish',
      ],
    ],
    ['its person', ['age', 'commune', 'familyAr', 'familyLa', 'givenAr', 'givenLa', 'id', 'phone', 'province', 'sex']],
    ['its file', ['id', 'number', 'path']],
  ] as const;

  test.each(['card', 'row of the inbox', 'row of the file'])('in a %s: exactly what may be shared', async (place) => {
    const { id, caseFile } = await story.sent();
    const addresses = { card: `/referrals/${id}`, 'row of the file': `/case-files/${caseFile.id}/referrals` };
    const { body } = await story.officer().get(addresses[place as keyof typeof addresses] ?? '/referrals?limit=100');
    const shown = body.rows?.find((row: { id: string }) => row.id === id) ?? body;
    const card = [
      'agreement',
      'cardNumber',
      'consent',
      'statusWords',
      'statuses',
      'steps',
      'training',
      'writableUntil',
    ];
    const whole = place === 'row of the inbox' ? [] : card;
    expect([shown, shown.person, shown.caseFile].map((part) => Object.keys(part).sort())).toEqual(
      parts.map(([name, keys]) => (name === 'a referral' ? [...keys, ...whole].sort() : keys)),
    );
    expect(shown.cardNumber ?? null).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/ZZ\d|1990|cin|kinship|birth/i);
  });

  test('the age, and not the day of birth', async () => {
    const { person } = await story.sent();
    expect(person.age).toBe(new Date().getUTCFullYear() - 1990 - (new Date().getUTCMonth() < 4 ? 1 : 0));
  });

  test('nothing of persons and files but through a referral', async () => {
    const { person, caseFile } = await story.sent();
    for (const path of [
      '/people',
      `/people/${person.id}`,
      `/people/${person.id}/kinship-links`,
      `/people/${person.id}/consents`,
      `/people/${person.id}/card-number`,
    ])
      expect((await story.officer().get(path)).status).toBe(403);
    for (const path of ['', '/timeline', '/documents'])
      expect((await story.officer().get(`/case-files/${caseFile.id}${path}`)).status).toBe(403);
  });

  test('the header names their branch, and the screens know the kind of their agency', async () => {
    const { branch } = (await story.officer().get('/session')).body.assignments[0];
    expect([branch.ar, branch.agency]).toEqual(['ANAPEC كلميم', 'EMPLOYMENT']);
  });
});

describe('the inbox', () => {
  test.each(['waiting', 'inProgress', 'done'] as const)('%s: its count is that of its rows', async (tab) => {
    const referral = await story.sent();
    if (tab !== 'waiting') await story.accept(referral);
    const { body } = await story.officer().get(`/referrals?tab=${tab}&limit=100`);
    expect(body.rows).toHaveLength(body.tabs[tab]);
    expect(body.total).toBe(body.tabs[tab]);
  });

  test('a list is counted up to a limit, which is said', async () => {
    const referral = await story.sent();
    await house.sql('set session_replication_role = replica');
    await house.sql(
      `insert into partners.referral (id, case_id, person_id, unit_id, branch_id, service, purpose, agreement_id, field_groups, state, reason,
         sent_on, due_on, ended_on, created_by)
       select gen_random_uuid(), r.case_id, r.person_id, r.unit_id, r.branch_id, r.service, r.purpose, r.agreement_id, r.field_groups,
         'RECALLED', 'spec', r.sent_on, r.due_on, r.sent_on, r.created_by
       from partners.referral r cross join generate_series(1, $2::int) where r.id = $1`,
      [referral.id, referralCountLimit + 1],
    );
    await house.sql('set session_replication_role = origin');
    const { body } = await story.caseworker().get('/referrals?tab=done&limit=1');
    expect(body).toMatchObject({ total: referralCountLimit, isAtLeast: true, longTabs: ['done'] });
    expect(body.tabs.done).toBe(referralCountLimit);
    const all = await story.caseworker().get('/referrals?state=RECALLED&limit=1');
    expect(all.body).toMatchObject({ total: referralCountLimit, isAtLeast: true });
  });

  test('begins with whom waited longest, page after page', async () => {
    for (let turn = 0; turn < 3; turn += 1) await story.sent();
    const seen: { id: string; sentOn: string }[] = [];
    let after = '';
    do {
      const { body } = await story.officer().get(`/referrals?tab=waiting&limit=2${after && `&after=${after}`}`);
      seen.push(...body.rows);
      after = body.next ?? '';
      if (!after) expect(seen).toHaveLength(body.total);
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const inOrder = await house.sql<{ id: string }>(
      `select id from partners.referral where state = 'SENT' and branch_id = $1 order by created_at, id`,
      [house.ids.branch.ANAPEC],
    );
    expect(seen.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
  });

  test('is searched by name, phone and number of the file, never by card', async () => {
    const { id, caseFile } = await story.sent({ familyAr: 'الوحيدة', phone: '0699887766', cin: 'ZZ999001' });
    const search = (query: string) => story.inbox(story.officer(), `&query=${encodeURIComponent(query)}`);
    expect(await search('الوحيده')).toEqual([id]);
    expect(await search('7766')).toEqual([id]);
    expect(await search(caseFile.number)).toEqual([id]);
    expect(await search('ZZ999001')).toEqual([]);
    expect(await search('؟')).toEqual([]);
  });

  test('of a delegation holds what it and the units below it have sent, and can be narrowed to one', async () => {
    const { id: caseId } = await story.file({}, 'TNT');
    const { id } = (await story.send(caseId, { ...story.to('ODCO'), consent: signed }, 'TNT')).body;
    expect(await story.inbox(story.caseworker())).toContain(id);
    expect(await story.inbox(house.as('hq-supervisor'), `&unitId=${house.ids.unit.TNT}`)).toEqual([id]);
    expect(await story.inbox(story.caseworker('SMR'))).toEqual([]);
    expect(await story.inbox(story.caseworker('SMR'), `&unitId=${house.ids.unit.TNT}`)).toEqual([]);
  });

  test.each(['nonsense', Buffer.from('["x","y"]').toString('base64url')])('the cursor %s is none', async (after) => {
    expect((await story.officer().get(`/referrals?after=${after}`)).status).toBe(400);
  });
});

describe('an answer', () => {
  test('accepted: the sender sees it at once, on the card and on the timeline', async () => {
    const referral = await story.sent();
    const accepted = await story.accept(referral);
    expect(accepted.body).toMatchObject({ state: 'ACCEPTED', version: referral.version + 1 });
    const { place, ...view } = accepted.body;
    expect(place).toBeNull();
    expect((await story.caseworker().get(`/referrals/${referral.id}`)).body).toEqual(view);
    const [entry] = await told(referral.caseFile.id);
    expect(entry).toMatchObject({ kind: 'REFERRAL_ACCEPTED', agency: 'ANAPEC', author: 'partner-officer@ANAPEC' });
  });

  test('declined: with a reason that the sender reads, and the person is out of sight', async () => {
    const referral = await story.sent();
    expect((await story.decline(referral, ' ')).status).toBe(400);
    expect((await story.decline(referral, 'لا مقاعد هذه السنة')).body.state).toBe('DECLINED');
    const { rows } = (await story.caseworker().get(`/case-files/${referral.caseFile.id}/referrals`)).body;
    expect(rows[0]).toMatchObject({ state: 'DECLINED', reason: 'لا مقاعد هذه السنة' });
    expect(await told(referral.caseFile.id)).toContainEqual(
      expect.objectContaining({ kind: 'REFERRAL_DECLINED', note: 'لا مقاعد هذه السنة', agency: 'ANAPEC' }),
    );
    expect((await story.officer().get(`/referrals/${referral.id}`)).status).toBe(404);
  });

  test('is given once', async () => {
    const referral = await story.sent();
    const { body } = await story.accept(referral);
    expect(await story.accept(body)).toMatchObject({ status: 422, body: { code: 'referralMoveNotOffered' } });
  });

  test('to what has changed meanwhile is stale, and says both versions', async () => {
    const referral = await story.sent();
    await story.accept(referral);
    expect(await story.decline(referral)).toMatchObject({
      status: 412,
      body: { code: 'stale', expectedVersion: 1, currentVersion: 2 },
    });
    expect((await story.officer().post(`/referrals/${referral.id}/acceptance`)).status).toBe(428);
  });

  test('of two at once one is stale', async () => {
    const referral = await story.sent();
    const answers = await Promise.all([story.accept(referral), story.decline(referral)]);
    // Whoever comes after a refusal finds nothing: the person is out of sight.
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 404, 410, 412].includes(status))).toBe(true);
  });

  test('under the same key is the first answer', async () => {
    const { id, version, caseFile } = await story.sent();
    const key = crypto.randomUUID();
    const twice = [1, 2].map(() => story.officer().post(`/referrals/${id}/acceptance`, {}, { version, key }));
    const [first, second] = await Promise.all(twice);
    expect(second!.body).toEqual(first!.body);
    expect((await told(caseFile.id)).filter(({ kind }) => kind === 'REFERRAL_ACCEPTED')).toHaveLength(1);
  });

  test('is the branch’s, and the recall is the sender’s', async () => {
    const { id, version } = await story.sent();
    const reason = { reason: 'لا يدخل في اختصاصنا' };
    expect((await story.caseworker().post(`/referrals/${id}/acceptance`, {}, { version })).status).toBe(403);
    expect((await story.caseworker().post(`/referrals/${id}/refusal`, reason, { version })).status).toBe(403);
    expect((await story.officer().post(`/referrals/${id}/recall`, reason, { version })).status).toBe(403);
  });
});

describe('from the next request on', () => {
  /** On a screen that is still open: every act says what happened and on which day, and writes nothing. */
  async function actsAreAnswered({ id, version }: { id: string; version: number }, code: string): Promise<void> {
    const acts: readonly (readonly [string, object])[] = [
      ['receipt', {}],
      ['acceptance', {}],
      ['refusal', { reason: 'لا توجد مقاعد' }],
      ['paper-request', { paper: 'شهادة السكنى' }],
      ['outcome', { state: 'COMPLETED', factOn: '2022-03-14' }],
      ['statuses', { word: 'REGISTERED', factOn: '2022-03-14' }],
    ];
    for (const [address, body] of acts) {
      const answer = await story.officer().post(`/referrals/${id}/${address}`, body, { version });
      expect([address, answer.status, answer.body.code, answer.body.values]).toEqual([
        ...[address, 410, code],
        { day: showDay('ar', today(), 'short') },
      ]);
      // Of one that was never theirs nobody learns so much.
      expect((await story.officer('ODCO').post(`/referrals/${id}/${address}`, body, { version })).status).toBe(404);
    }
    const many = await story.officer().post('/referrals/answers', { answer: 'ACCEPT', rows: [{ id, version }] });
    expect(many.body.rows[0]).toMatchObject({ outcome: 'GONE', code });
  }

  test('recalled: gone for the agency, kept for the sender', async () => {
    const referral = await story.sent();
    expect((await story.recall(referral)).body).toMatchObject({ state: 'RECALLED', reason: 'أرسلت خطأ' });
    expect((await story.officer().get(`/referrals/${referral.id}`)).status).toBe(404);
    await actsAreAnswered(referral, 'referralRecalled');
    expect(await story.inbox(story.officer())).not.toContain(referral.id);
    expect((await story.caseworker().get(`/referrals/${referral.id}`)).body.state).toBe('RECALLED');
    expect(await told(referral.caseFile.id)).toContainEqual(
      expect.objectContaining({ kind: 'REFERRAL_RECALLED', note: 'أرسلت خطأ', agency: null }),
    );
  });

  test('consent withdrawn: the agency has nothing, neither card nor row nor count', async () => {
    const referral = await story.sent();
    const { body: before } = await story.officer().get('/referrals?tab=waiting');
    await story.withdraw(referral.person.id);
    expect((await story.officer().get(`/referrals/${referral.id}`)).status).toBe(404);
    await actsAreAnswered(referral, 'referralRecalled');
    expect((await story.officer().get(`/case-files/${referral.caseFile.id}/referrals`)).status).toBe(404);
    const { body: after } = await story.officer().get('/referrals?tab=waiting');
    expect([after.total, after.tabs.waiting]).toEqual([before.total - 1, before.tabs.waiting - 1]);
    expect((await story.caseworker().get(`/referrals/${referral.id}`)).body.state).toBe('RECALLED');
  });

  test('every look is in the audit, under the unit of the file', async () => {
    const { id } = await story.sent();
    await story.officer().get(`/referrals/${id}`);
    const [entry] = await house.sql(
      'select action, unit_id, user_id from audit.entry where entity_id = $1 order by id desc limit 1',
      [id],
    );
    expect(entry).toEqual({
      action: 'referral.read',
      unit_id: house.ids.unit.GLM,
      user_id: house.ids.user['partner-officer@ANAPEC'],
    });
  });
});
