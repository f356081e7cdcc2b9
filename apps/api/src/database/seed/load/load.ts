import type { INestApplicationContext } from '@nestjs/common';
import type { Scope, UnitId, UserId } from '@sanad/kernel';
import { CardNumbers } from '@sanad/people/api';
import { Database, Transactions } from '@sanad/platform';
import { loader } from './load-id';
import { closeEvents, openEvents, pathStatements } from './load-paths';
import { loadPeople } from './load-people';
import { loadUnits, unitSkew } from './load-units';

const batchSize = 5_000;

/** Words of progress: how many persons are there of how many. */
export type Progress = (done: number, all: number) => void | Promise<void>;

/** In whose name the rows are: an account that nobody can enter. */
async function addLoader(database: Database): Promise<void> {
  await database.change(
    `insert into access.user_account (id, email, name, password_hash, status) values ($1, $2, 'إطار التحميل', '-', 'SUSPENDED')
     on conflict (id) do nothing`,
    [loader, 'loader@load.invalid'],
  );
}

/**
 * Fills a house with an invented country: the same world for the same number of persons.
 * @throws {Error} when there are people already: the load is for houses that will be thrown away.
 */
export async function loadWorld(app: INestApplicationContext, all: number, progress: Progress): Promise<void> {
  const database = app.get(Database);
  const transactions = app.get(Transactions);
  const units = await transactions.asSystem(async () => {
    await addLoader(database);
    return loadUnits(database);
  });
  const scope: Scope = {
    user: loader as UserId,
    units: units.map(({ id }) => id as UnitId),
    branches: [],
  };
  const caller = { scope, role: null, unitId: null, branchId: null, permission: 'load', requestId: loader, entries: 0 };
  const within = <Answer>(work: () => Promise<Answer>) =>
    transactions.as(caller, async () => {
      await database.change('set local statement_timeout = 0');
      // On a busy machine the drawing of a batch may take longer than the server waits for.
      await database.change('set local idle_in_transaction_session_timeout = 0');
      return work();
    });
  await within(async () => {
    if (await database.row('select from people.person limit 1')) throw new Error('This house is loaded already.');
    await database.change(openEvents, [scope.units, units.map((_, place) => unitSkew.share(place)), all]);
  });
  for (let from = 0; from < all; from += batchSize) {
    const to = Math.min(from + batchSize, all);
    await within(async () => {
      await loadPeople(database, app.get(CardNumbers), units, { from, to, all });
      for (const statement of pathStatements) await database.change(statement, [from, to]);
    });
    await progress(to, all);
  }
  await within(() => database.change(closeEvents));
}
