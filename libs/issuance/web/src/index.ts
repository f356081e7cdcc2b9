export * from './issuance.routes';
