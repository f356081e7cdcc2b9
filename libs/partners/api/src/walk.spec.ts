import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { isRefusal, newId, today, type BranchId, type UserId } from '@sanad/kernel';
import {
  after,
  ownerOf,
  referralMoves,
  referralStates,
  type ReferralMove,
  type ReferralState,
} from '@sanad/partners/core';
import { Transactions } from '@sanad/platform';
import { HandedFile } from '../testing/handed-file';
import { PartnersModule } from './partners.module';
import { Referrals } from './referrals.service';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
}, 60_000);
afterAll(() => house.stop());

const moves = Object.keys(referralMoves) as ReferralMove[];

/** The same walks each time, whatever the machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const reason = { reason: 'سبب كاف' };
const outcome = (state: string) => ({ state, factOn: today(), reason: null });
const acts: Readonly<Partial<Record<ReferralMove, readonly [string, object]>>> = {
  receive: ['receipt', {}],
  askPaper: ['paper-request', { paper: 'شهادة السكنى' }],
  givePaper: ['paper-answer', { answer: 'وضعت في الملف' }],
  accept: ['acceptance', {}],
  decline: ['refusal', reason],
  progress: ['outcome', outcome('IN_PROGRESS')],
  finish: ['outcome', outcome('COMPLETED')],
  miss: ['outcome', outcome('NO_SHOW')],
  drop: ['outcome', outcome('DROPPED')],
  recall: ['recall', reason],
};

/** Makes a move as its side does. True when it was made. */
async function make(move: ReferralMove, id: string, version: number): Promise<boolean> {
  const act = acts[move];
  if (act) {
    const client = referralMoves[move].by === 'sender' ? story.caseworker() : story.officer();
    return (await client.post(`/referrals/${id}/${act[0]}`, act[1], { version })).status === 200;
  }
  if (move === 'expire') {
    const sql = `update partners.referral set state = 'EXPIRED', version = version + 1
      where id = $1 and partners.may_move(state, 'EXPIRED', 'house') returning id`;
    return (await house.sql(sql, [id])).length === 1;
  }
  // A place in a session: training says so, in the context of the branch.
  const branches = [house.ids.branch.ANAPEC as BranchId];
  const scope = { user: house.ids.user['partner-officer@ANAPEC'] as UserId, units: [], branches };
  const caller = { role: null, unitId: null, branchId: null, permission: 'x', requestId: newId(), entries: 0, scope };
  const made = await house.app
    .get(Transactions)
    .as(caller, () => house.app.get(Referrals).progress(scope, id, move === 'unschedule' ? 'ACCEPTED' : 'SCHEDULED'))
    .catch(() => 'absent' as const);
  return made === undefined;
}

/** What a branch no more reaches. */
const hidden: readonly ReferralState[] = ['DECLINED', 'RECALLED', 'EXPIRED'];

/** To report a place again changes nothing, and a place behind what has begun is no news; nor is the loss of none. */
function changesNothing(move: ReferralMove, state: ReferralState): boolean {
  if (move === 'schedule') return state === 'SCHEDULED' || state === 'IN_PROGRESS';
  return move === 'unschedule' && state !== 'SCHEDULED' && !hidden.includes(state);
}

interface Row {
  readonly state: ReferralState;
  readonly owner: string;
  readonly version: number;
  readonly steps: number;
  readonly last: ReferralState;
}
const standing = async (id: string): Promise<Row> =>
  (
    await house.sql<Row>(
      `select r.state, r.owner, r.version, (select count(*)::int from partners.referral_step s where s.referral_id = r.id) as steps,
         (select s.to_state from partners.referral_step s where s.referral_id = r.id order by s.entered_at desc, s.id limit 1) as last
       from partners.referral r where r.id = $1`,
      [id],
    )
  )[0]!;

test('random walks: one owner always, the sender always reads the card, every state is met, the history is the state', async () => {
  const throwDice = dice(1_956);
  const met = new Set<ReferralState>();
  for (let walk = 0; walk < 24; walk += 1) {
    const { id } = await story.sent({}, 'POSITIONING');
    let now = await standing(id);
    let hasAsked = false;
    met.add(now.state);
    for (let turn = 0; turn < 9; turn += 1) {
      // Half of the time any move, allowed or not; else one that the rule offers.
      const offered = moves.filter((move) => !isRefusal(after(move, now.state)));
      const from = throwDice(2) === 0 && offered.length > 0 ? offered : moves;
      const move = from[throwDice(from.length)]!;
      const next = after(move, now.state);
      const isAllowed = !isRefusal(next) && !(move === 'askPaper' && hasAsked);
      const made = await make(move, id, now.version);
      const isSilent = changesNothing(move, now.state);
      expect([now.state, move, made]).toEqual([now.state, move, isAllowed || isSilent]);
      const then = await standing(id);
      const due: ReferralState = made && !isSilent ? (next as ReferralState) : now.state;
      expect(then).toMatchObject({ state: due, owner: ownerOf(due), last: due });
      expect(then.steps).toBe(now.steps + (due === now.state ? 0 : 1));
      const card = await story.caseworker().get(`/referrals/${id}`);
      expect(card).toMatchObject({ status: 200, body: { state: due, owner: ownerOf(due) } });
      expect(card.body.steps.at(-1)).toMatchObject({ to: due });
      hasAsked ||= due === 'PAPER_ASKED';
      met.add(due);
      now = then;
    }
  }
  expect([...met].sort()).toEqual([...referralStates].sort());
}, 240_000);

test('what is written of a move is never changed', async () => {
  const { id } = await story.sent();
  for (const sql of ['update partners.referral_step set reason = null', 'delete from partners.referral_step'])
    await expect(house.sql(`${sql} where referral_id = $1`, [id])).rejects.toMatchObject({ code: '42501' });
});
