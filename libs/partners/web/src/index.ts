export * from './answer/answer.routes';
export * from './panel/referrals-panel';
export * from './partners.routes';
