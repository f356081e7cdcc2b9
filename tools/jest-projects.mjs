import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import angular from 'jest-preset-angular/presets/index.js';

const root = join(import.meta.dirname, '..');
const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;

const exactly = (name) => `^${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`;

/** The aliases of tsconfig.base.json, in Jest's words. */
export const pathAliases = Object.fromEntries(
  Object.entries(paths).map(([alias, [file]]) => [exactly(alias), file.replace(/^\./, '<rootDir>')]),
);

/** Server code becomes CommonJS here: Jest's own ES module mode breaks on packages that are still CommonJS. */
export const swcTransform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2023',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
      module: { type: 'commonjs' },
    },
  ],
};

const preset = angular.createEsmPreset({ tsconfig: join(root, 'tools', 'tsconfig.web-spec.json') });

export const webPreset = {
  ...preset,
  moduleNameMapper: { ...preset.moduleNameMapper, ...pathAliases },
  setupFilesAfterEnv: ['<rootDir>/tools/jest-web-setup.ts'],
};
