export * from './case-file.module';
export * from './case-files.service';
export * from './case-timeline';
export * from './people-traits';
export * from './task/daily-pass';
export * from './task/tasks.service';
export type { Station } from './case-files.repository';
export * from './followers-of-files';
