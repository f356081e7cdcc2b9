export * from './cooperative.routes';
export * from './panel/cooperative-panel';
export * from './panel/formation-panel';
export * from './search/cooperatives-search';
