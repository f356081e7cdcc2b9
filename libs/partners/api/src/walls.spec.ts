import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { isRefusal, newId, type BranchId, type UnitId, type UserId } from '@sanad/kernel';
import { after, referralMoves, referralStates, type ReferralMove, type ReportedState } from '@sanad/partners/core';
import { PeopleModule } from '@sanad/people/api';
import { Database, Transactions } from '@sanad/platform';
import { HandedFile, signed } from '../testing/handed-file';
import { PartnersModule } from './partners.module';
import { Referrals } from './referrals.service';

let house: House;
let story: HandedFile;
/** A second branch of ANAPEC, in which the officer of ADS works. */
const tanTan = newId();
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule] });
  story = new HandedFile(house);
  await house.sql(
    `insert into partners.branch (id, agency_id, name_ar, name_fr, name_en, provinces) values ($1, $2, 'طانطان', 'Tan-Tan', 'Tan-Tan', '{10.521}')`,
    [tanTan, house.ids.agency.ANAPEC],
  );
  await house.sql('update access.assignment set branch_id = $1 where user_id = $2', [
    tanTan,
    house.ids.user['partner-officer@ADS'],
  ]);
}, 60_000);
afterAll(() => house.stop());

interface Place {
  readonly units?: readonly string[];
  readonly branches?: readonly string[];
}
const anapec = (): Place => ({ branches: [house.ids.branch.ANAPEC] });
const guelmim = (): Place => ({ units: [house.ids.unit.GLM] });

function within<Answer>({ units = [], branches = [] }: Place, work: () => Promise<Answer>): Promise<Answer> {
  const scope = {
    user: house.ids.user['caseworker@GLM'] as UserId,
    units: units as readonly UnitId[],
    branches: branches as readonly BranchId[],
  };
  const caller = {
    role: null,
    unitId: null,
    branchId: null,
    permission: 'referral.read',
    requestId: newId(),
    entries: 0,
  };
  return house.app.get(Transactions).as({ ...caller, scope }, work);
}
const rows = (place: Place, sql: string, values: readonly unknown[] = []) =>
  within(place, () => house.app.get(Database).rows(sql, values));
const change = (place: Place, sql: string, values: readonly unknown[] = []) =>
  within(place, () => house.app.get(Database).change(sql, values));
const seen = async (place: Place, id: string) =>
  (await rows(place, 'select id from partners.referral where id = $1', [id])).length;

test('a search asked for all units and branches finds what one stands on alone', async () => {
  const sent = await story.sent({ phone: '0655443322' });
  const everywhere = [Object.values(house.ids.unit), [...Object.values(house.ids.branch), tanTan]];
  const found = (place: Place, ...terms: readonly unknown[]) =>
    rows(place, 'select id from partners.searched($1, $2, $3, $4, $5) where id = $6', [
      ...everywhere,
      ...terms,
      sent.id,
    ]);
  const byName = [['%تجريبيه%'], null, null];
  const byPhone = [null, '443322', null];
  const byNumber = [null, null, sent.caseFile.number];
  for (const terms of [byName, byPhone, byNumber]) {
    expect(await found(guelmim(), ...terms)).toHaveLength(1);
    expect(await found({ branches: [tanTan] }, ...terms)).toEqual([]);
    expect(await found({}, ...terms)).toEqual([]);
  }
  expect(await found(anapec(), ...byName)).toHaveLength(1);
  await house.sql(`update partners.referral set field_groups = '{IDENTITY}' where id = $1`, [sent.id]);
  expect(await found(anapec(), ...byPhone)).toEqual([]);
  await story.withdraw(sent.person.id);
  expect(await found(anapec(), ...byName)).toEqual([]);
  expect(await found(guelmim(), ...byName)).toHaveLength(1);
});

