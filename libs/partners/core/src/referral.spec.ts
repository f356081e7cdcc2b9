import { describe, expect, test } from '@jest/globals';
import { isRefusal, type PlainDay } from '@sanad/kernel';
import {
  after,
  isOffered,
  referralMoves,
  referralStates,
  referralTabs,
  waiting,
  type ReferralMove,
  type ReferralSide,
  type ReferralState,
} from './referral';
import { SharingConsent } from './referral.contract';

const moves = Object.keys(referralMoves) as ReferralMove[];

describe('where a referral may go', () => {
  test('every state is reached from the first', () => {
    const seen = new Set<ReferralState>(['SENT']);
    for (const state of seen) {
      for (const move of moves) {
        const next = after(move, state);
        if (!isRefusal(next)) seen.add(next);
      }
    }
    expect([...seen].sort()).toEqual([...referralStates].sort());
  });

  test.each(referralTabs.done)('%s is the end', (state) => {
    expect(moves.filter((move) => !isRefusal(after(move, state)))).toEqual([]);
  });

  test('every state lies in exactly one list', () => {
    expect(Object.values(referralTabs).flat().sort()).toEqual([...referralStates].sort());
  });

  test.each<[ReferralMove, ReferralState, ReferralState | null]>([
    ['accept', 'SENT', 'ACCEPTED'],
    ['accept', 'ACCEPTED', null],
    ['decline', 'ACCEPTED', 'DECLINED'],
    ['decline', 'IN_PROGRESS', null],
    ['progress', 'SENT', 'IN_PROGRESS'],
    ['progress', 'DECLINED', null],
    ['finish', 'SENT', null],
    ['finish', 'IN_PROGRESS', 'COMPLETED'],
    ['recall', 'IN_PROGRESS', 'RECALLED'],
    ['recall', 'COMPLETED', null],
  ])('%s from %s: %s', (move, from, to) => {
    const next = after(move, from);
    expect(isRefusal(next) ? null : next).toBe(to);
  });
});

describe('who makes a move', () => {
  test.each<[ReferralMove, ReferralState, ReferralSide, boolean]>([
    ['accept', 'SENT', 'receiver', true],
    ['accept', 'SENT', 'sender', false],
    ['decline', 'SENT', 'sender', false],
    ['recall', 'SENT', 'sender', true],
    ['recall', 'SENT', 'receiver', false],
    ['recall', 'DECLINED', 'sender', false],
    ['expire', 'SENT', 'receiver', false],
  ])('%s from %s by the %s: %s', (move, state, side, offered) => {
    expect(isOffered(move, state, side)).toBe(offered);
  });
});

describe('waiting for an answer', () => {
  const sent = { state: 'SENT' as ReferralState, sentOn: '2022-02-14' as PlainDay, dueOn: '2022-03-07' as PlainDay };
  test.each([
    ['on its first day', sent, '2022-02-14', 0, false],
    ['on the last day of the delay', sent, '2022-03-07', 21, false],
    ['a day later', sent, '2022-03-08', 22, true],
    ['once it is accepted', { ...sent, state: 'ACCEPTED' as ReferralState }, '2022-03-08', 22, false],
  ])('%s', (_situation, referral, day, days, isLate) => {
    expect(waiting(referral, day as PlainDay)).toEqual({ days, isLate });
  });
});

describe('a consent taken with a referral', () => {
  const paper = { channel: 'PAPER', givenOn: '2022-02-14' };
  test.each([
    ['without its day', { ...paper, givenOn: '' }, 'givenOn invalidDay'],
    ['of a day to come', { ...paper, givenOn: '2999-01-01' }, 'givenOn dayInFuture'],
    ['said before nobody', { ...paper, channel: 'ORAL_WITNESSED' }, 'witness required'],
  ])('%s is refused', (_situation, sent, problem) => {
    const issues = SharingConsent.safeParse(sent).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([problem]);
  });

  test('keeps no witness of what was signed', () => {
    expect(SharingConsent.parse({ ...paper, witness: 'سعيد' }).witness).toBeNull();
  });
});
