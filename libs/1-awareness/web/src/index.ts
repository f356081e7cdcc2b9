export * from './awareness.routes';
export * from './search/events-search';
