import { randomUUID } from 'node:crypto';
import { loadId } from '../src/database/seed/load/load-id';
import { spread, type Spread } from './clocks';
import { renewed } from './cohort';
import type { ThrowAway } from './throw-away';
import type { Visitor } from './visitors';

const rounds = 40;
const centre = loadId('branch', 'centre');

interface Roster {
  readonly version: number;
  readonly days: readonly { readonly id: string }[];
  readonly enrolments: readonly { readonly id: string }[];
}

async function asked(url: string, by: Visitor, path: string, sent?: { body: object; version: number }) {
  const start = performance.now();
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: sent ? 'PUT' : 'GET',
    headers: {
      ...by.headers,
      ...(sent && {
        'content-type': 'application/json',
        'if-match': `"${sent.version}"`,
        'idempotency-key': randomUUID(),
      }),
    },
    ...(sent && { body: JSON.stringify(sent.body) }),
  });
  const text = await response.text();
  const took = performance.now() - start;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return { view: JSON.parse(text) as Roster, took };
}

/** A session of the centre, 40 people on 12 days: read as a page does, and one column of it called, again and again. */
export async function callTheRoll(
  house: ThrowAway,
  url: string,
  by: Visitor,
): Promise<{ readonly read: Spread; readonly write: Spread }> {
  await renewed(house);
  const sessions = await house.sql<{ id: string }>(
    `select id from training.session where branch_id = $1 and taken = 40 order by id limit 8`,
    [centre],
  );
  const [read, write]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const path = `training-sessions/${sessions[round % sessions.length]!.id}`;
    const seen = await asked(url, by, path);
    const dayId = seen.view.days.at(-1)!.id;
    const mark = Math.floor(round / sessions.length) % 2 === 0 ? 'PRESENT' : 'ABSENT';
    const cells = seen.view.enrolments.map(({ id }) => ({ enrolmentId: id, dayId, mark }));
    const called = await asked(url, by, `${path}/roll-call`, { body: { cells }, version: seen.view.version });
    // Each session once to begin with: what is met for the first time is not what people wait for all day.
    if (round < sessions.length) continue;
    read.push(seen.took);
    write.push(called.took);
  }
  return { read: spread(read), write: spread(write) };
}
