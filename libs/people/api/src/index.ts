export * from './bank/bank-accounts.service';
export * from './consent/consents.service';
export * from './kinship/kinship-listener';
export * from './kinship/kinship.service';
export * from './kinship/resistance-files.service';
export type { PrimaryLink } from './kinship/kinship.repository';
export * from './people.module';
export * from './person/card-numbers';
export * from './person/people.service';
