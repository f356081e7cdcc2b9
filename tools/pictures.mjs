import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

/** Takes the pictures of the documents from the last walk (`npm run e2e`), so that none is older than the screens. */
const journey = { 'journey-case-file': 'file-1366', 'journey-door': 'door-390', 'journey-results': 'results-1366' };
/** Each on a desk and on a phone, by night, and in French. */
const people = ['search', 'person', 'merge', 'import', 'wallet'].flatMap((screen) => [
  [`people-${screen}`, `${screen}-1366`],
  [`people-${screen}-phone`, `${screen}-390`],
  [`people-${screen}-dark`, `${screen}-dark-1366`],
  [`people-${screen}-french`, `${screen}-french-1366`],
]);
const partners = ['inbox', 'roster', 'session', 'workbook', 'verify', 'referral-preview', 'why'].flatMap((screen) => [
  [`partners-${screen}`, `${screen}-1366`],
  [`partners-${screen}-phone`, `${screen}-390`],
]);
const screens = {
  founding: 'founding',
  dossier: 'dossier',
  cooperative: 'cooperative',
  'follow-up': 'cooperative-follow-up',
  names: 'name-requests',
};
const cooperatives = Object.entries(screens).flatMap(([name, source]) => [
  [`cooperatives-${name}`, `${source}-1366`],
  [`cooperatives-${name}-phone`, `${source}-390`],
  [`cooperatives-${name}-dark`, `${source}-dark-1366`],
  [`cooperatives-${name}-french`, `${source}-french-1366`],
]);
const ledger = [
  ['cooperatives-ledger', 'ledger-1366'],
  ['cooperatives-ledger-phone', 'ledger-390'],
];
const followUp = [
  ['follow-up-visit-offline-phone', 'follow-up-visit-offline-390'],
  ['follow-up-conflict', 'follow-up-conflict-1366'],
  ['follow-up-conflict-phone', 'follow-up-conflict-390'],
  ['follow-up-mourafaka', 'follow-up-mourafaka-1366'],
];
const rooms = [...people, ...partners, ...cooperatives, ...ledger, ...followUp];
const wanted = { ...journey, ...Object.fromEntries(rooms) };
const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
for (const [name, source] of Object.entries(wanted)) {
  const picture = join(root, 'test-results', 'pictures', `${source}.png`);
  if (!existsSync(picture)) {
    console.error(`✗ ${source}.png is not there: walk first, with npm run e2e`);
    process.exit(1);
  }
  copyFileSync(picture, join(folder, `${name}.png`));
  console.log(`docs/pictures/${name}.png`);
}
