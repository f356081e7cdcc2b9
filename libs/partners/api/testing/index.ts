export * from './handed-file';
