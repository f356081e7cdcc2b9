import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';
import { agencies, units } from './places';
import { knownProgrammes } from './support-programmes';

/** Makes the units, agencies and support programmes that every house knows. What is there already stays as it is. */
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
    for (const programme of knownProgrammes) await addProgramme(database, programme);
  });
}

async function addAgency(database: Database, agency: (typeof agencies)[number]): Promise<void> {
  const added = await database.row<{ id: string }>(
    `insert into partners.agency (id, code, kind, name_ar, name_fr, name_en, short_ar, services) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (code) do nothing returning id`,
    [newId(), agency.code, agency.kind, agency.ar, agency.fr, agency.en, agency.short, [...agency.services]],
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

/** Its service is asked of an agency of the house that offers it; else the programme is known by its owner's name alone. */
async function addProgramme(database: Database, programme: (typeof knownProgrammes)[number]): Promise<void> {
  const added = await database.row<{ id: string }>(
    'insert into partners.support_programme (id, code) values ($1, $2) on conflict (code) do nothing returning id',
    [newId(), programme.code],
  );
  if (!added) return;
  const agency = await database.row<{ id: string; services: readonly string[] }>(
    'select id, services from partners.agency where code = $1',
    [programme.agency ?? ''],
  );
  const { service } = programme;
  await database.insert('partners.support_programme_line', {
    ...{ programme_id: added.id, version: 1, effective_from: '2020-01-01' },
    ...{ agency_id: agency?.id, service: service && agency?.services.includes(service) ? service : undefined },
    ...{ owner_ar: programme.owner.ar, owner_fr: programme.owner.fr, purpose: programme.purpose },
    ...{ name_ar: programme.name.ar, name_fr: programme.name.fr },
    ...{ gives_ar: programme.gives.ar, gives_fr: programme.gives.fr },
    ...{ valid_from: programme.validFrom, valid_to: programme.validTo, share_percent: programme.sharePercent },
    ...{ amount_from: programme.amountFrom, amount_to: programme.amountTo },
    ...{ minimum_age: programme.minimumAge, maximum_age: programme.maximumAge },
    ...{ sectors: programme.sectors, territory: programme.territory, needs: programme.needs },
    ...{ to_confirm: programme.toConfirm, doubt_ar: programme.doubt?.ar, doubt_fr: programme.doubt?.fr },
    source: programme.source,
  });
}
