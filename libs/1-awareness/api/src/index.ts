export * from './awareness.module';
