import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { definePermissions, granted } from '@sanad/access/core';
import type { UserId } from '@sanad/kernel';
import { startHouse, type House } from '../testing/index';
import { Originators } from './originators';

const { use } = definePermissions('jobSpec', { use: granted('unit', 'caseworker', 'provincial-delegate') });

describe('in whose name a job works', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const callerOf = (name: string) => house.app.get(Originators).callerOf(house.ids.user[name] as UserId, use);

  test('with the units that the person has today', async () => {
    const caller = await callerOf('caseworker@GLM');
    const { GLM, TNT, ASZ } = house.ids.unit;
    expect(caller?.role).toBe('caseworker');
    expect([...(caller?.scope.units ?? [])].sort()).toEqual([GLM, TNT, ASZ].sort());
  });

  test('not with a right that the person has never had', async () => {
    expect(await callerOf('auditor@HQ')).toBeNull();
  });

  test('not any more once the assignment has ended or the account is suspended', async () => {
    await house.sql(
      `update access.assignment set valid_from = '2020-01-01', valid_to = '2020-02-01' where user_id = $1`,
      [house.ids.user['caseworker@TNT']],
    );
    await house.sql(`update access.user_account set status = 'SUSPENDED' where id = $1`, [
      house.ids.user['caseworker@SMR'],
    ]);
    expect(await callerOf('caseworker@TNT')).toBeNull();
    expect(await callerOf('caseworker@SMR')).toBeNull();
  });
});
