export * from './access.routes';
export * from './export/export-button';
export * from './guards';
export * from './language-switch';
export * from './lapsed-session-dialog';
export * from './lapsed-session.interceptor';
export * from './may.directive';
export * from './session';
