export * from './told-years';
