import { actOf, type Pressed } from './roster-keys';

const press = (key: string, code = '', held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe.each([
  ['a Latin keyboard', 'p', 'KeyP', 'PRESENT'],
  ['a Latin keyboard with capitals', 'P', 'KeyP', 'PRESENT'],
  ['an Arabic keyboard', 'ح', 'KeyP', 'PRESENT'],
  ['an Arabic keyboard', 'ش', 'KeyA', 'ABSENT'],
  ['an Arabic keyboard', 'ث', 'KeyE', 'EXCUSED'],
  ['an Arabic keyboard', 'م', 'KeyL', 'LATE'],
  ['a French keyboard, where A lies on Q', 'a', 'KeyQ', 'ABSENT'],
  ['any keyboard', 'l', 'KeyL', 'LATE'],
  ['any keyboard', 'e', 'KeyE', 'EXCUSED'],
  ['the space bar', ' ', 'Space', 'PRESENT'],
  ['the delete key', 'Delete', 'Delete', null],
  ['the backspace key', 'Backspace', 'Backspace', null],
])('%s: %s (%s)', (_, key, code, mark) => {
  it(`marks ${mark}`, () => expect(actOf(press(key, code), 'rtl')).toEqual({ act: 'mark', mark }));
});

describe.each([
  ['q on a French keyboard, where it lies on A', press('q', 'KeyA')],
  ['another letter', press('ض', 'KeyQ')],
  ['Ctrl+P, which prints', press('p', 'KeyP', { ctrlKey: true })],
  ['Cmd+A, which selects', press('a', 'KeyA', { metaKey: true })],
  ['Alt+E', press('e', 'KeyE', { altKey: true })],
  ['the tab key, which leaves the grid', press('Tab', 'Tab')],
])('%s', (_, pressed) => {
  it('is not the grid’s', () => expect(actOf(pressed, 'rtl')).toBeNull());
});

describe.each([
  ['rtl', 'ArrowLeft', 0, 1],
  ['rtl', 'ArrowRight', 0, -1],
  ['ltr', 'ArrowLeft', 0, -1],
  ['ltr', 'ArrowRight', 0, 1],
  ['rtl', 'ArrowDown', 1, 0],
  ['ltr', 'ArrowUp', -1, 0],
  ['rtl', 'Enter', 1, 0],
  ['rtl', 'PageDown', 10, 0],
] as const)('reading %s, %s', (direction, key, rows, days) => {
  it(`moves ${rows} people and ${days} days on`, () => {
    expect(actOf(press(key), direction)).toEqual({ act: 'move', rows, days });
  });
});

it('goes to the first and last day, with Ctrl to the corners', () => {
  expect(actOf(press('Home'), 'rtl')).toEqual({ act: 'edge', row: 'same', day: 'first' });
  expect(actOf(press('End', '', { ctrlKey: true }), 'rtl')).toEqual({ act: 'edge', row: 'last', day: 'last' });
});
