import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DeclaredRoutes } from '@sanad/access/api';
import { startHouse, type AgencyCode, type House, type PlaceCode, type UnitCode } from '@sanad/access/api/testing';
import {
  can,
  placeOf,
  roles,
  type Assignment,
  type ExplanationView,
  type Role,
  type Standing,
} from '@sanad/access/core';
import { newId, type BranchId, type UnitId, type UserId } from '@sanad/kernel';
import { capabilities } from './app.module';

let house: House;
const day = '2022-03-01';
const signed = { channel: 'PAPER', givenOn: day };
const people: Partial<Record<UnitCode, string>> = {};
const files: Partial<Record<UnitCode, string>> = {};
const referral: Partial<Record<AgencyCode, string>> = {};
const units = ['GLM', 'TNT', 'SMR'] as const;
let agencyOf: Record<AgencyCode, string>;

beforeAll(async () => {
  house = await startHouse({ modules: capabilities });
  agencyOf = house.ids.agency;
  for (const [turn, unit] of units.entries()) {
    const client = house.as('caseworker', unit);
    const draft = {
      givenAr: 'أمينة',
      familyAr: 'التجريبية',
      province: '10.261',
      birth: `199${turn}`,
      cin: `ZZ10000${turn}`,
    };
    const { body } = await client.post('/people', draft);
    people[unit] = body.id;
    await client.post(`/people/${body.id}/consents`, { ...signed, purpose: 'FOLLOW_UP' });
    files[unit] = (await client.post('/case-files', { personId: body.id, openedOn: day })).body.id;
  }
  for (const agency of ['ANAPEC', 'ODCO'] as const) {
    const sent = { branchId: house.ids.branch[agency], service: 'TRAINING', consent: signed };
    const { status, body } = await house.as('caseworker').post(`/case-files/${files.GLM}/referrals`, sent);
    expect([body.code, status]).toEqual([undefined, 201]);
    referral[agency] = body.id;
  }
}, 120_000);
afterAll(() => house.stop());

const posts: readonly (readonly [Role, PlaceCode])[] = roles.flatMap((role) => {
  const places: readonly PlaceCode[] =
    placeOf(role) === 'branch'
      ? ['ANAPEC', 'ODCO']
      : ['hq-admin', 'hq-supervisor', 'funding-committee', 'privacy-officer', 'auditor'].includes(role)
        ? ['HQ']
        : ['GLM', 'TNT', 'SMR'];
  return places.map((place) => [role, place] as const);
});

interface Wish {
  readonly permission: string;
  readonly record?: string;
  readonly id?: string;
  readonly user?: string;
}

async function why(
  role: Role,
  place: PlaceCode | undefined,
  wish: Wish,
): Promise<{ status: number; body: ExplanationView }> {
  const query = new URLSearchParams({ ...wish } as Record<string, string>);
  const { status, body } = await house.as(role, place).get(`/explanations?${query.toString()}`);
  return { status, body: body as unknown as ExplanationView };
}

/** Records and the route that shows each. */
const shown = () => [
  ...units.flatMap((unit) => [
    { permission: 'person.read', record: 'person', id: people[unit]!, path: `/people/${people[unit]}` },
    { permission: 'consent.read', record: 'person', id: people[unit]!, path: `/people/${people[unit]}/consents` },
    { permission: 'kinship.read', record: 'person', id: people[unit]!, path: `/people/${people[unit]}/kinship-links` },
    { permission: 'caseFile.read', record: 'caseFile', id: files[unit]!, path: `/case-files/${files[unit]}` },
  ]),
  ...(['ANAPEC', 'ODCO'] as const).map((agency) => {
    const id = referral[agency]!;
    return { permission: 'referral.read', record: 'referral', id, path: `/referrals/${id}` };
  }),
];

/** Every cell: what the explanation says against what the server answers. */
async function compare(): Promise<{ wrong: string[]; yes: number; no: number }> {
  const counted = { wrong: [] as string[], yes: 0, no: 0 };
  for (const [role, place] of posts) {
    for (const { path, ...wish } of shown()) {
      const { body } = await why(role, place, wish);
      const { status } = await house.as(role, place).get(path);
      counted[status === 200 ? 'yes' : 'no'] += 1;
      if (body.may !== (status === 200))
        counted.wrong.push(`${role}@${place} ${path}: ${status} against ${String(body.may)}`);
      // The first question is the door's own: no role, no record is looked at.
      if ((body.links[0]!.state === 'FAILS') !== (status === 403)) counted.wrong.push(`${role}@${place} ${path}: door`);
    }
  }
  return counted;
}

