export * from './enrolments/training-panel';
export * from './training.routes';
