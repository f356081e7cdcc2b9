export * from './feast';
export * from './feast.contract';
export * from './permissions';
export * from './words';
