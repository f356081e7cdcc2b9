export * from './access.routes';
export * from './export/export-button';
export * from './guards';
export * from './language-switch';
export * from './lapsed-session-dialog';
export * from './lapsed-session.interceptor';
export * from './link/link-frame';
export * from './link/row-choice';
export * from './mail/mails.routes';
export * from './may.directive';
export * from './session';
// Named one by one, a part is kept with the first screen, and all that it needs with it.
export * from './why/why';
