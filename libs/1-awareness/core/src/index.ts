export * from './attendance';
export * from './attendance.contract';
export * from './event';
export * from './event.contract';
export * from './permissions';
export * from './words';
