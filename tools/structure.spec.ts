import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

function node(words: string[], input?: string) {
  return spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, NX_DAEMON: 'false' },
  });
}

describe('floors and layers', () => {
  const boundary = '@nx/enforce-module-boundaries';
  const use = (from: string) => `import * as found from '${from}';\nexport const kept = found;\n`;

  const planted: readonly (readonly [situation: string, path: string, code: string, rule: string | null])[] = [
    ['rules that know Nest', 'libs/people/core/src/planted.ts', use('@nestjs/common'), boundary],
    ['rules that know Angular', 'libs/people/core/src/planted.ts', use('@angular/core'), boundary],
    ['rules that know Zod', 'libs/people/core/src/planted.ts', use('zod'), null],
    ['rules that ask the file system', 'libs/people/core/src/planted.ts', use('node:fs'), 'no-restricted-imports'],
    ['rules that ask the server', 'libs/people/core/src/planted.ts', use('@sanad/people/api'), boundary],
    ['a stage that asks its neighbour', 'libs/2-training/api/src/planted.ts', use('@sanad/cooperative/api'), boundary],
    [
      'a stage that asks the rules of its neighbour',
      'libs/2-training/core/src/planted.ts',
      use('@sanad/awareness/core'),
      boundary,
    ],
    ['a stage that calls down', 'libs/2-training/api/src/planted.ts', use('@sanad/case-file/api'), null],
    ['the file that asks a stage', 'libs/case-file/api/src/planted.ts', use('@sanad/training/api'), boundary],
    ['the file that asks the people', 'libs/case-file/api/src/planted.ts', use('@sanad/people/api'), null],
    ['access that asks the people', 'libs/access/core/src/planted.ts', use('@sanad/people/core'), boundary],
    ['a stage that asks the results', 'libs/1-awareness/api/src/planted.ts', use('@sanad/results/core'), boundary],
    ['the results that ask a stage', 'libs/results/api/src/planted.ts', use('@sanad/training/core'), null],
    ['a screen that asks the server', 'libs/people/web/src/planted.ts', use('@sanad/people/api'), boundary],
    ['a screen that knows Nest', 'libs/people/web/src/planted.ts', use('@nestjs/common'), boundary],
    ['a screen that asks the rules', 'libs/people/web/src/planted.ts', use('@sanad/people/core'), null],
    ['the server that knows Angular', 'libs/people/api/src/planted.ts', use('@angular/core'), boundary],
    ['the server that asks the browser ground', 'libs/people/api/src/planted.ts', use('@sanad/ui'), boundary],
    ['the kernel that asks the ground', 'libs/kernel/src/planted.ts', use('@sanad/platform'), boundary],
    ['the kernel that makes identifiers', 'libs/kernel/src/planted.ts', use('uuid'), null],
    ['a path into another room', 'libs/people/core/src/planted.ts', use('../../../access/core/src/index'), boundary],
    [
      'parts for specs outside a spec',
      'libs/people/api/src/planted.ts',
      use('@sanad/platform/testing'),
      'no-restricted-imports',
    ],
    [
      'hours that the database works out',
      'libs/people/api/src/planted.ts',
      `export const sql = "select now() at time zone 'UTC'";\n`,
      'no-restricted-syntax',
    ],
    [
      'rows around the scope',
      'libs/people/api/src/planted.ts',
      `export const rows = (source: { getRepository(): unknown }) => source.getRepository();\n`,
      'no-restricted-syntax',
    ],
    [
      'a data source outside the ground',
      'libs/people/api/src/planted.ts',
      `import { DataSource } from 'typeorm';\nexport const kept = DataSource;\n`,
      'no-restricted-syntax',
    ],
    [
      'any',
      'libs/people/core/src/planted.ts',
      'export const kept = (value: any) => value as unknown;\n',
      '@typescript-eslint/no-explicit-any',
    ],
    ['a file of 301 lines', 'libs/people/core/src/planted.ts', 'export {};\n'.repeat(301), 'max-lines'],
    ['a file of 300 lines', 'libs/people/core/src/planted.ts', 'export {};\n'.repeat(300), null],
  ];
  let broken: string[][];

  beforeAll(() => {
    const { stdout, stderr } = node(
      ['tools/lint-planted.mjs'],
      JSON.stringify(planted.map(([, path, code]) => ({ path, code }))),
    );
    if (!stdout) throw new Error(stderr);
    broken = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as string[][];
  }, 120_000);

  test.each(planted.map(([situation, , , rule], index) => [situation, rule ?? 'accepted', index] as const))(
    '%s: %s',
    (_situation, rule, index) => {
      expect(broken[index]).toEqual(rule === 'accepted' ? [] : [rule]);
    },
  );
});

