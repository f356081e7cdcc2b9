import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { isIceWhole } from './identifier';
import { IdentifierDraft } from './identifier.contract';
import { endOfMandate, freeSeat, type HeldSeat } from './mandate';
import { endsOf, missingOf } from './missing';
import { moveStatus, statusEdges, type CooperativeStatus } from './status';

const day = (text: string) => text as PlainDay;

describe('an ICE', () => {
  /** Thirteen digits and the two that make the whole divisible by 97. */
  const whole = (first13: string) => first13 + String((97n - (BigInt(`${first13}00`) % 97n)) % 97n).padStart(2, '0');

  test('is whole when 97 divides it; one digit wrong, or two neighbours swapped, is noticed', () => {
    for (const first of ['0015250300000', '9999999990000', '0000000010001', '1234567890042']) {
      const ice = whole(first);
      expect(isIceWhole(ice)).toBe(true);
      for (let place = 0; place < 15; place += 1) {
        const digit = (Number(ice[place]) + 1) % 10;
        expect(isIceWhole(ice.slice(0, place) + digit + ice.slice(place + 1))).toBe(false);
        const next = ice[place + 1];
        if (next === undefined || next === ice[place]) continue;
        expect(isIceWhole(ice.slice(0, place) + next + ice[place] + ice.slice(place + 2))).toBe(false);
      }
    }
  });

  test('is read with blanks and Arabic digits', () => {
    const ice = whole('9999999990000');
    const typed = [...ice].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
    const sent = { kind: 'ICE', value: `${typed.slice(0, 9)} ${typed.slice(9, 13)} ${typed.slice(13)}` };
    expect(IdentifierDraft.parse(sent)).toMatchObject({ value: ice });
  });
});

describe('a seat', () => {
  const held = (over: Partial<HeldSeat>): HeldSeat => ({
    ...{ organ: 'PRESIDENT', seat: 1, beginsOn: day('2020-01-01'), endedOn: null },
    ...over,
  });
  const cases: [string, readonly HeldSeat[], HeldSeat['organ'], string, number | 'seatTaken'][] = [
    ['that nobody holds is free', [], 'PRESIDENT', '2020-01-01', 1],
    ['that somebody holds is not', [held({})], 'PRESIDENT', '2021-01-01', 'seatTaken'],
    ['is free on the day of leaving', [held({ endedOn: day('2021-01-01') })], 'PRESIDENT', '2021-01-01', 1],
    ['is not the day before', [held({ endedOn: day('2021-01-01') })], 'PRESIDENT', '2020-12-31', 'seatTaken'],
    ['is not free before one who came later', [held({})], 'PRESIDENT', '2019-01-01', 'seatTaken'],
    ['of another organ takes no place', [held({ organ: 'TREASURER' })], 'PRESIDENT', '2021-01-01', 1],
    ['beside the first is the second', [held({ organ: 'MANAGER' })], 'MANAGER', '2021-01-01', 2],
    [
      'in the gap is the first that is free',
      [held({ organ: 'MANAGER' }), held({ organ: 'MANAGER', seat: 3 })],
      'MANAGER',
      '2021-01-01',
      2,
    ],
  ];
  test.each(cases)('%s', (_what, seats, organ, from, answer) => {
    const free = freeSeat(seats, organ, day(from));
    expect(typeof free === 'number' ? free : free.refused).toBe(answer);
  });

  test('ends so many years later, also after a 29th of February', () => {
    expect(endOfMandate(day('2022-06-15'), 3)).toBe('2025-06-15');
    expect(endOfMandate(day('2024-02-29'), 3)).toBe('2027-02-28');
    expect(endOfMandate(day('2024-02-29'), 4)).toBe('2028-02-29');
  });
});

describe('a status', () => {
  test('moves along its edges alone, and not before the last change', () => {
    const all = Object.keys(statusEdges) as CooperativeStatus[];
    for (const from of all)
      for (const to of all) {
        const refused = moveStatus({ status: from, since: day('2020-01-01') }, { to, on: day('2020-01-01') });
        expect(refused === undefined).toBe((statusEdges[from] as readonly string[]).includes(to));
      }
    const early = { to: 'DORMANT', on: day('2019-12-31') } as const;
    expect(moveStatus({ status: 'OPERATING', since: day('2020-01-01') }, early)?.refused).toBe('statusDayTooEarly');
  });

  test('that is final leads nowhere', () => {
    for (const status of ['STRUCK_OFF', 'TRANSFORMED', 'MERGED'] as const) expect(statusEdges[status]).toEqual([]);
  });
});

describe('what a cooperative lacks', () => {
  const whole = {
    status: 'OPERATING' as const,
    members: 5,
    valueChain: 'BEES',
    identifiers: (['CENTRAL_REGISTER', 'ICE', 'TAX_ID', 'RIB', 'SECTOR_LICENCE'] as const).map((kind) => ({
      kind,
      product: kind === 'SECTOR_LICENCE' ? ('HONEY' as const) : null,
      endedAt: null,
    })),
    mandates: [{ organ: 'MANAGER' as const, endedOn: null }],
  };
  test.each([
    ['nothing', {}, []],
    ['all its numbers', { identifiers: [] }, ['CENTRAL_REGISTER', 'ICE', 'TAX_ID', 'RIB', 'SECTOR_LICENCE']],
    ['no licence in another trade', { identifiers: whole.identifiers.slice(0, 4), valueChain: null }, []],
    ['the licence for milk', { valueChain: 'MILK' }, ['SECTOR_LICENCE']],
    [
      'a manager who has gone',
      { mandates: [{ organ: 'MANAGER' as const, endedOn: day('2020-01-01') }] },
      ['MANAGEMENT'],
    ],
    ['members', { members: 0 }, ['MEMBERS']],
    ['nothing any more once it has ended', { status: 'STRUCK_OFF' as const, members: 0, mandates: [] }, []],
  ])('%s', (_what, change, missing) => {
    expect(missingOf({ ...whole, ...change })).toEqual(missing);
  });

  test('what ends is told by its day, the earliest first; what has ended is not', () => {
    const ends = endsOf({
      identifiers: [
        { id: 'a' as never, expiresOn: day('2027-01-01'), endedAt: null },
        { id: 'b' as never, expiresOn: day('2026-01-01'), endedAt: '2025-01-01T00:00:00Z' },
      ],
      mandates: [
        { id: 'c' as never, endsOn: day('2026-06-01'), endedOn: null },
        { id: 'd' as never, endsOn: null, endedOn: null },
      ],
    });
    expect(ends.map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
