export * from './conversion';
export * from './figures';
export * from './period';
export * from './permissions';
export * from './results.contract';
export * from './sheet.contract';
export * from './sheet.words';
export * from './words';
