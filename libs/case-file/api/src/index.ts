export * from './case-file.module';
export * from './case-files.service';
export * from './case-timeline';
export type { Station } from './case-files.repository';
