export * from './calendar.module';
export * from './due-dates';
export * from './working-calendar';