describe('another branch and another agency', () => {
  test.each([
    ['ODCO', 'of another agency'],
    ['ADS', 'of another branch of the same agency'],
  ] as const)('the officer at %s, %s: not there, in either direction', async (agency, _situation) => {
    const toAnapec = await story.sent();
    const officer = story.officer(agency);
    const answer = { version: toAnapec.version };
    expect((await officer.get(`/referrals/${toAnapec.id}`)).status).toBe(404);
    expect((await officer.get(`/case-files/${toAnapec.caseFile.id}/referrals`)).status).toBe(404);
    expect((await officer.post(`/referrals/${toAnapec.id}/acceptance`, {}, answer)).status).toBe(404);
    expect((await officer.post(`/referrals/${toAnapec.id}/refusal`, { reason: 'ليس لنا' }, answer)).status).toBe(404);
    expect(await story.inbox(officer)).not.toContain(toAnapec.id);

    const { id } = await story.file({ province: agency === 'ADS' ? '10.521' : '10.261' });
    const branchId = agency === 'ADS' ? tanTan : house.ids.branch.ODCO;
    const { body: toOther } = await story.send(id, { branchId, service: 'TRAINING', consent: signed });
    expect(await story.inbox(officer)).toContain(toOther.id);
    expect(await story.inbox(story.officer())).not.toContain(toOther.id);
    expect((await story.officer().get(`/referrals/${toOther.id}`)).status).toBe(404);
    expect((await story.accept(toOther)).status).toBe(404);
  });

  test('another delegation neither reads nor recalls', async () => {
    const { id, version } = await story.sent();
    const stranger = story.caseworker('SMR');
    expect((await stranger.get(`/referrals/${id}`)).status).toBe(404);
    expect((await stranger.post(`/referrals/${id}/recall`, { reason: 'ليس لنا' }, { version })).status).toBe(404);
  });

  test('a person referred to two agencies: each sees its own referral', async () => {
    const first = await story.sent();
    const { body: second } = await story.send(first.caseFile.id, { ...story.to('ODCO'), consent: signed });
    const ofFile = (agency: 'ANAPEC' | 'ODCO') =>
      story.officer(agency).get(`/case-files/${first.caseFile.id}/referrals`);
    expect((await ofFile('ANAPEC')).body.rows.map(({ id }: { id: string }) => id)).toEqual([first.id]);
    expect((await ofFile('ODCO')).body.rows.map(({ id }: { id: string }) => id)).toEqual([second.id]);
  });
});

