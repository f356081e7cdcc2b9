export * from './client';
export * from './house';
export * from './people-of-the-house';
