import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { Transactions } from '@sanad/platform';
import { Audit } from './audit';

interface Verdict {
  entries: string;
  sealed: string;
  broken_entry: string | null;
  reason: string | null;
}

describe('the audit', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    for (let turn = 0; turn < 20; turn += 1) await act(`sample.${turn}`);
    await sealAll();
  }, 60_000);
  afterAll(() => house.stop());

  const act = (action: string) =>
    house.app
      .get(Transactions)
      .asSystem(() => house.app.get(Audit).record({ action, entity: 'sample', entityId: newId(), after: { action } }));
  /** The seal waits for every transaction that is open in the cluster, and the specs beside this one have theirs. */
  async function sealAll(): Promise<void> {
    for (let open = 1; open > 0;) {
      await house.sql('select audit.seal_pending()');
      const { entries, sealed } = await verdict();
      open = Number(entries) - Number(sealed);
    }
  }
  const verdict = async () => (await house.sql<Verdict>('select * from audit.verify()'))[0]!;

  /** What only somebody with the rights of the owner can do, undone afterwards. */
  async function tampered(sql: string): Promise<Verdict> {
    await house.sql('begin');
    await house.sql(`set local session_replication_role = replica`);
    await house.sql(sql);
    const found = await verdict();
    await house.sql('rollback');
    return found;
  }

  test('a chain that nobody touched is whole', async () => {
    expect(await verdict()).toMatchObject({ entries: '20', sealed: '20', broken_entry: null });
  });

  test.each([
    ['an edited entry', `update audit.entry set after = '{}' where id = 7`, '7', 'changed entry'],
    ['an entry taken out', 'delete from audit.entry where id = 9', '9', 'missing entry'],
    ['a seal taken out', 'delete from audit.seal where entry_id = 5', '6', 'missing seal'],
    ['an entry slipped in', `insert into audit.entry (action, entity) values ('x', 'y')`, '21', 'unsealed entry'],
    ['a changed author', `update audit.entry set user_id = gen_random_uuid() where id = 1`, '1', 'changed entry'],
  ])('%s is found and named', async (_situation, sql, entry, reason) => {
    expect(await tampered(sql)).toMatchObject({ broken_entry: entry, reason });
  });

  test('not even the owner changes or empties it by accident', async () => {
    await expect(house.sql(`update audit.entry set why = 'x' where id = 1`)).rejects.toMatchObject({ code: '42501' });
    await expect(house.sql('delete from audit.entry where id = 1')).rejects.toMatchObject({ code: '42501' });
    await expect(house.sql('truncate audit.entry')).rejects.toMatchObject({ code: '42501' });
  });

  test('an entry of a transaction that is still open is sealed later, in order', async () => {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = house.app.get(Transactions).asSystem(async () => {
      await house.app.get(Audit).record({ action: 'slow', entity: 'sample', entityId: newId() });
      await held;
    });
    await act('quick');
    await house.sql('select audit.seal_pending()');
    expect((await verdict()).broken_entry).toBeNull();
    release();
    await slow;
    await sealAll();
    expect((await verdict()).broken_entry).toBeNull();
  });
});
