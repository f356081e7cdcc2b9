export * from './follow-up.routes';
export * from './panel/follow-up-panel';
export * from './visit/visit-outbox';
