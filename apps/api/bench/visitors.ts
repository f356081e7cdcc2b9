import { createHash, randomBytes } from 'node:crypto';
import { provinces } from '@sanad/kernel';
import { loadId } from '../src/database/seed/load/load-id';
import type { ThrowAway } from './throw-away';

/** Somebody who is signed in. */
export interface Visitor {
  readonly id: string;
  /** The delegation, or the branch. */
  readonly unit: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Who comes. */
export interface Visitors {
  readonly caseworkers: readonly Visitor[];
  readonly supervisor: Visitor;
  /** Of the branches of one agency in the provinces of the caseworkers. */
  readonly officers: readonly Visitor[];
  /** Of the branch to which the whole country sends. */
  readonly centre: Visitor;
}

/** The delegations whose caseworkers come: the busiest, the fourth, the twelfth and the fortieth. */
export const ranks = [0, 3, 11, 39] as const;

async function signIn(house: ThrowAway, role: string, unit: string, isBranch = false): Promise<Visitor> {
  const id = loadId(`visitor:${role}:${unit}`, 0);
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await house.sql(
    `insert into access.user_account (id, email, name, password_hash) values ($1, $2, $3, '-') on conflict (id) do nothing`,
    [id, `${id}@bench.example`, role],
  );
  await house.sql(
    `insert into access.assignment (id, user_id, role, ${isBranch ? 'branch_id' : 'unit_id'}, valid_from) select gen_random_uuid(), $1, $2, $3, '2020-01-01'
     where not exists (select from access.assignment where user_id = $1)`,
    [id, role, unit],
  );
  await house.sql(
    `insert into access.session (token_hash, user_id, expires_at) values ($1, $2, now() + interval '6 hours')`,
    [hash, id],
  );
  const proof = house.keys.sign('xsrf', hash.toString('base64url'));
  return {
    id,
    unit,
    headers: { cookie: `sanad=${token}; sanad-xsrf=${proof}`, 'x-xsrf-token': proof, 'sec-fetch-site': 'same-origin' },
  };
}

/** One caseworker in each of the delegations, and the supervisor of the whole country. */
export async function visitors(house: ThrowAway): Promise<Visitors> {
  const caseworkers: Visitor[] = [];
  for (const rank of ranks) caseworkers.push(await signIn(house, 'caseworker', loadId('unit', rank)));
  const [headquarters] = await house.sql<{ id: string }>(`select id from access.unit where kind = 'HEADQUARTERS'`);
  const officer = (branch: string) => signIn(house, 'partner-officer', loadId('branch', branch), true);
  const officers: Visitor[] = [];
  for (const rank of ranks) officers.push(await officer(`ANAPEC:${provinces[rank]!.code}`));
  return {
    ...{ caseworkers, officers, centre: await officer('centre') },
    supervisor: await signIn(house, 'hq-supervisor', headquarters!.id),
  };
}
