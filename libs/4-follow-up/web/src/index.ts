export * from './follow-up.routes';
