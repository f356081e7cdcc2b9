import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { PersonFollowers } from '@sanad/people/api';
import { MergeStory, ok } from '../testing/merge-story';
import { capabilities } from './app.module';

let house: House;
let story: MergeStory;

beforeAll(async () => {
  house = await startHouse({ modules: capabilities });
  story = new MergeStory(house);
}, 120_000);
afterAll(() => house.stop());

/** The same draws for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const filesOf = async (personId: string) =>
  house.sql<{ id: string; stage: string; closure_reason: string | null; duplicate_of: string | null }>(
    'select id, stage, closure_reason, duplicate_of from case_file.case_file where person_id = $1 order by stage desc',
    [personId],
  );

describe('what follows a person', () => {
  test('each table with a person in it has a follower, and names its columns as the database does', async () => {
    const keys = await house.sql<{ table: string; columns: string[] }>(
      `select t.t::text as table, people.columns_of_person(t.t) as columns
       from (select * from people.tables_of_persons() union select 'people.merge'::regclass) t(t) order by 1`,
    );
    const followers = house.app
      .get(PersonFollowers)
      .all.map(({ table, columns = ['person_id'] }) => ({ table, columns: [...columns] }));
    const byTable = (one: { table: string }, other: { table: string }) => (one.table < other.table ? -1 : 1);
    const sorted = (rows: { table: string; columns: string[] }[]) =>
      rows.map(({ table, columns }) => ({ table, columns: columns.toSorted() })).toSorted(byTable);
    expect(sorted(followers)).toEqual(sorted(keys));
  });

  test('and moves with the unit where its key says that it lies there', async () => {
    const keys = await house.sql<{ table: string }>(
      `select distinct c.conrelid::regclass::text as table from pg_constraint c
       where c.contype = 'f' and c.confrelid = 'people.person'::regclass and cardinality(c.conkey) = 2
         and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'unit_id')`,
    );
    const inUnit = new Set(
      house.app
        .get(PersonFollowers)
        .all.filter(({ isInUnitOfPerson }) => isInUnitOfPerson)
        .map(({ table }) => table),
    );
    expect(keys.map(({ table }) => table).filter((table) => !inUnit.has(table))).toEqual([]);
  });
});

describe('cases of identity and kinship', () => {
  test('case 3: a name and a phone at the door: registered without a card number, not blocked by who is alike, and queued', async () => {
    const event = await story.openEvent();
    const person = { givenAr: 'خديجة', familyAr: 'المزوضي', phone: '0661010101' };
    const first = ok(await story.attend(event.id, { person }));
    const second = ok(await story.attend(event.id, { person }));
    expect(second.person.id).not.toBe(first.person.id);
    const { rows } = await story.read('/duplicates?limit=100');
    const pair = rows.find(({ one, other }: { one: { id: string }; other: { id: string } }) =>
      [one.id, other.id].includes(second.person.id),
    );
    expect(pair).toMatchObject({ strength: 'STRONG', reasons: ['NAME', 'PHONE'] });
    const refused = await story.caseworker.post('/people', { ...person, province: '10.261' });
    expect([refused.status, refused.body.code]).toEqual([422, 'possibleDuplicate']);
  });

  test('case 4: two siblings, one file number: two persons, two links, and nobody asks whether they are one', async () => {
    const file = await story.resistanceFile('GLM-62/4');
    const family = { familyAr: 'أوشن', phone: '0662020202' };
    const sister = await story.person({ ...family, givenAr: 'تودة', sex: 'FEMALE' });
    const brother = await story.person({ ...family, givenAr: 'باسو', sex: 'MALE' });
    const first = await story.kinship(sister.id, file.id);
    const second = await story.kinship(brother.id, file.id);
    expect([first.isPrimary, second.isPrimary]).toEqual([true, true]);
    const { rows } = await story.read('/duplicates?limit=100');
    expect(JSON.stringify(rows)).not.toContain(brother.id);
  });

  test('case 5: a widow who is also a daughter: two links, one of them primary', async () => {
    const widow = await story.person({ sex: 'FEMALE' });
    const [husband, father] = [await story.resistanceFile('GLM-62/51'), await story.resistanceFile('GLM-62/52')];
    const first = await story.kinship(widow.id, husband.id, 'WIDOW');
    const second = await story.kinship(widow.id, father.id, 'CHILD');
    expect([first.isPrimary, second.isPrimary]).toEqual([true, false]);
  });

  test('case 6: twins حسن and حسين, same date, same phone: a warning, and "not the same person" is remembered', async () => {
    const twins = { familyAr: 'بوتغراسا', birth: '1988-08-08', phone: '0663030303', sex: 'MALE' };
    const hassan = await story.person({ ...twins, givenAr: 'حسن' });
    const draft = { ...twins, givenAr: 'حسين', province: '10.261' };
    const asked = await story.caseworker.post('/people', draft);
    expect(asked.body).toMatchObject({
      code: 'possibleDuplicate',
      values: { candidates: hassan.id, strength: 'STRONG' },
    });
    const distinctFrom = [{ personId: hassan.id, why: 'توأم' }];
    const hussein = ok(await story.caseworker.post('/people', { ...draft, distinctFrom }));
    const compared = await story.read(`/duplicates/comparison?one=${hassan.id}&other=${hussein.id}`);
    expect(compared).toMatchObject({ reasons: expect.arrayContaining(['TWINS']), distinct: { why: 'توأم' } });
    const byDefault = await story.merge(hassan, hussein);
    expect([byDefault.status, byDefault.body.values]).toEqual([422, { field: 'givenAr' }]);
  });

  test('case 8: a card number is corrected: a logged change, free for its owner, taken for all others', async () => {
    const person = await story.person({ cin: 'JA10080' });
    const changed = ok(await story.caseworker.patch(`/people/${person.id}`, { cin: 'JA10888' }, { version: 1 }));
    expect(changed.cinEnd).toBe('888');
    const trail = await house.sql(
      `select before, after from audit.entry where entity_id = $1 and action = 'person.change'`,
      [person.id],
    );
    expect(trail).toEqual([{ before: { cardNumber: 'present' }, after: { cardNumber: 'present' } }]);
    const other = await story.caseworker.post('/people', {
      givenAr: 'غيره',
      familyAr: 'الآخر',
      province: '10.261',
      cin: 'JA10888',
    });
    expect(other.body.code).toBe('cardNumberHeld');
  });

  test('case 22: a person dies: who was alive in one record and dead in the other is asked about', async () => {
    const [survivor, loser] = await story.two();
    ok(await story.caseworker.patch(`/people/${loser.id}`, { vitalStatus: 'DECEASED' }, { version: 1 }));
    const open = await story.merge(survivor, loser);
    expect([open.status, open.body.values]).toEqual([422, { field: 'vitalStatus' }]);
    ok(await story.merge(survivor, loser, { choices: { vitalStatus: 'LOSER' } }));
    expect((await story.read(`/people/${survivor.id}`)).vitalStatus).toBe('DECEASED');
  });

  test('case 23: the member dies: the wife becomes a widow under the same file, and nothing closes', async () => {
    const file = await story.resistanceFile('GLM-62/23');
    const [survivor, loser] = await story.two();
    await story.kinship(survivor.id, file.id, 'WIDOW');
    await story.kinship(loser.id, file.id, 'WIDOW');
    const opened = await story.file(loser.id);
    ok(await story.merge(survivor, loser));
    const { rows } = await story.read(`/people/${survivor.id}/kinship-links`);
    expect(rows).toMatchObject([{ relation: 'WIDOW', isPrimary: true }]);
    expect(await filesOf(survivor.id)).toMatchObject([{ id: opened.id, stage: 'NEW' }]);
  });
});

describe('case 7: merged with all that hangs on the two', () => {
  async function andBack(survivor: { id: string }, loser: { id: string }, look: () => Promise<void>): Promise<void> {
    const before = await story.everything(survivor.id, loser.id);
    const merged = ok(await story.merge(survivor, loser));
    await look();
    ok(await story.undo(merged));
    expect(await story.everything(survivor.id, loser.id)).toEqual(before);
  }

  test('two open files: the one that has come further goes on, the other is closed as its duplicate', async () => {
    const [survivor, loser] = await story.two();
    const [early, late] = [await story.file(survivor.id), await story.file(loser.id)];
    const kin = await story.resistanceFile('GLM-62/71');
    await story.kinship(loser.id, kin.id);
    ok(await story.caseworker.post(`/case-files/${late.id}/steps`, { to: 'ELIGIBILITY' }, { version: late.version }));
    await andBack(survivor, loser, async () => {
      expect(await filesOf(survivor.id)).toEqual([
        { id: late.id, stage: 'ELIGIBILITY', closure_reason: null, duplicate_of: null },
        { id: early.id, stage: 'CLOSED', closure_reason: 'DUPLICATE', duplicate_of: late.id },
      ]);
      const { rows } = await story.read(`/case-files/${early.id}/timeline`);
      expect(rows[0]).toMatchObject({ kind: 'STEP_TAKEN', note: expect.stringContaining(late.number) });
    });
    const { rows } = await story.read(`/case-files/${early.id}/timeline`);
    expect(rows[0]).toMatchObject({ kind: 'STEP_TAKEN', details: { stage: 'NEW' } });
  });

  test('the same event twice: one attendance, present, with the wishes of both, though the event is closed', async () => {
    const [survivor, loser] = await story.two();
    const event = await story.openEvent();
    ok(await story.attend(event.id, { personId: survivor.id, present: false, at: undefined, interests: ['TRAINING'] }));
    ok(await story.attend(event.id, { personId: loser.id, interests: ['COOPERATIVE'], relation: 'CHILD' }));
    await story.closeEvent(event);
    await andBack(survivor, loser, async () => {
      const rows = await house.sql('select * from awareness.attendance where event_id = $1', [event.id]);
      expect(rows).toMatchObject([
        {
          person_id: survivor.id,
          interests: ['TRAINING', 'COOPERATIVE'],
          relation: 'CHILD',
          present_at: expect.anything(),
        },
      ]);
      const counters = await story.read(`/events/${event.id}/counters`);
      expect(counters).toMatchObject({ present: 1 });
    });
  });

  test('a referral and an enrolment go on with the file; two seats in one session are one', async () => {
    const [survivor, loser] = await story.two();
    const [one, other] = [await story.file(survivor.id), await story.file(loser.id)];
    const session = await story.session();
    const mine = await story.referral(one.id);
    const theirs = ok(
      await story.caseworker.post(`/case-files/${other.id}/referrals`, {
        ...{ branchId: house.ids.branch.ODCO, service: 'NAME_APPROVAL' },
        consent: { channel: 'PAPER', givenOn: '2022-03-01' },
      }),
    );
    ok(await story.enrol(session.id, mine.id));
    await andBack(survivor, loser, async () => {
      const moved = await house.sql('select person_id, case_id from partners.referral where id = $1', [theirs.id]);
      expect(moved).toEqual([{ person_id: survivor.id, case_id: one.id }]);
    });
  });

  test('both in one session: the seat of the second is free again, and taken again when the merge is undone', async () => {
    const [survivor, loser] = await story.two();
    const first = await story.file(survivor.id);
    const session = await story.session(2);
    ok(await story.enrol(session.id, (await story.referral(first.id)).id));
    const second = await story.file(loser.id);
    const referral = await story.referral(second.id);
    ok(await story.enrol(session.id, referral.id));
    expect((await story.merge(survivor, loser)).body.code).toBe('mergeNeedsOneReferral');
    await house.sql(`update partners.referral set state = 'COMPLETED' where id = $1`, [referral.id]);
    await andBack(survivor, loser, async () => {
      const rows = await house.sql('select state from training.enrolment where session_id = $1 order by state', [
        session.id,
      ]);
      expect(rows).toEqual([{ state: 'ENROLLED' }, { state: 'WITHDRAWN' }]);
      expect((await story.read(`/training-sessions/${session.id}`)).taken).toBe(1);
    });
  });

  test('undone though what is shared follows from something else by now, and neither act writes that', async () => {
    const [survivor, loser] = await story.two();
    const referral = await story.referral((await story.file(survivor.id)).id);
    const merged = ok(await story.merge(survivor, loser));
    await house.sql('update partners.referral set shared_until = current_date where id = $1', [referral.id]);
    ok(await story.undo(merged));
    const [kept] = await house.sql(
      `select shared_until = current_date as stays, 'shared_until' = any (people.written_columns('partners.referral')) as written
       from partners.referral where id = $1`,
      [referral.id],
    );
    expect(kept).toEqual({ stays: true, written: false });
  });

  test('a partner loses access in the same transaction when the other record had withdrawn', async () => {
    const [survivor, loser] = await story.two();
    const file = await story.file(survivor.id);
    const referral = await story.referral(file.id);
    const given = ok(
      await story.caseworker.post(`/people/${loser.id}/consents`, {
        ...{
          purpose: 'SHARE_WITH_PARTNER',
          agencyId: house.ids.agency.ANAPEC,
          channel: 'PAPER',
          givenOn: '2022-03-01',
        },
      }),
    );
    ok(await story.caseworker.post(`/consents/${given.id}/withdrawal`, {}, { version: given.version }));
    await andBack(survivor, loser, async () => {
      expect((await story.officer.get(`/referrals/${referral.id}`)).status).toBe(404);
    });
    expect((await story.officer.get(`/referrals/${referral.id}`)).status).toBe(200);
  });

  test('undone until something is written: a note on the file of the person is enough', async () => {
    const [survivor, loser] = await story.two();
    const file = await story.file(loser.id);
    const merged = ok(await story.merge(survivor, loser));
    ok(await story.caseworker.post(`/case-files/${file.id}/notes`, { note: 'حضرت اليوم' }));
    const refused = await story.undo(merged);
    expect([refused.status, refused.body.code, refused.body.values]).toEqual([
      422,
      'survivorWrittenSince',
      { kind: 'CASE_FILE', count: 1 },
    ]);
    expect((await story.read(`/people/${survivor.id}/merges`)).rows[0].written).toEqual([
      { kind: 'CASE_FILE', count: 1 },
    ]);
  });

  test.each([3, 7, 11, 19])(
    'whatever hangs on the two: merged and taken apart, every row is what it was (%i)',
    async (seed) => {
      const draw = mulberry(seed);
      const [survivor, loser] = await story.two();
      const event = await story.openEvent();
      const kin = await story.resistanceFile(`GLM-62/9${seed}`);
      const acts: readonly ((person: { id: string }) => Promise<unknown>)[] = [
        ({ id }) => story.consent(id, 'PHOTO'),
        ({ id }) => story.consent(id, 'STATISTICS'),
        async ({ id }) => {
          const { id: given, version } = await story.consent(id, 'CONTACT');
          ok(await story.caseworker.post(`/consents/${given}/withdrawal`, {}, { version }));
        },
        ({ id }) => story.kinship(id, kin.id),
        async ({ id }) => ok(await story.attend(event.id, { personId: id, informed: false, interests: ['TRAINING'] })),
        async ({ id }) => story.referral((await story.file(id)).id, draw() < 0.5),
        async (person) =>
          ok(
            await story.caseworker.patch(
              `/people/${person.id}`,
              { cin: `MP${seed}${Math.floor(draw() * 9000) + 1000}` },
              { version: 1 },
            ),
          ),
      ];
      for (const person of [survivor, loser]) for (const act of acts) if (draw() < 0.6) await act(person);
      const before = await story.everything(survivor.id, loser.id);
      const first = await story.merge(survivor, loser, { choices: { cin: draw() < 0.5 ? 'SURVIVOR' : 'LOSER' } });
      const merged = ok(first);
      ok(await story.undo(merged));
      expect(await story.everything(survivor.id, loser.id)).toEqual(before);
    },
  );

  test('the comparison counts what hangs on each', async () => {
    const [one, other] = await story.two();
    await story.file(one.id);
    const event = await story.openEvent();
    ok(await story.attend(event.id, { personId: other.id }));
    const compared = await story.read(`/duplicates/comparison?one=${one.id}&other=${other.id}`);
    expect(compared.one.held).toEqual([
      { kind: 'CASE_FILE', count: 1 },
      { kind: 'CONSENT', count: 1 },
    ]);
    expect(compared.other.held).toContainEqual({ kind: 'ATTENDANCE', count: 1 });
  });
});
