import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { database, ensureCluster, owner } from './cluster.ts';
import { prepareFolder, spareFolderFor } from './folders.ts';
import { runUserFor } from './run-user.ts';
import { endServer, startServer } from './server.ts';
import { alone, moveIn, moveOut } from './tenants.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of this server alone; made when missing. */
  readonly dataFolder: string;
  /** For tests: faster, and nothing survives a crash of the machine. */
  readonly volatile?: boolean;
}

/** A running server. The first four fields are connection options of `pg` and of TypeORM. */
export interface EmbeddedPostgres {
  /** Folder of the Unix socket; the server listens nowhere else. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Where the data really lie: another folder than asked for when the server's account cannot reach that one. */
  readonly folder: string;
  /** True when the server was running already. */
  readonly reused: boolean;
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>;
}

function leave(folder: string, name: string, volatile: boolean): Promise<void> {
  return alone(folder, async () => {
    if (moveOut(folder, name)) await endServer(join(folder, 'cluster'), volatile ? 'SIGQUIT' : 'SIGINT');
  });
}

/**
 * Starts the PostgreSQL that npm installed, or takes the one that already runs for this folder.
 * It runs apart from this process, so an interrupted or killed application never takes the database with it.
 * As root it runs as `nobody` (or as the owner of the folder).
 * @throws {Error} with one sentence of what to do when it cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded PostgreSQL needs Unix sockets, which Windows does not offer to Node: set DATABASE_URL, or run inside WSL or Docker.',
    );
  }
  const volatile = options.volatile ?? false;
  const wished = resolve(options.dataFolder);
  const user = runUserFor(join(wished, 'cluster'));
  const folder = prepareFolder(wished, user);
  const cluster = join(folder, 'cluster');
  return alone(folder, async () => {
    const binaries = findBinaries(spareFolderFor(folder, user), user);
    ensureCluster({ binaries, cluster, user, volatile });
    const server = await startServer({ binaries, cluster, user, volatile, log: join(folder, 'server.log') });
    const name = moveIn(folder);
    let leaving: Promise<void> | undefined;
    const stop = () => (leaving ??= leave(folder, name, volatile));
    return { host: server.socketFolder, port: server.port, user: owner, database, folder, reused: server.reused, stop };
  });
}
