export * from './awareness.routes';
