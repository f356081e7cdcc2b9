export * from './permissions';
export * from './referral';
export * from './referral.contract';
export * from './service';
export * from './words';
export * from './working-days';
