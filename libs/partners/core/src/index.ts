export * from './permissions';
export * from './referral';
export * from './referral.contract';
export * from './service';
export * from './sheet.contract';
export * from './sheet.words';
export * from './words';
