import { createHash, randomBytes } from 'node:crypto';
import { loadId } from '../src/database/seed/load/load-id';
import type { ThrowAway } from './throw-away';

/** Somebody who is signed in. */
export interface Visitor {
  readonly id: string;
  readonly unit: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Who comes. */
export interface Visitors {
  readonly caseworkers: readonly Visitor[];
  readonly supervisor: Visitor;
}

/** The delegations whose caseworkers come: the busiest, the fourth, the twelfth and the fortieth. */
export const ranks = [0, 3, 11, 39] as const;

async function signIn(house: ThrowAway, role: string, unit: string): Promise<Visitor> {
  const id = loadId(`visitor:${role}:${unit}`, 0);
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await house.sql(
    `insert into access.user_account (id, email, name, password_hash) values ($1, $2, $3, '-') on conflict (id) do nothing`,
    [id, `${id}@bench.example`, role],
  );
  await house.sql(
    `insert into access.assignment (id, user_id, role, unit_id, valid_from) select gen_random_uuid(), $1, $2, $3, '2020-01-01'
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
  return { caseworkers, supervisor: await signIn(house, 'hq-supervisor', headquarters!.id) };
}
