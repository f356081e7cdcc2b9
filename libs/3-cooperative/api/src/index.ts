export * from './cooperative.module';
