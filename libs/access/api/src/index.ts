export * from './access.module';
export * from './audit';
export * from './branch-names';
export * from './declared-routes';
export * from './demo-accounts';
export * from './passwords';
export * from './route-permission';
export * from './users';
export { By, Within } from '@sanad/platform';
