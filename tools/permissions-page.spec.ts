import { describe, expect, test } from '@jest/globals';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { declaredPermissions, pageOf, permissionsPage } from './permissions-page';

describe('the page of permissions', () => {
  test('says what the rooms declare today', () => {
    const page = pageOf(declaredPermissions());
    if (process.env['SANAD_WRITE']) writeFileSync(permissionsPage, page);
    expect(readFileSync(permissionsPage, 'utf8')).toBe(page);
  });

  test('leaves out no record of which a room declares permissions', () => {
    const records = globSync('libs/*/core/src/**/*.ts')
      .filter((file) => !file.endsWith('.spec.ts') && !file.endsWith('/permission.ts'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/definePermissions\('(\w+)'/g)].map(([, name]) => name),
      );
    const told = new Set(declaredPermissions().map(({ name }) => name.split('.')[0]));
    expect(records.length).toBeGreaterThan(20);
    expect(records.filter((name) => !told.has(name))).toEqual([]);
  });

  test('marks what is granted, and nothing else', () => {
    const lines = pageOf(declaredPermissions()).split('\n');
    const marksOf = (name: string) =>
      [...lines.find((line) => line.includes(`\`${name}\``))!.matchAll(/[●◆○]/g)].map(([mark]) => mark);
    expect(marksOf('training.enrol')).toEqual(['◆']);
    expect(marksOf('eligibilityPolicy.change')).toEqual(['●']);
    expect(new Set(marksOf('session.own'))).toEqual(new Set(['○']));
  });
});
