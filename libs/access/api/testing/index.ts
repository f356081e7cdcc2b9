export * from './client';
export * from './exported';
export * from './house';
export * from './people-of-the-house';
