export * from './assignment';
export * from './export.contract';
export * from './export.words';
export * from './permission';
export * from './permissions';
export * from './role';
export * from './session.contract';
