import { openHome, Keys, migrate, readEnvironment, type DatabaseHome, type Environment } from '@sanad/platform';
import { migrations } from './database/migrations/index';

/** A house that is ready to be lived in: settings read, database running and at its newest version. */
export interface House {
  readonly environment: Environment;
  readonly keys: Keys;
  readonly home: DatabaseHome;
}

/** @throws {Error} with one sentence of what to do. */
export async function openHouse(): Promise<House> {
  const environment = readEnvironment();
  const keys = Keys.fromFile(environment.secretFile);
  const home = await openHome(environment, keys);
  try {
    await migrate(home.owner, migrations, keys);
  } catch (error) {
    await home.leave();
    throw error;
  }
  return { environment, keys, home };
}

/** Ends the program with the sentence of an error; its stack only where it was not foreseen. */
export function sayAndEnd(error: unknown): never {
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(`\n✗ ${sentence}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) console.error(error.stack);
  process.exit((error as Error).name === 'BadSetting' ? 78 : 1);
}
