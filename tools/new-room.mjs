import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floors } from './floors.mjs';
import { root } from './pinned-node.mjs';

/**
 * Opens a room: `npm run new:room -- follow-up` or `npm run new:room -- 4-follow-up`.
 * Its floor must be planned in tools/floors.mjs. Writes three projects and their aliases; nothing is overwritten.
 */
const [folder = ''] = process.argv.slice(2);
const room = folder.replace(/^\d-/, '');
const floor = floors.find(({ rooms }) => rooms.includes(room))?.floor;

function stop(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

if (!/^(\d-)?[a-z]+(-[a-z]+)*$/.test(folder)) stop('Name the room in small letters: npm run new:room -- follow-up');
if (!floor)
  stop(
    `"${room}" has no floor yet: put it into tools/floors.mjs first, where its neighbours and what lies below are decided.`,
  );
if (existsSync(join(root, 'libs', folder))) stop(`libs/${folder} exists.`);

const pascal = room.replaceAll(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());
const camel = pascal[0].toLowerCase() + pascal.slice(1);
const doors = {
  core: `export * from './permissions';\n`,
  api: `export * from './${room}.module';\n`,
  web: `export * from './${room}.routes';\n`,
};
const firstFiles = {
  core: {
    'permissions.ts': `import { definePermissions, granted } from '@sanad/access/core';\n\n/** Who may do what here. The only place where it is said. */\nexport const ${camel}Permissions = definePermissions('${camel}', { read: granted('unit', 'caseworker') });\n`,
  },
  api: {
    [`${room}.module.ts`]: `import { Module } from '@nestjs/common';\n\n@Module({})\nexport class ${pascal}Module {}\n`,
  },
  web: {
    [`${room}.routes.ts`]: `import type { Routes } from '@angular/router';\n\nexport const ${camel}Routes: Routes = [];\n`,
  },
};

for (const layer of ['core', 'api', 'web']) {
  const home = join(root, 'libs', folder, layer);
  mkdirSync(join(home, 'src'), { recursive: true });
  const project = {
    name: `${room}-${layer}`,
    $schema: '../../../node_modules/nx/schemas/project-schema.json',
    sourceRoot: `libs/${folder}/${layer}/src`,
    projectType: 'library',
    tags: [`floor:${floor}`, `room:${room}`, `layer:${layer}`],
  };
  writeFileSync(join(home, 'project.json'), `${JSON.stringify(project, null, 2)}\n`);
  if (layer !== 'api')
    writeFileSync(join(home, 'package.json'), `{ "private": true, "type": "module", "sideEffects": false }\n`);
  for (const [name, text] of Object.entries(firstFiles[layer])) writeFileSync(join(home, 'src', name), text);
  writeFileSync(join(home, 'src', 'index.ts'), doors[layer]);
}

const base = join(root, 'tsconfig.base.json');
const aliases = ['core', 'api', 'web'].map(
  (layer) => `"@sanad/${room}/${layer}": ["./libs/${folder}/${layer}/src/index.ts"]`,
);
const text = readFileSync(base, 'utf8');
const last = text.lastIndexOf(']', text.lastIndexOf('}', text.lastIndexOf('}', text.lastIndexOf('}') - 1) - 1)) + 1;
writeFileSync(
  base,
  `${text.slice(0, last)},\n${aliases.map((alias) => `      ${alias}`).join(',\n')}${text.slice(last)}`,
);
console.log(
  `libs/${folder} is open. Next: its module in apps/api/src/app.module.ts, its routes in apps/web/src/routes.ts, a migration.`,
);
