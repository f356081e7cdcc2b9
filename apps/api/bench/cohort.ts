import { randomUUID } from 'node:crypto';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { loader, loadId } from '../src/database/seed/load/load-id';
import { whileWatching, type Memory } from './memory';
import type { Running, ThrowAway } from './throw-away';
import type { Visitor } from './visitors';

/** Where the workbook of the centre has its columns: twelve days, of which the last two are not called yet. */
const at = { lastDays: [13, 14], result: 15, resultOn: 16, certificate: 17, certificateOn: 18 };
const lastDayOfAll = new Date(Date.UTC(2026, 9, 25));
const handedOut = new Date(Date.UTC(2026, 10, 10));

export interface Step {
  readonly seconds: number;
  readonly memory: Memory | null;
}

/** A whole branch as a workbook: out, filled in, looked at, written. */
export interface TakenCohort {
  readonly rows: number;
  readonly bytes: number;
  readonly down: Step;
  readonly look: Step;
  readonly write: Step;
  /** How many people of the workbook have completed afterwards. */
  readonly completed: number;
}

/** The centre as the load has left it, whatever a run before has written. */
export async function renewed(house: ThrowAway): Promise<void> {
  const centre = [loadId('branch', 'centre')];
  await house.sql('set session_replication_role = replica');
  await house.sql(
    `delete from training.roll_call r using training.enrolment e join training.session s on s.id = e.session_id, training.session_day d
     where r.enrolment_id = e.id and d.id = r.session_day_id and e.branch_id = $1 and d.day > s.starts_on + 9`,
    centre,
  );
  await house.sql(
    `update training.enrolment set state = 'ENROLLED', completed_on = null, certificate = 'NONE', certificate_number = null, certificate_on = null,
       result_entered_on = null, certificate_entered_on = null where branch_id = $1 and state <> 'ENROLLED'`,
    centre,
  );
  await house.sql(
    `delete from partners.referral_step s using partners.referral r where r.id = s.referral_id and r.branch_id = $1 and s.to_state = 'COMPLETED'`,
    centre,
  );
  await house.sql(
    `update partners.referral set state = 'IN_PROGRESS', ended_on = null where branch_id = $1 and state = 'COMPLETED' and created_by = '${loader}'`,
    centre,
  );
  await house.sql('set session_replication_role = origin');
  await house.sql('vacuum (analyze) training.enrolment, training.roll_call, partners.referral, partners.referral_step');
}

/** Marks of the last two days, the result and a certificate, for everybody. */
async function filledIn(content: Buffer): Promise<{ readonly filled: Buffer; readonly rows: number }> {
  const [sheet] = (await readXlsx(content)).sheets;
  const rows = sheet!.rows.map((row, place) => {
    const own = [...row];
    if (place === 0) return own;
    for (const day of at.lastDays) own[day] = 'P';
    own[at.result] = 'إتمام التكوين';
    own[at.resultOn] = lastDayOfAll;
    own[at.certificate] = `C-${place}`;
    own[at.certificateOn] = handedOut;
    return own;
  });
  return { filled: Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows }] })), rows: rows.length - 1 };
}

async function ask(url: string, by: Visitor, path: string, content?: Buffer): Promise<Buffer> {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: content ? 'POST' : 'GET',
    headers: {
      ...by.headers,
      ...(content && { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() }),
    },
    ...(content && { body: content as unknown as string }),
  });
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${path}: ${response.status} ${body.toString().slice(0, 300)}`);
  return body;
}

/** The workbook of the centre, of some five thousand people: up and down, with everything that can be filled in. */
export async function takeCohort(house: ThrowAway, product: Running, by: Visitor): Promise<TakenCohort> {
  await renewed(house);
  const step = async (path: string, content?: Buffer) => {
    const start = performance.now();
    const { answer, memory } = await whileWatching(product.pid, () => ask(product.url, by, path, content));
    return { answer, step: { seconds: (performance.now() - start) / 1000, memory } };
  };
  const { answer: bytes, step: down } = await step('training-workbook');
  const { filled, rows } = await filledIn(bytes);
  const { answer: said, step: look } = await step('training-workbook/difference?name=cohort.xlsx', filled);
  const { proof, faults } = JSON.parse(said.toString()) as { proof: string | null; faults: unknown[] };
  if (proof === null) throw new Error(`The workbook is not taken: ${JSON.stringify(faults.slice(0, 3))}`);
  const { step: write } = await step(`training-workbook/changes?name=cohort.xlsx&proof=${proof}`, filled);
  const [counted] = await house.sql<{ count: number }>(
    `select count(*)::int as count from training.enrolment where branch_id = $1 and state = 'COMPLETED' and certificate = 'ISSUED'`,
    [loadId('branch', 'centre')],
  );
  return { rows, bytes: bytes.length, down, look, write, completed: counted!.count };
}
