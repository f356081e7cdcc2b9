export * from './panel/referrals-panel';
export * from './partners.routes';
