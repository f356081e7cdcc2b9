import 'reflect-metadata';
import { keptDecisions } from '@sanad/people/api';
import { replay, type Difference } from '@sanad/people/core';
import { Keys, Transactions, dataSourceFor, openHome, readEnvironment } from '@sanad/platform';
import { sayAndEnd } from './house';

const reasons: Readonly<Record<Difference['why'], string>> = {
  UNKNOWN_VERSION: 'its rules are not known here',
  OTHER_PROPOSAL: 'its facts give another proposal than the one that is kept',
};

/** Goes through all decisions and names those that differ. */
async function goThrough(transactions: Transactions): Promise<{ count: number; differing: number }> {
  const { client } = transactions.current;
  await client.query('set local statement_timeout = 0');
  let [count, differing] = [0, 0];
  for await (const part of keptDecisions(async (sql, values) => (await client.query(sql, [...values])).rows)) {
    const differences = replay(part);
    count += part.length;
    differing += differences.length;
    for (const { id, why } of differences) console.error(`✗ Decision ${id}: ${reasons[why]}.`);
  }
  return { count, differing };
}

/** `npm run eligibility:replay`: proposes every decision anew under its own rules and facts, and names those that differ (exit code 1). */
try {
  const environment = readEnvironment();
  const keys = Keys.fromFile(environment.secretFile);
  const home = await openHome(environment, keys);
  const source = await dataSourceFor(home.application, 1).initialize();
  try {
    const transactions = new Transactions(source, keys);
    const { count, differing } = await transactions.asSystem(() => goThrough(transactions));
    if (differing === 0) console.log(`✓ ${count} decisions, each proposed again as it was.`);
    else process.exitCode = 1;
  } finally {
    await source.destroy();
    await home.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
