import { expect, test } from '@jest/globals';
import { isRefusal, refuse } from './refusal';

test('a refusal is told from an answer', () => {
  expect(isRefusal(refuse('sessionFull', { places: 20 }))).toBe(true);
  expect([null, undefined, 'refused', 0, {}, []].some(isRefusal)).toBe(false);
});
