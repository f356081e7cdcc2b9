export * from './assignment';
export * from './permission';
export * from './permissions';
export * from './role';
export * from './session.contract';
