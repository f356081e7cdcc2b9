export * from './cooperative.routes';
export * from './panel/formation-panel';
