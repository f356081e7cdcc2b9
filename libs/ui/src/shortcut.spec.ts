import { isShortcut } from './shortcut';

const pressed = (key: string, code: string, held: object = { ctrlKey: true }) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a shortcut', () => {
  it.each([
    ['QWERTY', 'k', 'KeyK', true],
    ['capitals locked', 'K', 'KeyK', true],
    ['Arabic', 'ن', 'KeyK', true],
    ['AZERTY', 'k', 'KeyK', true],
    ['a Latin layout where another letter is in that place', 'e', 'KeyK', false],
    ['Dvorak, whose K is elsewhere', 'k', 'KeyV', true],
    ['another Arabic key', 'م', 'KeyL', false],
  ])('%s: key %s at %s', (_, key, code, meant) => {
    expect(isShortcut(pressed(key, code), 'k')).toBe(meant);
  });

  it('is ⌘ on a Mac, and nothing with another key held or none', () => {
    expect(isShortcut(pressed('k', 'KeyK', { metaKey: true }), 'k')).toBe(true);
    for (const held of [{}, { ctrlKey: true, shiftKey: true }, { ctrlKey: true, altKey: true }])
      expect(isShortcut(pressed('k', 'KeyK', held), 'k')).toBe(false);
  });
});
