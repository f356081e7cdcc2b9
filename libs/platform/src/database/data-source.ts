import { types, type CustomTypesConfig } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from './connection';

const instant = (text: string) => `${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`;

// Days stay days, instants keep their microseconds, counts and amounts become numbers.
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.DATE]: (text) => text,
  [types.builtins.TIMESTAMPTZ]: instant,
  [types.builtins.INT8]: Number,
  [types.builtins.NUMERIC]: Number,
};

const ourTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || types.getTypeParser(oid, format as 'text'),
} as CustomTypesConfig;

/** What a connection is given to begin with. A request may not wait for long; a migration rewrites a large table in its own time. */
const settings = {
  serving: ['statement_timeout=10000', 'lock_timeout=3000', 'idle_in_transaction_session_timeout=15000'],
  migrating: ['statement_timeout=0', 'lock_timeout=3000', 'idle_in_transaction_session_timeout=0'],
};

/** Options of TypeORM for a role. The application has a pool; a statement that waits longer than it may is ended by the server. */
export function dataSourceOptions(
  address: DatabaseAddress,
  poolSize = 10,
  patience: keyof typeof settings = 'serving',
): DataSourceOptions {
  return {
    type: 'postgres',
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    ssl: address.ssl,
    poolSize,
    installExtensions: false,
    logging: false,
    applicationName: 'sanad',
    extra: {
      types: ourTypes,
      connectionTimeoutMillis: 3000,
      idleTimeoutMillis: 30_000,
      options: ['timezone=UTC', ...settings[patience]].map((setting) => `-c ${setting}`).join(' '),
    },
  };
}

export function dataSourceFor(address: DatabaseAddress, poolSize?: number): DataSource {
  return new DataSource(dataSourceOptions(address, poolSize));
}
