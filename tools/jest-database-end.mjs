export { endDatabase as default } from './jest-database.mjs';
