export * from './cooperative.module';
export * from './legal-person/cooperative-records.service';
