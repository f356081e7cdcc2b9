export * from './case-file.routes';
export * from './panel/case-file-panel';
