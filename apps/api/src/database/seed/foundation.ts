import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';
import { agencies, units } from './places';

/** Makes the units and agencies that every house knows. What is there already stays as it is. */
export async function settleFoundation(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  await app.get(Transactions).asSystem(async () => {
    for (const unit of units) {
      await database.change(
        `insert into access.unit (id, parent_id, kind, code, name_ar, name_fr, name_en, provinces)
         values ($1, (select u.id from access.unit u where u.code = $2), $3, $4, $5, $6, $7, $8) on conflict (code) do nothing`,
        [newId(), unit.parent, unit.kind, unit.code, unit.ar, unit.fr, unit.en, [...unit.provinces]],
      );
    }
    for (const agency of agencies) await addAgency(database, agency);
  });
}

async function addAgency(database: Database, agency: (typeof agencies)[number]): Promise<void> {
  const added = await database.row<{ id: string }>(
    `insert into partners.agency (id, code, name_ar, name_fr, name_en, short_ar, services) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (code) do nothing returning id`,
    [newId(), agency.code, agency.ar, agency.fr, agency.en, agency.short, [...agency.services]],
  );
  if (!added) return;
  const { branch } = agency;
  await database.insert('partners.branch', {
    id: newId(),
    agency_id: added.id,
    name_ar: branch.ar,
    name_fr: branch.fr,
    name_en: branch.en,
    provinces: [...branch.provinces],
  });
}
