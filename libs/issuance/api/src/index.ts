export * from './issuance.module';
export type { About } from './documents.repository';
export { Issuance, type DocumentDraft, type Given, type IssuedDocument, type Issuer } from './issuance.service';
export { SigningKeys } from './signing-keys';
