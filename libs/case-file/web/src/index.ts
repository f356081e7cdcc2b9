export * from './case-file.routes';
export * from './panel/case-file-panel';
export * from './search/case-files-search';
export * from './task/task.routes';
