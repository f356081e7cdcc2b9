export * from './calendar.routes';
