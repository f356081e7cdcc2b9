export * from './mail-server';
export * from './test-database';
export * from './pdf-text';
export * from './pdf-pages';
