export * from './person/privacy-panel';
export * from './privacy.routes';
