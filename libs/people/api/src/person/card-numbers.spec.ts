import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Keys } from '@sanad/platform';
import { CardNumbers } from './card-numbers';

const cards = new CardNumbers(new Keys(randomBytes(48)));

describe('a sealed card number', () => {
  test('opens for its own person alone', () => {
    const { cin_cipher } = cards.seal('one', 'ZZ143022');
    expect(cards.open('one', cin_cipher!)).toBe('ZZ143022');
    expect(() => cards.open('other', cin_cipher!)).toThrow();
  });

  test('looks different each time and is found each time', () => {
    const [first, second] = [cards.seal('one', 'ZZ143022'), cards.seal('two', 'ZZ143022')];
    expect(first.cin_cipher).not.toBe(second.cin_cipher);
    expect(first.cin_index).toEqual(second.cin_index);
    expect(first.cin_index).toEqual(cards.index('ZZ143022'));
    expect(first.cin_index).not.toEqual(cards.index('ZZ143023'));
  });

  test('is not found with the secret of another house', () => {
    const others = new CardNumbers(new Keys(randomBytes(48)));
    expect(others.index('ZZ143022')).not.toEqual(cards.index('ZZ143022'));
  });

  test('shows its end', () => {
    expect(cards.seal('one', 'ZZ143022').cin_end).toBe('022');
    expect(cards.seal('one', null)).toEqual({ cin_cipher: null, cin_index: null, cin_end: null });
  });
});
