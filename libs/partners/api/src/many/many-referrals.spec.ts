import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { undoableStates, type RowResult, type SeenReferral as Seen } from '@sanad/partners/core';
import { HandedFile } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
}, 60_000);
afterAll(() => house.stop());

type SeenReferral = Omit<Seen, 'id'> & { readonly id: string };
const seen = ({ id, version }: SeenReferral): SeenReferral => ({ id, version });
const answerAll = (answer: string, rows: readonly SeenReferral[], more: object = {}) =>
  story.officer().post('/referrals/answers', { answer, rows: rows.map(seen), ...more });
const takeBack = (...rows: SeenReferral[]) => story.officer().post('/referrals/answers/undo', { rows: rows.map(seen) });
const outcomes = ({ body }: { body: { rows: RowResult[] } }) => body.rows.map(({ outcome, code }) => code ?? outcome);
const read = async (id: string) => (await story.caseworker().get(`/referrals/${id}`)).body;
/** As if the answer had been given so long ago. */
async function earlier(id: string, minutes: number): Promise<void> {
  await house.sql('alter table partners.referral_step disable trigger step_is_append_only');
  await house.sql(
    `update partners.referral_step set entered_at = entered_at - make_interval(mins => $2) where referral_id = $1`,
    [id, minutes],
  );
  await house.sql('alter table partners.referral_step enable trigger step_is_append_only');
}
const words = { said: 'لا توجد مقاعد' };
const acts = { ACCEPTED: 'ACCEPT', DECLINED: 'DECLINE', PAPER_ASKED: 'ASK_PAPER' } as const;

describe('many at a time', () => {
  test('each row for itself, in the order asked: done, refused, changed meanwhile, not theirs', async () => {
    const [first, accepted, changed, last] = [
      await story.sent(),
      await story.sent(),
      await story.sent(),
      await story.sent(),
    ];
    const { body: now } = await story.accept(accepted);
    await story.officer().post(`/referrals/${changed.id}/receipt`, {}, { version: changed.version });
    const foreign = { id: newId(), version: 1 };
    const rows = [last, now, changed, foreign, first];
    const answer = await answerAll('ACCEPT', rows);
    expect(answer.status).toBe(200);
    expect(outcomes(answer)).toEqual(['DONE', 'referralMoveNotOffered', 'STALE', 'GONE', 'DONE']);
    expect(answer.body.rows.map(({ id }: RowResult) => id)).toEqual(rows.map(({ id }) => id));
    expect(await read(first.id)).toMatchObject({ state: 'ACCEPTED', version: answer.body.rows[4].version });
    expect(await read(changed.id)).toMatchObject({ state: 'RECEIVED' });
  });

  test.each(['DECLINE', 'ASK_PAPER'])('%s needs words that the sender reads', async (answer) => {
    const referral = await story.sent();
    expect((await answerAll(answer, [referral])).body.fields[0]).toMatchObject({ path: '/said', code: 'required' });
    expect(outcomes(await answerAll(answer, [referral], words))).toEqual(['DONE']);
    const { reason, paperAsked } = await read(referral.id);
    expect(answer === 'DECLINE' ? reason : paperAsked).toBe(words.said);
  });

  test('a paper is asked for by its kind, and once', async () => {
    const referral = await story.sent();
    const answer = await answerAll('ASK_PAPER', [referral], { ...words, kind: 'RESIDENCE_CERTIFICATE' });
    const asked = await read(referral.id);
    expect(asked).toMatchObject({ paperKind: 'RESIDENCE_CERTIFICATE', owner: 'SENDER' });
    const given = await story
      .caseworker()
      .post(`/referrals/${referral.id}/paper-answer`, { answer: 'في الملف' }, { version: asked.version });
    expect(given.status).toBe(200);
    expect(answer.body.rows[0].version).toBe(asked.version);
    expect(outcomes(await answerAll('ASK_PAPER', [given.body], words))).toEqual(['paperAskedBefore']);
  });

  test('a hundred at most, and no row twice', async () => {
    const referral = await story.sent();
    const rows = Array.from({ length: 101 }, () => ({ id: newId(), version: 1 }));
    expect((await answerAll('RECEIVE', rows)).status).toBe(400);
    expect(outcomes(await answerAll('RECEIVE', [referral, referral]))).toEqual(['DONE']);
  });
});

