import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule, DemoAccounts } from '@sanad/access/api';
import { AwarenessModule } from '@sanad/awareness/api';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { CooperativeModule } from '@sanad/cooperative/api';
import { FollowUpModule } from '@sanad/follow-up/api';
import { IssuanceModule } from '@sanad/issuance/api';
import { MachinesModule } from '@sanad/machines/api';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import { PlatformModule, type PlatformOptions } from '@sanad/platform';
import { PrivacyModule } from '@sanad/privacy/api';
import { ResultsModule } from '@sanad/results/api';
import { TrainingModule } from '@sanad/training/api';
import { LoggerModule } from 'nestjs-pino';
import { demoAccounts } from './database/seed/demo-accounts';
import { HealthModule } from './health/health.module';
import { logging } from './logging';

/** The capabilities, in the order of the journey, on the ground they stand on. */
export const capabilities = [
  AwarenessModule,
  TrainingModule,
  CooperativeModule,
  FollowUpModule,
  ResultsModule,
  PrivacyModule,
  PartnersModule,
  CaseFileModule,
  PeopleModule,
  IssuanceModule,
  CalendarModule,
  MachinesModule,
];

@Module({})
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        LoggerModule.forRoot(logging(options.environment)),
        PlatformModule.with(options),
        AccessModule,
        ...capabilities,
        HealthModule,
      ],
      providers: options.environment.demo ? [{ provide: DemoAccounts, useValue: new DemoAccounts(demoAccounts) }] : [],
      exports: options.environment.demo ? [DemoAccounts] : [],
    };
  }
}
