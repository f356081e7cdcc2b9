export * from './cooperative.routes';
export * from './law/law.routes';
export * from './name/name-requests.routes';
export * from './panel/cooperative-panel';
export * from './panel/formation-panel';
export * from './search/cooperatives-search';
