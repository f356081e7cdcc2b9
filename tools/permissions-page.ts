import * as access from '@sanad/access/core';
import * as awareness from '@sanad/awareness/core';
import * as calendar from '@sanad/calendar/core';
import * as caseFile from '@sanad/case-file/core';
import * as cooperative from '@sanad/cooperative/core';
import * as followUp from '@sanad/follow-up/core';
import * as issuance from '@sanad/issuance/core';
import * as machines from '@sanad/machines/core';
import * as partners from '@sanad/partners/core';
import * as people from '@sanad/people/core';
import * as privacy from '@sanad/privacy/core';
import * as results from '@sanad/results/core';
import * as training from '@sanad/training/core';
import type { Grants, Permission, Role } from '@sanad/access/core';

const { roleNames, roles } = access;
export const permissionsPage = 'docs/permissions.md';

const marks = { unit: '●', branch: '◆', self: '○' } as const;
const rooms: readonly object[] = [
  access,
  awareness,
  calendar,
  caseFile,
  cooperative,
  followUp,
  issuance,
  machines,
  partners,
  people,
  privacy,
  results,
  training,
];

/** Every permission that a room declares, in the order of their names. */
export function declaredPermissions(): readonly Permission[] {
  const found = new Map<string, Permission>();
  for (const record of rooms.flatMap((room) => Object.values(room) as unknown[])) {
    for (const one of Object.values(Object(record) as Record<string, Partial<Permission> | null>))
      if (typeof one === 'object' && one?.name && one.grants) found.set(one.name, one as Permission);
  }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

const markOf = (grants: Grants, role: Role) => (grants[role] ? marks[grants[role]] : '');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The page as it has to stand in `docs`. */
export function pageOf(permissions: readonly Permission[]): string {
  return `${[
    '# Who may do what',
    '',
    'Written from the permissions that the rooms declare (`libs/*/core`); what is not here is refused to everybody.',
    'Write it anew with `SANAD_WRITE=1 node tools/jest.mjs --selectProjects tools -- tools/permissions-page.spec.ts`.',
    '',
    '● in the own unit and those below it · ◆ in the own branch · ○ what belongs to oneself',
    '',
    row(['Permission', ...roles.map((role) => roleNames[role].en)]),
    row(['---', ...roles.map(() => ':-:')]),
    ...permissions.map(({ name, grants }) => row([`\`${name}\``, ...roles.map((role) => markOf(grants, role))])),
  ].join('\n')}\n`;
}
