import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DatabaseAddress } from './database/connection';
import { Database } from './database/database';
import { dataSourceOptions } from './database/data-source';
import { Transactions } from './database/transactions';
import { DataSource } from 'typeorm';
import { Documents } from './documents/documents';
import { WordDocuments } from './documents/word/word-documents';
import type { Environment } from './environment';
import { AnsweredRequests } from './http/answered-requests';
import { ProblemFilter } from './http/problem.filter';
import { RequestTransaction } from './http/request-transaction';
import { SameOrigin } from './http/same-origin.guard';
import { validation } from './http/validation';
import { Jobs } from './jobs/index';
import { Keys } from './keys';
import { Mail } from './mail/index';
import { StoredFiles } from './stored-files';
import { ENVIRONMENT } from './tokens';

export interface PlatformOptions {
  readonly environment: Environment;
  readonly keys: Keys;
  readonly database: DatabaseAddress;
  /** Whether this process does the jobs; every process may send them. */
  readonly jobs?: boolean;
}

/** The ground of the server: rows under their scope, endings as problems, one transaction a request. */
@Global()
@Module({})
export class PlatformModule {
  static with({ environment, keys, database, jobs = false }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(database), retryAttempts: 3, retryDelay: 500 })],
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: Keys, useValue: keys },
        {
          provide: Transactions,
          useFactory: (source: DataSource) => new Transactions(source, keys),
          inject: [DataSource],
        },
        {
          provide: Jobs,
          useFactory: (transactions: Transactions) => new Jobs(database, transactions, jobs),
          inject: [Transactions],
        },
        {
          provide: Mail,
          useFactory: (rows: Database, transactions: Transactions, queue: Jobs) =>
            new Mail(environment.mail, rows, transactions, queue, keys),
          inject: [Database, Transactions, Jobs],
        },
        Database,
        Documents,
        WordDocuments,
        StoredFiles,
        AnsweredRequests,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_GUARD, useFactory: () => new SameOrigin(environment) },
        { provide: APP_INTERCEPTOR, useClass: RequestTransaction },
      ],
      exports: [
        ENVIRONMENT,
        Keys,
        Transactions,
        Jobs,
        Mail,
        Database,
        Documents,
        WordDocuments,
        StoredFiles,
        AnsweredRequests,
      ],
    };
  }
}
