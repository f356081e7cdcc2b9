import 'reflect-metadata';
import { Keys, dataSourceFor, openHome, readEnvironment } from '@sanad/platform';
import { sayAndEnd } from './house';

interface Verdict {
  readonly entries: number;
  readonly sealed: number;
  readonly broken_entry: number | null;
  readonly reason: string | null;
  readonly head: string | null;
}

/** `npm run audit:verify`: proves the chain of the audit, or names the first entry that breaks it (exit code 1). */
try {
  const environment = readEnvironment();
  const home = await openHome(environment, Keys.fromFile(environment.secretFile));
  const source = await dataSourceFor(home.owner, 1).initialize();
  try {
    await source.query('set statement_timeout = 0');
    await source.query('select audit.seal_pending()');
    const [verdict] = (await source.query('select * from audit.verify()')) as Verdict[];
    if (!verdict) throw new Error('The audit gave no verdict.');
    if (verdict.broken_entry === null) {
      console.log(
        `✓ ${verdict.entries} entries, ${verdict.sealed} sealed, the chain is whole. Head: ${verdict.head ?? 'none'}`,
      );
    } else {
      console.error(
        `✗ Entry ${verdict.broken_entry} breaks the chain: ${verdict.reason}. Entries before it are proven.`,
      );
      process.exitCode = 1;
    }
  } finally {
    await source.destroy();
    await home.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
