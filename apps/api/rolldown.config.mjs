import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { serverBuild } from '../../tools/server-build.mjs';

const root = join(import.meta.dirname, '../..');

/** The server and the commands that share its code; each becomes `dist/apps/api/NAME.js`. */
const entries = [
  'main',
  'doctor',
  'audit-verify',
  'document-keys-rotate',
  'eligibility-replay',
  'user-create',
  'demo-guelmim',
  'seed-load',
  'bench',
];
const present = entries
  .map((name) => [name, `apps/api/src/${name}.ts`])
  .filter(([, file]) => existsSync(join(root, file)));

/** The Word files that papers are made from lie beside the program. */
const templates = join(root, 'libs/3-cooperative/api/templates');
const withTemplates = {
  name: 'dossier-templates',
  generateBundle() {
    for (const name of readdirSync(templates))
      this.emitFile({
        type: 'asset',
        fileName: `dossier-templates/${name}`,
        source: readFileSync(join(templates, name)),
      });
  },
};

export default defineConfig({
  ...serverBuild,
  plugins: [withTemplates],
  input: Object.fromEntries(present),
  output: { dir: 'dist/apps/api', format: 'esm', sourcemap: true, cleanDir: !process.argv.includes('--watch') },
});