describe('why somebody may see something, or may not', () => {
  test('is answered for every role, place and record as the server answers itself', async () => {
    const { wrong, yes, no } = await compare();
    expect(wrong).toEqual([]);
    expect(Math.min(yes, no)).toBeGreaterThan(60);
  }, 120_000);

  test('and for every act that some route declares, without a record', async () => {
    const permissions = [...house.app.get(DeclaredRoutes).permissions.values()];
    const wrong: string[] = [];
    for (const role of roles) {
      const { permissions: told } = (await house.as(role).get('/session')).body;
      for (const { name } of permissions) {
        const { body } = await why(role, undefined, { permission: name });
        if (body.may !== told[name]) wrong.push(`${role} ${name}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(permissions.length).toBeGreaterThan(60);
  }, 120_000);

  test('tells nothing of a record that is not one’s own: not even whether there is one', async () => {
    for (const [role, place] of posts) {
      for (const { path, ...wish } of shown()) {
        if ((await house.as(role, place).get(path)).status === 200) continue;
        const [there, absent] = [await why(role, place, wish), await why(role, place, { ...wish, id: newId() })];
        // Somebody may see the record itself and yet not this part of it.
        if (there.body.owner === null) expect(there).toEqual(absent);
      }
    }
  }, 120_000);

  test('follows a card that was opened as an exception, until its hours are over', async () => {
    const wish = { permission: 'person.read', record: 'person', id: people.SMR! };
    const before = await why('caseworker', 'GLM', wish);
    expect(before.body.links.filter(({ state }) => state === 'FAILS').map(({ link }) => link)).toEqual([
      'SCOPE',
      'BREAK_GLASS',
    ]);
    const opened = await house
      .as('caseworker')
      .post('/break-glass', { query: 'ZZ100002', reason: 'حضر إلى المقر لأمر مستعجل' });
    expect(opened.status).toBe(201);
    const after = await why('caseworker', 'GLM', wish);
    expect(after.body).toMatchObject({ may: true, openedUntil: opened.body.endsAt });
    expect(after.body.links.at(-1)).toMatchObject({ link: 'BREAK_GLASS', state: 'HOLDS', fact: 'OPENED' });
    // What it does not open stays closed, and is said to be.
    expect((await compare()).wrong).toEqual([]);
    await house.sql(
      `update people.access_request set created_at = created_at - interval '5 hours', ends_at = ends_at - interval '5 hours'`,
    );
    expect((await why('caseworker', 'GLM', wish)).body).toEqual(before.body);
  }, 120_000);
});

describe('why a colleague can not see something', () => {
  const caseworker = () => house.ids.user['caseworker@TNT']!;
  const wish = () => ({ permission: 'person.read', record: 'person', id: people.GLM!, user: caseworker() });

  test('is told to who answers for the unit: whose record it is, and who can change it', async () => {
    const { body } = await why('regional-delegate', 'GLM', wish());
    expect(body).toMatchObject({
      may: false,
      user: { name: 'caseworker@TNT' },
      owner: { ar: 'النيابة الجهوية بكلميم' },
    });
    expect(body.links[1]).toEqual({ link: 'SCOPE', state: 'FAILS', fact: 'OTHER_PLACE', changer: 'OWNER_UNIT' });
    expect((await why('regional-delegate', 'GLM', { ...wish(), id: people.TNT! })).body.may).toBe(true);
    const [entry] = await house.sql(
      `select from audit.entry where action = 'explanation.askForColleague' and entity_id = $1`,
      [caseworker()],
    );
    expect(entry).toBeDefined();
  });

  test('and to nobody else, nor of anybody else', async () => {
    expect((await why('caseworker', 'GLM', wish())).status).toBe(404);
    expect((await why('regional-delegate', 'SMR', wish())).status).toBe(404);
    const officer = house.ids.user['partner-officer@ANAPEC']!;
    expect((await why('regional-delegate', 'GLM', { ...wish(), user: officer })).status).toBe(404);
    expect((await house.as('caseworker').get('/colleagues')).status).toBe(403);
    const { rows } = (await house.as('provincial-delegate', 'TNT').get('/colleagues')).body;
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ name }: { name: string }) => name.endsWith('@TNT'))).toBe(true);
  });

  test('asks for an act and a record that there are', async () => {
    expect((await why('caseworker', 'GLM', { permission: 'person.fly' })).status).toBe(400);
    expect((await why('caseworker', 'GLM', { permission: 'person.read', record: 'person' })).status).toBe(400);
    expect(
      (await why('caseworker', 'GLM', { permission: 'person.read', record: 'house', id: people.GLM! })).status,
    ).toBe(400);
  });
});

describe('what a partner sees rests on what is said of it', () => {
  const partner: Assignment = { role: 'partner-officer', unitId: null, branchId: null, units: [] };

  /** The sender is told the facts; from them alone the plain answer for the branch is worked out, and tried. */
  async function predicted(): Promise<{ said: boolean; is: boolean; open: boolean }> {
    const id = referral.ANAPEC!;
    const { body } = await why('caseworker', 'GLM', { permission: 'referral.read', record: 'referral', id });
    const [row] = await house.sql<{ unit: UnitId; branch: BranchId }>(
      'select unit_id as unit, branch_id as branch from partners.referral where id = $1',
      [id],
    );
    const standing: Standing = { unitId: row!.unit, branchId: row!.branch, sharing: body.sharing, opening: null };
    const who = { user: 'x' as UserId, assignments: [{ ...partner, branchId: row!.branch }] };
    const permission = house.app.get(DeclaredRoutes).permissions.get('referral.read')!;
    const { status } = await house.as('partner-officer').get(`/referrals/${id}`);
    const { body: own } = await why('partner-officer', 'ANAPEC', {
      permission: 'referral.read',
      record: 'referral',
      id,
    });
    return { said: can(permission, who, standing), is: status === 200, open: own.may };
  }

  const agreements: Readonly<Record<string, string>> = {
    'in force': `update partners.agreement set ended_on = null, ended_why = null, valid_to = null where agency_id = $1`,
    'ended by somebody': `update partners.agreement set ended_on = current_date, ended_why = 'x', valid_to = null where agency_id = $1`,
    'over by its days': `update partners.agreement set ended_on = null, ended_why = null, valid_to = greatest(valid_from, current_date - 200) where agency_id = $1`,
  };
  const consents: Readonly<Record<string, string>> = {
    given: `update people.consent set withdrawn_at = null, sharing = null where agency_id = $1`,
    'for another purpose': `update people.consent set withdrawn_at = null, sharing = array['FUNDING'] where agency_id = $1`,
    withdrawn: `update people.consent set withdrawn_at = now() where agency_id = $1`,
  };
  const states: Readonly<Record<string, string>> = {
    sent: `update partners.referral set state = 'SENT', ended_on = null where id = $1`,
    completed: `update partners.referral set state = 'COMPLETED', ended_on = current_date where id = $1`,
    'completed long ago': `update partners.referral set state = 'COMPLETED', ended_on = current_date - 120 where id = $1`,
    declined: `update partners.referral set state = 'DECLINED', reason = 'x', ended_on = current_date where id = $1`,
    recalled: `update partners.referral set state = 'RECALLED', reason = 'x', ended_on = current_date where id = $1`,
  };

  test('in every state of agreement, consent and referral', async () => {
    // Any state from any: the rules of moving rest, what follows from a state does not.
    await house.sql('alter table partners.referral disable trigger user, enable trigger share_is_reckoned_anew');
    const wrong: string[] = [];
    const answers = new Set<boolean>();
    const cells = Object.keys(agreements).flatMap((agreement) =>
      Object.keys(consents).flatMap((consent) => Object.keys(states).map((state) => ({ agreement, consent, state }))),
    );
    for (const { agreement, consent, state } of cells) {
      await house.sql(agreements[agreement]!, [agencyOf.ANAPEC]);
      await house.sql(consents[consent]!, [agencyOf.ANAPEC]);
      await house.sql(states[state]!, [referral.ANAPEC]);
      const { said, is, open } = await predicted();
      answers.add(is);
      if (said !== is || open !== is) wrong.push(`${agreement}, ${consent}, ${state}: ${said} ${open} against ${is}`);
    }
    await house.sql('alter table partners.referral enable trigger user');
    expect(wrong).toEqual([]);
    expect(answers.size).toBe(2);
  }, 120_000);
});
