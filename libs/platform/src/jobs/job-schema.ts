import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import type { QueryRunner } from 'typeorm';

/** The schema of the queue, owned by whoever migrates. It holds identifiers of work, never a person's data. */
export const jobSchema = 'jobs';

const newest = /insert into jobs\.version\(version\) values \('(\d+)'\)/i;

async function presentVersion(runner: QueryRunner): Promise<number | null> {
  const [{ there }] = (await runner.query(`select to_regclass('jobs.version') is not null as there`)) as [
    { there: boolean },
  ];
  if (!there) return null;
  const [row] = (await runner.query('select version from jobs.version')) as [{ version: number } | undefined];
  return row?.version ?? null;
}

/** Makes the schema of the queue, or brings it to the version of the package. The application only fills it. */
export async function settleJobs(runner: QueryRunner): Promise<void> {
  const plans = getConstructionPlans(jobSchema);
  const wanted = Number(newest.exec(plans)?.[1]);
  const present = await presentVersion(runner);
  if (present === null) await runner.query(plans);
  else if (present < wanted) await runner.query(getMigrationPlans(jobSchema, present));
  await runner.query(/* sql */ `
    grant usage on schema jobs to sanad_app;
    grant select, insert, update, delete on all tables in schema jobs to sanad_app;
    revoke insert, update, delete on jobs.version from sanad_app;
    grant update (cron_on, bam_on, flow_on, reindex_on, monitor_backoff_on) on jobs.version to sanad_app;
  `);
}
