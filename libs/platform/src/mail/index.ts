export * from './mail';
export * from './message';
