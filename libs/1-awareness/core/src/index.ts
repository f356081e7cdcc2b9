export * from './attendance';
export * from './attendance.contract';
export * from './event';
export * from './event.contract';
export * from './permissions';
export * from './sheet.contract';
export * from './sheet.words';
export * from './words';
