import { describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@sanad/access/core';
import { figures } from './figures';
import { resultsPermissions } from './permissions';
import { ResultRowsRequest, ResultsFilter } from './results.contract';
import { figureDefinitions, figureNames } from './words';

describe('what may be asked', () => {
  test.each([
    ['nothing chosen', {}, []],
    ['a province and a year', { province: '10.261', from: '2022-01-01', to: '2022-12-31' }, []],
    ['one day', { from: '2022-02-14', to: '2022-02-14' }, []],
    ['a period that ends before it begins', { from: '2022-02-14', to: '2022-02-13' }, ['to periodReversed']],
    ['a day that does not exist', { from: '2022-02-30' }, ['from invalidDay']],
    ['a province that does not exist', { province: '10.999' }, ['province chooseOne']],
  ])('%s', (_situation, sent, issues) => {
    for (const schema of [ResultsFilter, ResultRowsRequest]) {
      const { error } = schema.safeParse(sent);
      expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []).toEqual(issues);
    }
  });
});

describe('every number', () => {
  test.each(figures)('%s has a name and a definition', (figure) => {
    for (const language of ['ar', 'fr', 'en'] as const) {
      expect(figureNames[figure][language]).not.toBe('');
      expect(figureDefinitions[figure][language].length).toBeGreaterThan(40);
    }
  });
});

describe('who may see what', () => {
  const holders = (act: 'read' | 'list') => roles.filter((role: Role) => resultsPermissions[act].grants[role]);

  test('numbers', () => {
    expect(holders('read')).toEqual([
      'hq-admin',
      'hq-supervisor',
      'regional-delegate',
      'provincial-delegate',
      'caseworker',
      'auditor',
    ]);
  });

  test('names: only those who work on the files or answer for them', () => {
    expect(holders('list')).toEqual(['hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker']);
  });
});
