export * from './answer/answer.routes';
export * from './answer-rules/answer-rules.routes';
export * from './panel/referrals-panel';
export * from './partners.routes';
