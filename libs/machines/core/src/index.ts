export * from './webhook.contract';
export * from './words';
