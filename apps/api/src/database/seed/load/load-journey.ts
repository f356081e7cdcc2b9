import type { DataSource } from 'typeorm';
import { cooperatives, tasks } from './load-cooperatives';
import { handedOver, toBeHandedOver } from './load-partners';
import { placesInSessions, trainings } from './load-training';

/** Tables that are written as history left them, and not act by act: their triggers rest and their policies let the owner by. */
const written = [
  'partners.referral',
  'partners.referral_step',
  'partners.referral_status',
  'people.consent',
  'case_file.case_file',
  'case_file.task',
  'training.programme',
  'training.session',
  'training.session_day',
  'training.enrolment',
  'training.roll_call',
  'cooperative.formation',
  'cooperative.founder',
  'cooperative.share_entry',
  'cooperative.step',
  'cooperative.cooperative',
  'cooperative.membership',
];

/** What the resting triggers would have kept beside the rows. */
const kept = [
  `update partners.referral r set shared_until =
     partners.sharing_ends(r.person_id, r.branch_id, r.purpose, r.state)`,
];

const statements: readonly string[] = [
  ...toBeHandedOver,
  ...placesInSessions,
  ...handedOver,
  ...trainings,
  ...cooperatives,
  ...tasks,
  ...kept,
];

/**
 * What became of the files of the load: referrals, trainings, cooperatives, tasks. By the owner of the tables, in one
 * transaction: years of history cannot be acted again, each day on its own day.
 */
export async function loadJourney(owner: DataSource, all: number): Promise<void> {
  await owner.transaction(async (transaction) => {
    await transaction.query('set local statement_timeout = 0');
    for (const table of written)
      await transaction.query(`alter table ${table} disable trigger user, no force row level security`);
    for (const statement of statements) await transaction.query(statement, statement.includes('$1') ? [all] : []);
    // What is only looked at when a transaction ends is looked at now: a table with open questions is not altered.
    await transaction.query('set constraints all immediate');
    for (const table of written)
      await transaction.query(`alter table ${table} enable trigger user, force row level security`);
  });
}
