import { expect, test } from '@jest/globals';
import { day, facts, five, law, rule } from '../../testing/group-facts';
import { lawAhead } from './ahead';

const later = (value: number) => rule('minMembers', value, { version: 2, effectiveFrom: day('2027-01-01') });

test('a newer line says what it would ask of the group, and since when', () => {
  const [ahead, ...others] = lawAhead(facts(), law, [later(7)]);
  expect(others).toEqual([]);
  expect(ahead).toMatchObject({
    key: 'minMembers',
    from: '2027-01-01',
    now: { value: 5 },
    then: { value: 7 },
    live: { met: false, values: { count: five.length, minimum: 7, lacking: 2 } },
  });
});

test.each([
  ['the same again', [later(5)], 0],
  ['a rule that was not there', [rule('statutes', null, { effectiveFrom: day('2027-01-01') })], 1],
  ['nothing', [], 0],
])('%s: %#', (_situation, lines, count) => {
  expect(lawAhead(facts(), law, lines)).toHaveLength(count);
});
