import { provinces, regions } from '@sanad/kernel';
import type { Database } from '@sanad/platform';
import { Skewed } from './chance';
import { loadId } from './load-id';

/** A delegation of the load, the busiest first. */
export interface LoadUnit {
  readonly id: string;
  readonly province: string;
}

const letters = (number: number) => String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26));

async function addUnit(
  database: Database,
  unit: { id: string; parent: string | null; code: string; kind: string; ar: string; fr: string; provinces: string[] },
): Promise<void> {
  await database.change(
    `insert into access.unit (id, parent_id, kind, code, name_ar, name_fr, name_en, provinces)
     values ($1, coalesce($2, (select h.id from access.unit h where h.kind = 'HEADQUARTERS' limit 1)), $3, $4, $5, $6, $6, $7)
     on conflict (id) do nothing`,
    [unit.id, unit.parent, unit.kind, unit.code, unit.ar, unit.fr, unit.provinces],
  );
}

/** A delegation for each province of the country below one for each region, all of them invented for the load. */
export async function loadUnits(database: Database): Promise<readonly LoadUnit[]> {
  for (const [number, region] of regions.entries()) {
    await addUnit(database, {
      id: loadId('region', number),
      parent: null,
      kind: 'REGIONAL',
      code: `LR${letters(number)}`,
      ar: `نيابة جهوية للحمل: ${region.ar}`,
      fr: `Délégation de charge : ${region.fr}`,
      provinces: [],
    });
  }
  const units: LoadUnit[] = [];
  for (const [number, province] of provinces.entries()) {
    const id = loadId('unit', number);
    const region = regions.findIndex(({ code }) => code === province.code.slice(0, 2));
    await addUnit(database, {
      id,
      parent: loadId('region', region),
      kind: 'PROVINCIAL',
      code: `LP${letters(number)}`,
      ar: `نيابة إقليمية للحمل: ${province.ar}`,
      fr: `Délégation de charge : ${province.fr}`,
      provinces: [province.code],
    });
    units.push({ id, province: province.code });
  }
  return units;
}

/** How busy they are: the first has every sixth person, the fortieth one in a hundred and fifty. */
export const unitSkew = new Skewed(provinces.length, 0.9);
