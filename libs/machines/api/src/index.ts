export * from './machines.module';
