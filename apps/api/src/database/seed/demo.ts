import type { INestApplication } from '@nestjs/common';
import { Users } from '@sanad/access/api';
import { newId } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';
import { demoAccounts, demoPosts } from './demo-accounts';

/** Agreements and accounts of the demo, once. True when they were made now. */
export async function settleDemo(app: INestApplication): Promise<boolean> {
  const database = app.get(Database);
  return app.get(Transactions).asSystem(async () => {
    if (await database.row('select from access.user_account where email = $1', [demoAccounts[0]!.email])) return false;
    await database.change(
      `insert into partners.agreement (id, agency_id, number, title_ar, valid_from, purposes, field_groups)
       select gen_random_uuid(), a.id, '2021/' || a.code, 'اتفاقية شراكة (تجريبية) مع ' || a.short_ar, '2021-01-01',
         '{ORIENTATION,TRAINING,PROJECT_STUDY,CREATION,FUNDING,FOLLOW_UP}', '{IDENTITY,CONTACT,PROJECT,TRAINING}'
       from partners.agency a`,
    );
    for (const account of demoAccounts) {
      const place = await database.row<{ id: string }>(
        `select id from access.unit where code = $1
         union all select b.id from partners.branch b join partners.agency a on a.id = b.agency_id where a.code = $1 limit 1`,
        [demoPosts[account.email]],
      );
      await app.get(Users).create({ ...account, id: newId(), placeId: place!.id });
    }
    return true;
  });
}
