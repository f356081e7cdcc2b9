import type { Mark } from '@sanad/training/core';

/** What a key does in the grid: mark the cell, or move to another. Columns count from where reading starts. */
export type RosterAct =
  | { readonly act: 'mark'; readonly mark: Mark | null }
  | { readonly act: 'move'; readonly rows: number; readonly days: number }
  | { readonly act: 'edge'; readonly row: 'first' | 'last' | 'same'; readonly day: 'first' | 'last' };

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The letters of the four marks, by the key of a Latin keyboard. */
export const letters = { p: 'PRESENT', a: 'ABSENT', e: 'EXCUSED', l: 'LATE' } as const satisfies Record<string, Mark>;

const cleared: ReadonlySet<string> = new Set(['Backspace', 'Delete']);
const vertical: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Enter: 1 };
const horizontal: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** On an Arabic keyboard the letters are other characters: there the place of the key counts. A Latin letter is what it says, wherever it lies. */
function letterOf({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}

function edgeOf({ key, ctrlKey, metaKey }: Pressed): RosterAct | null {
  if (key !== 'Home' && key !== 'End') return null;
  const end = key === 'Home' ? 'first' : 'last';
  return { act: 'edge', row: ctrlKey || metaKey ? end : 'same', day: end };
}

function moveOf(key: string, direction: 'rtl' | 'ltr'): RosterAct | null {
  const rows = vertical[key];
  if (rows !== undefined) return { act: 'move', rows, days: 0 };
  const days = horizontal[key];
  if (days === undefined) return null;
  return { act: 'move', rows: 0, days: direction === 'rtl' ? -days : days };
}

/** Reads a key; null when it is none of the grid's. With Ctrl, Alt or Meta letters belong to the browser. */
export function actOf(pressed: Pressed, direction: 'rtl' | 'ltr'): RosterAct | null {
  const edge = edgeOf(pressed);
  if (edge) return edge;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === ' ') return { act: 'mark', mark: 'PRESENT' };
  if (cleared.has(pressed.key)) return { act: 'mark', mark: null };
  const mark = letters[letterOf(pressed) as keyof typeof letters] as Mark | undefined;
  return mark ? { act: 'mark', mark } : moveOf(pressed.key, direction);
}
