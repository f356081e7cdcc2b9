import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { depConstraints } from './tools/floors.mjs';

// Without a fresh project graph the boundary rule would skip itself in silence.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });

const server = ['apps/api/**/*.ts', 'apps/e2e/**/*.ts', 'libs/platform/**/*.ts', 'libs/*/api/**/*.ts'];
const web = ['apps/web/**/*.ts', 'libs/ui/**/*.ts', 'libs/*/web/**/*.ts'];
const templates = ['apps/web/**/*.html', 'libs/ui/**/*.html', 'libs/*/web/**/*.html'];
const core = ['libs/kernel/**/*.ts', 'libs/*/core/**/*.ts'];
const specs = ['**/*.spec.ts', '**/*.e2e.ts', '**/testing/**/*.ts', 'apps/e2e/**/*.ts', 'tools/**'];

const everywhere = [
  {
    selector: 'Literal[value=/at time zone/i], TemplateElement[value.raw=/at time zone/i]',
    message: 'Days and hours of Morocco come from @sanad/kernel (legal-time): zone data of servers disagree.',
  },
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Write: import * as z from 'zod'. The other form brings 362 kB of languages to the browser.",
  },
  {
    selector:
      'ClassDeclaration[id.name=/(Helper|Helpers|Util|Utils|Manager|Impl)$/], TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]',
    message: 'Name it by the noun of the mission.',
  },
];
const localTime = [
  {
    selector:
      'CallExpression[callee.property.name=/^(getHours|getMinutes|getDate|getDay|getMonth|getFullYear|toLocaleDateString|toLocaleTimeString)$/]',
    message: 'This reads the clock of the machine: take dayOf, timeOf and showDay of @sanad/kernel.',
  },
];
const rowsAroundScope = [
  {
    selector: 'CallExpression[callee.property.name=/^(getRepository|createQueryBuilder|getTreeRepository)$/]',
    message: 'Rows are reached through the database session of @sanad/platform alone: it carries the scope.',
  },
  {
    selector:
      "ImportDeclaration[source.value='typeorm'] > ImportSpecifier[imported.name=/^(DataSource|getRepository)$/], ImportDeclaration[source.value='@nestjs/typeorm'] > ImportSpecifier[imported.name=/^Inject/]",
    message: 'Rows are reached through the database session of @sanad/platform alone: it carries the scope.',
  },
];

const testParts = { group: ['@jest/globals', '@sanad/**/testing', 'supertest'], message: 'Only specs use this.' };
const nodeParts = { group: ['node:*'], message: 'This runs in the browser too.' };

export default tseslint.config(
  { ignores: ['dist/**', '.nx/**', '.angular/**', 'data/**', 'coverage/**', 'test-results/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-irregular-whitespace': 'error',
      'no-useless-escape': 'error',
      'no-empty': 'error',
      'no-constant-condition': 'error',
      'no-unsafe-finally': 'error',
      'no-async-promise-executor': 'error',
      'no-template-curly-in-string': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints,
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: true,
          allowCircularSelfDependency: true,
          checkDynamicDependenciesExceptions: ['.*'],
        },
      ],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 6],
      complexity: ['error', 15],
      'no-restricted-imports': ['error', { patterns: [testParts] }],
    },
  },
  { files: core, rules: { 'no-restricted-imports': ['error', { patterns: [testParts, nodeParts] }] } },
  {
    files: server,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...localTime, ...rowsAroundScope] },
  },
  {
    // A forgotten await loses the answer, the error and sometimes the transaction.
    files: server,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['libs/platform/**/*.ts', 'apps/api/src/database/**/*.ts', 'apps/api/**/*.spec.ts', 'apps/e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...localTime] },
  },
  {
    files: web,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-imports': ['error', { patterns: [testParts, nodeParts] }],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'sanad', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'sanad', style: 'camelCase' }],
    },
  },
  {
    files: [...templates, ...web.map((pattern) => `${pattern}/*.html`)],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/prefer-control-flow': 'error', '@angular-eslint/template/no-any': 'error' },
  },
  {
    files: ['libs/kernel/src/morocco.ts', '**/words.ts', '**/*-words.ts', 'apps/api/src/database/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  // They have to spell what is forbidden.
  { files: ['eslint.config.mjs', 'tools/structure.spec.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: specs,
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', 'max-params': 'off', 'no-restricted-imports': 'off' },
  },
);
