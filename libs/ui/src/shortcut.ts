type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether this is the key of a letter: by the letter on a Latin keyboard, by its place on any other (Arabic writes «ن» there). */
export function isLetterKey({ key, code }: Pick<Pressed, 'key' | 'code'>, letter: string): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}

/** Ctrl+letter, or ⌘+letter on a Mac, and no other key held. */
export function isShortcut(pressed: Pressed, letter: string): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = pressed;
  return ctrlKey !== metaKey && !altKey && !shiftKey && isLetterKey(pressed, letter);
}
