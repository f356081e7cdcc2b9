export * from './agency/agency.routes';
export * from './answer/answer.routes';
export * from './answer-rules/answer-rules.routes';
export * from './panel/referrals-panel';
export * from './panel/send-form';
export * from './partners.routes';
export * from './support-programme/programmes-panel';
export * from './support-programme/support-programmes.routes';
