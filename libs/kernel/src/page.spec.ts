import { describe, expect, test } from '@jest/globals';
import { cursorOf, keyOf, PageRequest } from './page';

describe('the cursor of a list', () => {
  test.each([
    [['2022-02-14T14:30:00.123456Z', '01a20bd1-1c75-76f6-90d3-d358519ae597']],
    [['محمد الأمين', 3]],
    [['🐝', 0, -1.5]],
  ])('comes back as it went: %j', (key) => {
    const cursor = cursorOf(key);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(keyOf(cursor, key.length)).toEqual(key);
  });

  test.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['letters', 'abc'],
    ['other signs', '!!!'],
    ['another number of parts', cursorOf(['a'])],
    ['parts of another kind', btoa('[null,{}]')],
    ['no list', btoa('"ab"')],
    ['broken UTF-8', btoa('\u00ff\u00fe')],
  ])('%s is no cursor', (_situation, cursor) => {
    expect(keyOf(cursor, 2)).toBeNull();
  });
});

describe('what a list is asked for', () => {
  test('25 rows from the start unless said otherwise', () => {
    expect(PageRequest.parse({})).toEqual({ limit: 25 });
    expect(PageRequest.parse({ limit: '50', after: 'x' })).toEqual({ limit: 50, after: 'x' });
  });

  test.each([0, 101, 2.5, 'many'])('not %s rows', (limit) => {
    expect(PageRequest.safeParse({ limit }).success).toBe(false);
  });
});
