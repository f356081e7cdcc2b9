export * from './receiver';
export * from './test-certificate';