describe('ten minutes of undo', () => {
  // An acceptance with a session is taken back where sessions are known.
  test.each(undoableStates.filter((state) => state !== 'SCHEDULED'))(
    '%s goes back to where it came from, and the history says so',
    async (state) => {
      const referral = await story.sent();
      const { body } = await answerAll(acts[state], [referral], words);
      const back = await takeBack(body.rows[0]);
      expect(back.body.rows[0]).toMatchObject({ outcome: 'DONE', state: 'SENT', version: body.rows[0].version + 1 });
      const now = await read(referral.id);
      expect(now).toMatchObject({ state: 'SENT', owner: 'RECEIVER', answeredOn: null, reason: null, paperAsked: null });
      expect(now.endedOn).toBeNull();
      expect(now.steps.map(({ to }: { to: string }) => to)).toEqual(['SENT', state, 'SENT']);
      const [step] = await house.sql<{ undone: string }>(
        `select o.to_state as undone from partners.referral_step s join partners.referral_step o on o.id = s.undo_of
       where s.referral_id = $1`,
        [referral.id],
      );
      expect(step!.undone).toBe(state);
      // As if it had not been: a paper may be asked for, the referral may be accepted.
      expect((await story.officer().get(`/referrals/${referral.id}`)).status).toBe(200);
      expect(outcomes(await answerAll('ASK_PAPER', [now], words))).toEqual(['DONE']);
    },
  );

  test('the recent answers are those that may be taken back, with the name as long as it may be read', async () => {
    const [accepted, declined, old] = [await story.sent(), await story.sent(), await story.sent()];
    await answerAll('ACCEPT', [accepted, old]);
    await answerAll('DECLINE', [declined], words);
    await earlier(old.id, 11);
    const { body } = await story.officer().get('/referrals/answers/recent');
    const shown = Object.fromEntries(body.rows.map((row: { id: string }) => [row.id, row]));
    expect(shown[accepted.id]).toMatchObject({ state: 'ACCEPTED', person: { givenAr: accepted.person.givenAr } });
    expect(shown[declined.id]).toMatchObject({ state: 'DECLINED', person: null });
    expect(shown[old.id]).toBeUndefined();
    await takeBack(shown[accepted.id]);
    const then = await story.officer().get('/referrals/answers/recent');
    expect(then.body.rows.map(({ id }: { id: string }) => id)).not.toContain(accepted.id);
  });

  test('not after ten minutes', async () => {
    const referral = await story.sent();
    const { body } = await answerAll('ACCEPT', [referral]);
    await earlier(referral.id, 11);
    expect(outcomes(await takeBack(body.rows[0]))).toEqual(['undoTooLate']);
  });

  test('not by another, not twice, not once something has followed, not by the sender', async () => {
    const [one, other, third] = [await story.sent(), await story.sent(), await story.sent()];
    const { body } = await answerAll('ACCEPT', [one, other, third]);
    const [first, second, last] = body.rows;
    expect(
      (await house.as('partner-officer', 'ODCO').post('/referrals/answers/undo', { rows: [seen(first)] })).body,
    ).toMatchObject({ rows: [{ outcome: 'GONE' }] });
    expect((await story.caseworker().post('/referrals/answers/undo', { rows: [seen(first)] })).status).toBe(403);
    const back = await takeBack(first);
    expect(outcomes(await takeBack(back.body.rows[0]))).toEqual(['undoNotOffered']);
    await story.officer().post(`/referrals/${second.id}/statuses`, { word: 'REGISTERED', factOn: '2022-03-14' });
    expect(outcomes(await takeBack(second))).toEqual(['undoNotOffered']);
    await house.sql('alter table partners.referral_step disable trigger step_is_append_only');
    await house.sql('update partners.referral_step set moved_by = $2 where referral_id = $1', [last.id, newId()]);
    await house.sql('alter table partners.referral_step enable trigger step_is_append_only');
    expect(outcomes(await takeBack(last))).toEqual(['undoNotOffered']);
  });

  test('not once the file was sent again for the same service', async () => {
    const referral = await story.sent();
    const { body } = await answerAll('DECLINE', [referral], words);
    const again = await story.send(referral.caseFile.id, story.to('ANAPEC'));
    expect(again.status).toBe(201);
    expect(outcomes(await takeBack(body.rows[0]))).toEqual(['alreadyReferred']);
  });
});
