import { describe, expect, test } from '@jest/globals';
import type { BranchId, UnitId, UserId } from '@sanad/kernel';
import type { Assignment } from '../assignment';
import { definePermissions, granted, type Permission } from '../permission';
import { placeOf, roles, type Role } from '../role';
import { can } from './can';
import { explain, linkNames } from './explain';
import type { KnownRecord, Sharing, Standing } from './standing';

const user = 'somebody' as UserId;
const [here, below, elsewhere] = ['here', 'below', 'elsewhere'] as unknown as UnitId[] as [UnitId, UnitId, UnitId];
const [ours, theirs] = ['ours', 'theirs'] as unknown as BranchId[] as [BranchId, BranchId];

const unitRoles = roles.filter((role) => placeOf(role) === 'unit');
const reaches = {
  ...definePermissions('sample', {
    read: granted('unit', ...unitRoles),
    write: granted('unit', 'caseworker', 'provincial-delegate'),
    answer: granted('branch', 'partner-officer'),
    own: granted('self', ...roles),
    nobody: {},
  }),
  shared: definePermissions('shared', {
    read: {
      ...granted('unit', 'caseworker', 'auditor'),
      ...granted('branch', 'partner-officer'),
      ...granted('self', 'hq-admin'),
    },
  }).read,
};
const permissions: readonly Permission[] = Object.values(reaches);

function holding(role: Role): Assignment {
  const isBranch = placeOf(role) === 'branch';
  return {
    role,
    unitId: isBranch ? null : here,
    branchId: isBranch ? ours : null,
    units: isBranch ? [] : [here, below],
  };
}

const people: readonly (readonly Assignment[])[] = [
  [],
  ...roles.map((role) => [holding(role)]),
  ...roles.map((role) => [holding(role), holding('partner-officer')]),
  [holding('event-registrar'), { ...holding('caseworker'), unitId: elsewhere, units: [elsewhere] }],
];

const sharings: readonly (Sharing | null)[] = [
  null,
  ...(['IN_FORCE', 'ENDED', 'NONE'] as const).flatMap((agreement) =>
    (['GIVEN', 'WITHDRAWN', 'NONE'] as const).flatMap((consent) =>
      (['OPEN', 'READ_ONLY', 'TAKEN_BACK'] as const).map((referral) => ({ agreement, consent, referral })),
    ),
  ),
];

const standings: readonly Standing[] = [
  null,
  { isHidden: true, isOpenable: true },
  { isHidden: true, isOpenable: false },
  ...[here, below, elsewhere, null].flatMap((unitId) =>
    [ours, theirs, null].flatMap((branchId) =>
      sharings.flatMap((sharing) =>
        (['OPENED', 'CLOSED', null] as const).map((opening): KnownRecord => ({ unitId, branchId, sharing, opening })),
      ),
    ),
  ),
];

describe('why somebody may, or may not', () => {
  test('is said of every cell of the matrix as the server answers it', () => {
    const wrong: object[] = [];
    const answers = { yes: 0, no: 0 };
    const askers = permissions.flatMap((permission) => people.map((assignments) => ({ permission, assignments })));
    for (const { permission, assignments } of askers) {
      for (const standing of standings) {
        const { may, links } = explain(permission, assignments, standing);
        const plain = can(permission, { user, assignments }, standing);
        answers[plain ? 'yes' : 'no'] += 1;
        if (may !== plain) wrong.push({ permission: permission.name, assignments, standing, links });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    // Neither answer is rare: a chain that always said the same would be seen.
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(5000);
  });

  test('names every question once, in order, and one that fails when the answer is no', () => {
    for (const assignments of people) {
      for (const standing of standings) {
        const { may, links } = explain(reaches.shared, assignments, standing);
        expect(links.map(({ link }) => link)).toEqual([...linkNames]);
        expect(links.some(({ state }) => state === 'FAILS')).toBe(!may);
      }
    }
  });

  const failing = (permission: Permission, role: Role, standing: Standing) =>
    explain(permission, [holding(role)], standing)
      .links.filter(({ state }) => state === 'FAILS')
      .map(({ link, fact, changer }) => `${link} ${fact} ${changer}`);
  const known = (some: Partial<KnownRecord>): KnownRecord => ({
    ...{ unitId: elsewhere, branchId: null, sharing: null, opening: null },
    ...some,
  });
  const shared = { agreement: 'IN_FORCE', consent: 'GIVEN', referral: 'OPEN' } as const;

  test.each<[string, Permission, Role, Standing, string[]]>([
    ['a role without the right', reaches.write, 'auditor', known({ unitId: here }), ['ROLE NOT_GRANTED ADMINISTRATOR']],
    ['a right that nobody has', reaches.nobody, 'hq-admin', null, ['ROLE NOT_GRANTED ADMINISTRATOR']],
    ['a record of another unit', reaches.write, 'caseworker', known({}), ['SCOPE OTHER_PLACE OWNER_UNIT']],
    [
      'a person whose card can be opened',
      reaches.shared,
      'caseworker',
      known({ opening: 'CLOSED' }),
      ['SCOPE OTHER_PLACE OWNER_UNIT', 'BREAK_GLASS CLOSED ONESELF'],
    ],
    ['a card that was opened', reaches.shared, 'hq-admin', known({ opening: 'OPENED' }), []],
    [
      'an agreement that was ended',
      reaches.shared,
      'partner-officer',
      known({ branchId: ours, sharing: { ...shared, agreement: 'ENDED' } }),
      ['AGREEMENT ENDED HEADQUARTERS'],
    ],
    [
      'a consent that was withdrawn',
      reaches.shared,
      'partner-officer',
      known({ branchId: ours, sharing: { ...shared, consent: 'WITHDRAWN' } }),
      ['CONSENT WITHDRAWN PERSON'],
    ],
    [
      'an answer long after the end',
      reaches.answer,
      'partner-officer',
      known({ branchId: ours, sharing: { ...shared, referral: 'READ_ONLY' } }),
      ['REFERRAL READ_ONLY SENDER'],
    ],
    [
      'a referral to another branch',
      reaches.shared,
      'partner-officer',
      known({ branchId: theirs, sharing: shared }),
      ['SCOPE OTHER_PLACE OWNER_UNIT'],
    ],
  ])('%s', (_, permission, role, standing, told) => {
    expect(failing(permission, role, standing)).toEqual(told);
  });

  test('tells nothing of what is not seen, and to a branch not even what was taken away', () => {
    const hidden = explain(reaches.shared, [holding('partner-officer')], { isHidden: true, isOpenable: false });
    expect(hidden.links.slice(1).map(({ fact }) => fact)).toEqual([
      'HIDDEN',
      'NOT_TOLD',
      'NOT_TOLD',
      'NOT_TOLD',
      'NOT_NEEDED',
    ]);
  });
});
