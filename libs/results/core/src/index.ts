export * from './conversion';
export * from './figures';
export * from './period';
export * from './permissions';
export * from './results.contract';
export * from './words';
