import 'reflect-metadata';
import { keptDecisions } from '@sanad/people/api';
import { replay, type Difference } from '@sanad/people/core';
import { Keys, dataSourceFor, openHome, readEnvironment } from '@sanad/platform';
import { sayAndEnd } from './house';

const reasons: Readonly<Record<Difference['why'], string>> = {
  UNKNOWN_VERSION: 'its rules are not known here',
  OTHER_PROPOSAL: 'its facts give another proposal than the one that is kept',
};

/** `npm run eligibility:replay`: proposes every decision anew under its own rules and facts, and names those that differ (exit code 1). */
try {
  const environment = readEnvironment();
  const home = await openHome(environment, Keys.fromFile(environment.secretFile));
  const source = await dataSourceFor(home.owner, 1).initialize();
  try {
    await source.query('set statement_timeout = 0; set row_security = off');
    let count = 0;
    let differing = 0;
    for await (const part of keptDecisions((sql, values) => source.query(sql, [...values]))) {
      count += part.length;
      for (const { id, why } of replay(part)) {
        differing += 1;
        console.error(`✗ Decision ${id}: ${reasons[why]}.`);
      }
    }
    if (differing === 0) console.log(`✓ ${count} decisions, each proposed again as it was.`);
    else process.exitCode = 1;
  } finally {
    await source.destroy();
    await home.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
