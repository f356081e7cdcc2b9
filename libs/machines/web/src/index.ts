export * from './machines.routes';
