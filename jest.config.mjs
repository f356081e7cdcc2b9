import { pathAliases, swcTransform, webPreset } from './tools/jest-projects.mjs';
import { byRoom } from './tools/jest-rooms.mjs';

const rootDir = import.meta.dirname;
// `--by-room` of tools/jest.mjs.
const isByRoom = process.env.SANAD_BY_ROOM === 'yes';
const roomy = (project) => (isByRoom ? byRoom(project) : project);
const node = { rootDir, testEnvironment: 'node', transform: swcTransform, moduleNameMapper: pathAliases };

/** Rules and words run alone; what touches the database shares one throw-away cluster; screens run in jsdom. */
export default {
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tools/jest-order.mjs',
  // Two cores carry the whole run: a slow moment is no failure.
  testTimeout: 60_000,
  projects: [
    roomy({
      ...node,
      displayName: 'core',
      testMatch: ['<rootDir>/libs/kernel/**/*.spec.ts', '<rootDir>/libs/*/core/**/*.spec.ts'],
    }),
    roomy({
      ...node,
      displayName: 'api',
      testMatch: ['platform', '*/api']
        .map((room) => `<rootDir>/libs/${room}/**/*.spec.ts`)
        .concat('<rootDir>/apps/api/**/*.spec.ts'),
      globalSetup: '<rootDir>/tools/jest-database.mjs',
      globalTeardown: '<rootDir>/tools/jest-database-end.mjs',
      setupFiles: ['<rootDir>/tools/jest-decorators.mjs'],
    }),
    roomy({
      ...webPreset,
      rootDir,
      displayName: 'web',
      testMatch: ['ui', '*/web']
        .map((room) => `<rootDir>/libs/${room}/**/*.spec.ts`)
        .concat('<rootDir>/apps/web/**/*.spec.ts'),
    }),
    { ...node, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/e2e/src/**/*.e2e.ts'],
      globalSetup: '<rootDir>/tools/jest-stage.mjs',
      globalTeardown: '<rootDir>/tools/jest-database-end.mjs',
    },
  ].map((project) => ({
    ...project,
    cacheDirectory: '<rootDir>/node_modules/.cache/jest',
    // Jest's other way to list the files, find(1), walks through all of node_modules for each project.
    haste: { forceNodeFilesystemAPI: true },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/\\.nx/'],
  })),
};
