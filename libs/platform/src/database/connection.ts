import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres/index';
import type { Environment } from '../environment';
import type { Keys } from '../keys';

/** How a role reaches the database, in the words of `pg`. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  readonly ssl: boolean;
}

/** A database that answers, and the way to leave it. */
export interface DatabaseHome {
  /** The owner: migrations alone. */
  readonly owner: DatabaseAddress;
  /** The application: no owner of anything, row policies apply to it. */
  readonly application: DatabaseAddress;
  readonly isEmbedded: boolean;
  leave(): Promise<void>;
}

/** One login role for each database, so that two houses may share a server. */
function applicationRole(database: string): string {
  return `sanad_app_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`;
}

export function applicationOf(owner: DatabaseAddress, keys: Keys): DatabaseAddress {
  return {
    ...owner,
    user: applicationRole(owner.database),
    password: keys.keyFor(`database-password:${owner.database}`).toString('base64url'),
  };
}

function addressOf(url: string): DatabaseAddress {
  const address = new URL(url);
  const socket = address.searchParams.get('host');
  return {
    host: socket ?? decodeURIComponent(address.hostname),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: address.password ? decodeURIComponent(address.password) : undefined,
    database: decodeURIComponent(address.pathname.slice(1)),
    ssl: ['require', 'verify-ca', 'verify-full'].includes(address.searchParams.get('sslmode') ?? ''),
  };
}

/** Takes the server of `DATABASE_URL`, else starts the embedded one below the data folder. */
export async function openHome(environment: Environment, keys: Keys): Promise<DatabaseHome> {
  if (environment.databaseUrl) {
    const owner = addressOf(environment.databaseUrl);
    return { owner, application: applicationOf(owner, keys), isEmbedded: false, leave: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataFolder: join(environment.dataFolder, 'postgresql') });
  const { host, port, user, database } = server;
  const owner = { host, port, user, database, password: undefined, ssl: false };
  return { owner, application: applicationOf(owner, keys), isEmbedded: true, leave: () => server.stop() };
}
