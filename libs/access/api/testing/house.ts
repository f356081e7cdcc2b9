import { createHash, randomBytes } from 'node:crypto';
import { Module, type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Role } from '@sanad/access/core';
import { dressApplication, PlatformModule, readEnvironment, type Environment } from '@sanad/platform';
import { makeTestDatabase, type TestDatabase } from '@sanad/platform/testing';
import { AccessModule } from '../src/access.module';
import { TestClient } from './client';
import { settle, usualPlace, type HouseIds, type PlaceCode } from './people-of-the-house';

export interface HouseOptions {
  readonly modules?: readonly (Type | DynamicModule)[];
  readonly environment?: Partial<Environment>;
  /** Whether this house does its jobs; without them it only takes them. */
  readonly jobs?: boolean;
}

/** A real server on a real database of its own, with a few people in it. */
export interface House {
  /** Changes when the server is started again. */
  readonly url: string;
  readonly ids: HouseIds;
  readonly database: TestDatabase;
  readonly app: INestApplication;
  /** A signed-in person: `house.as('caseworker')`, `house.as('caseworker', 'SMR')`, `house.as('partner-officer', 'ODCO')`. */
  as(role: Role, place?: PlaceCode): TestClient;
  /** Nobody. */
  stranger(): TestClient;
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends the server and starts another one on the same rows. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Pass {
  readonly cookies: string;
  readonly proof: string;
}

async function passesFor(database: TestDatabase, ids: HouseIds): Promise<ReadonlyMap<string, Pass>> {
  const passes = new Map<string, Pass>();
  for (const [name, user] of Object.entries(ids.user)) {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await database.sql(
      `insert into access.session (token_hash, user_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
      [hash, user],
    );
    passes.set(name, { cookies: `sanad=${token}`, proof: database.keys.sign('xsrf', hash.toString('base64url')) });
  }
  return passes;
}

async function open(
  database: TestDatabase,
  { modules = [], environment, jobs }: HouseOptions,
): Promise<INestApplication> {
  const settings = { ...readEnvironment({ LOG_LEVEL: 'error' }), ...environment };
  @Module({
    imports: [
      PlatformModule.with({ environment: settings, keys: database.keys, database: database.application, jobs }),
      AccessModule,
      ...modules,
    ],
  })
  class TestHouse {}
  const app = await NestFactory.create(TestHouse, {
    logger: ['error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  dressApplication(app, settings);
  await app.listen(0, '127.0.0.1');
  return app;
}

export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const database = await makeTestDatabase();
  try {
    const ids = await settle(database);
    const passes = await passesFor(database, ids);
    let app = await open(database, options);
    let url = await app.getUrl();
    return {
      get url() {
        return url;
      },
      ids,
      database,
      get app() {
        return app;
      },
      as: (role, place = usualPlace(role)) => {
        const pass = passes.get(`${role}@${place}`);
        if (!pass) throw new Error(`Nobody is ${role} at ${place}.`);
        return new TestClient(url, pass.cookies, pass.proof);
      },
      stranger: () => new TestClient(url, '', ''),
      sql: (text, values) => database.sql(text, values),
      restart: async () => {
        await app.close();
        app = await open(database, options);
        url = await app.getUrl();
      },
      stop: async () => {
        await app.close();
        await database.drop();
      },
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