describe('circles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-circle-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function cruise(name: string, files: Record<string, string>) {
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), code);
    }
    const { status, stdout } = node([
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      join(folder, name),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
    ]);
    return { status, stdout };
  }

  test('two files that import each other are refused', () => {
    const { status, stdout } = cruise('planted', {
      'a.ts': `import { b } from './b';\nexport const a = () => b;\n`,
      'b.ts': `import { a } from './a';\nexport const b = () => a;\n`,
    });
    expect(stdout).toContain('no-circle');
    expect(status).not.toBe(0);
  });

  test('a circle of types alone, through a third file, is refused', () => {
    const { status, stdout } = cruise('types', {
      'a.ts': `import type { B } from './b';\nexport interface A { b: B }\n`,
      'b.ts': `import type { C } from './c';\nexport interface B { c: C }\n`,
      'c.ts': `import type { A } from './a';\nexport interface C { a: A }\n`,
    });
    expect(stdout).toContain('no-circle');
    expect(status).not.toBe(0);
  });

  test('the same files without the way back are accepted', () => {
    const { status } = cruise('clean', {
      'a.ts': `import { b } from './b';\nexport const a = () => b;\n`,
      'b.ts': `export const b = 1;\n`,
    });
    expect(status).toBe(0);
  });
});

function foldersUnder(path: string): string[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap((entry) => [`${path}/${entry.name}`, ...foldersUnder(`${path}/${entry.name}`)]);
}

function filesUnder(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}

describe('the plan of the house', () => {
  test('folders are named by the mission', () => {
    const nameless = /\/(components|services|models|utils|helpers|common|shared|misc|types|interfaces)$/;
    expect(['apps', 'libs'].flatMap(foldersUnder).filter((folder) => nameless.test(folder))).toEqual([]);
  });

  test('every project says its floor, its room and its layer', () => {
    const projects = ['apps', 'libs'].flatMap(filesUnder).filter((file) => file.endsWith('/project.json'));
    const untold = projects.filter((file) => {
      const { tags } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { tags: string[] };
      return tags.map((tag) => tag.split(':')[0]).join(' ') !== 'floor room layer';
    });
    expect(untold).toEqual([]);
  });

  test('sides are logical: start and end, never left and right', () => {
    const physical =
      /(?:margin|padding|border)-(?:left|right)\b|(?:^|[\s;{"'])(?:left|right)\s*:\s*(?!['"]?\w+['"]?\s*[,}])|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
    const screens = filesUnder('apps/web').concat(
      filesUnder('libs/ui'),
      foldersUnder('libs')
        .filter((folder) => /^libs\/[^/]+\/web$/.test(folder))
        .flatMap(filesUnder),
    );
    const broken = screens
      .filter((file) => /\.(scss|css|html|ts)$/.test(file) && !file.endsWith('.spec.ts'))
      .flatMap((file) => {
        const lines = readFileSync(join(root, file), 'utf8').split('\n');
        // Figures line up on the right in both directions: an exception says so in a comment above it.
        const isMeant = (index: number) =>
          lines.slice(Math.max(0, index - 4), index).some((line) => /\/[/*].*\bphysical\b/.test(line));
        return lines.flatMap((line, index) =>
          physical.test(line) && !isMeant(index) ? [`${file}:${index + 1} ${line.trim()}`] : [],
        );
      });
    expect(broken).toEqual([]);
  });
});
