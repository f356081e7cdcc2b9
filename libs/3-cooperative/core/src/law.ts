export * from './law/in-force';
export * from './law/law-chapter';
export * from './law/law-key';
export * from './law/law-rule.contract';
export * from './law/permissions';
