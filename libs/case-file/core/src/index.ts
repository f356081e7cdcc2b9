export * from './case-file.contract';
export * from './guard';
export * from './path';
export * from './permissions';
export * from './stage';
export * from './timeline';
export * from './words';
