export * from './results.routes';