describe('the second wall, in the database itself', () => {
  test('a referral is seen by its sender and its receiver', async () => {
    const { id } = await story.sent();
    expect(await seen(anapec(), id)).toBe(1);
    expect(await seen(guelmim(), id)).toBe(1);
    expect(await seen({ branches: [house.ids.branch.ODCO] }, id)).toBe(0);
    expect(await seen({ branches: [tanTan] }, id)).toBe(0);
    expect(await seen({ units: [house.ids.unit.SMR] }, id)).toBe(0);
    expect(await seen({}, id)).toBe(0);
  });

  test('by the receiver no more once it is recalled, or the consent withdrawn', async () => {
    const [recalled, withdrawn] = [await story.sent(), await story.sent()];
    await story.recall(recalled);
    await story.withdraw(withdrawn.person.id);
    for (const { id, person } of [recalled, withdrawn]) {
      expect(await seen(anapec(), id)).toBe(0);
      expect(await seen(guelmim(), id)).toBe(1);
      expect(await rows(anapec(), 'select id from people.person where id = $1', [person.id])).toEqual([]);
    }
  });

  test('each side makes its own moves only', async () => {
    const { id } = await story.sent();
    const to = (state: string) => `update partners.referral set state = '${state}', reason = 'سبب' where id = $1`;
    const refused = { constraint: 'referral_move_is_allowed' };
    await expect(change(guelmim(), to('ACCEPTED'), [id])).rejects.toMatchObject(refused);
    await expect(change(guelmim(), to('RECEIVED'), [id])).rejects.toMatchObject(refused);
    await expect(change(anapec(), to('RECALLED'), [id])).rejects.toMatchObject(refused);
    expect(await change({ units: [house.ids.unit.SMR] }, to('RECALLED'), [id])).toBe(0);
    expect(await change({ branches: [house.ids.branch.ODCO] }, to('ACCEPTED'), [id])).toBe(0);
  });

  test('whose file it is and to whom it went never changes', async () => {
    const { id } = await story.sent();
    for (const column of ['unit_id', 'branch_id', 'person_id', 'case_id', 'due_on', 'service'])
      await expect(
        change(guelmim(), `update partners.referral set ${column} = ${column} where id = $1`, [id]),
      ).rejects.toMatchObject({ code: '42501' });
    await expect(change(guelmim(), 'delete from partners.referral where id = $1', [id])).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('nobody sends a file that is not theirs, or the person of another', async () => {
    const [mine, other, foreign] = [await story.file(), await story.file(), await story.file({}, 'SMR')];
    const [agreement] = await house.sql<{ id: string }>('select id from partners.agreement where agency_id = $1', [
      house.ids.agency.ANAPEC,
    ]);
    const send = (caseId: string, personId: string) =>
      change(
        guelmim(),
        `insert into partners.referral (id, case_id, person_id, unit_id, branch_id, service, purpose, agreement_id, field_groups,
           sent_on, due_on, created_by)
         values ($1, $2, $3, $4, $5, 'TRAINING', 'TRAINING', $6, '{IDENTITY}', '2022-03-01', '2022-03-22', $1)`,
        [newId(), caseId, personId, house.ids.unit.GLM, house.ids.branch.ANAPEC, agreement!.id],
      );
    await expect(send(mine.id, mine.person.id)).rejects.toMatchObject({ constraint: 'referral_has_consent' });
    for (const [one, unit] of [
      [mine, 'GLM'],
      [other, 'GLM'],
      [foreign, 'SMR'],
    ] as const) {
      const consent = { ...signed, purpose: 'SHARE_WITH_PARTNER', agencyId: house.ids.agency.ANAPEC };
      expect((await story.caseworker(unit).post(`/people/${one.person.id}/consents`, consent)).status).toBe(201);
    }
    await expect(send(mine.id, other.person.id)).rejects.toMatchObject({ code: '42501' });
    await expect(send(foreign.id, foreign.person.id)).rejects.toMatchObject({ constraint: 'referral_has_consent' });
    expect(await send(mine.id, mine.person.id)).toBe(1);
  });

  test('knows the same moves as the rule', async () => {
    const allowed = await house.sql<{ pair: string }>(
      `select concat_ws(' ', f, t, s) as pair from unnest($1::text[]) f, unnest($1::text[]) t, unnest($2::text[]) s
       where partners.may_move(f, t, s)`,
      [referralStates, ['sender', 'receiver', 'house']],
    );
    const moves = Object.keys(referralMoves) as ReferralMove[];
    const ruled = referralStates.flatMap((from) =>
      moves
        .map((move) => [after(move, from), referralMoves[move].by] as const)
        .filter(([to]) => !isRefusal(to) && to !== from)
        .map(([to, by]) => `${from} ${to as string} ${by}`),
    );
    expect(allowed.map(({ pair }) => pair).sort()).toEqual([...new Set(ruled)].sort());
  });
});

describe('what training reports of a referral', () => {
  const referrals = () => house.app.get(Referrals);
  const scope = () => ({
    user: house.ids.user['partner-officer@ANAPEC'] as UserId,
    units: [],
    branches: [house.ids.branch.ANAPEC as BranchId],
  });
  const report = (id: string, state: ReportedState) => within(anapec(), () => referrals().progress(scope(), id, state));
  const standing = (id: string) => within(anapec(), () => referrals().open(scope(), id));

  test('moves it on, writes its version, and tells nothing twice', async () => {
    const referral = await story.sent();
    await story.accept(referral);
    const before = (await story.caseworker().get(`/case-files/${referral.caseFile.id}/timeline`)).body.total;
    await report(referral.id, 'IN_PROGRESS');
    await report(referral.id, 'IN_PROGRESS');
    expect(await standing(referral.id)).toMatchObject({
      state: 'IN_PROGRESS',
      version: 3,
      caseId: referral.caseFile.id,
    });
    await report(referral.id, 'COMPLETED');
    expect(await standing(referral.id)).toMatchObject({ state: 'COMPLETED', version: 4 });
    expect((await story.caseworker().get(`/case-files/${referral.caseFile.id}/timeline`)).body.total).toBe(before);
    expect((await story.officer().get(`/referrals?tab=done`)).body.rows).toContainEqual(
      expect.objectContaining({ id: referral.id, state: 'COMPLETED' }),
    );
  });

  test('answers for the branch that has not answered yet', async () => {
    const { id } = await story.sent();
    await report(id, 'IN_PROGRESS');
    expect(await standing(id)).toMatchObject({ state: 'IN_PROGRESS', answeredOn: expect.any(String) });
  });

  test('is refused when it cannot follow', async () => {
    const { id } = await story.sent();
    expect(await report(id, 'COMPLETED')).toMatchObject({ refused: 'referralMoveNotOffered' });
  });

  test('finds nothing of what is recalled or another’s', async () => {
    const referral = await story.sent();
    await story.recall(referral);
    expect(await standing(referral.id)).toBeUndefined();
    await expect(report(referral.id, 'IN_PROGRESS')).rejects.toMatchObject({ status: 404 });
    expect(await standing(newId())).toBeUndefined();
  });
});
