import type { House, UnitCode } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';

let made = 0;

/** A cooperative that the register knows and the house has brought in: what follows does not ask how it was founded. */
export async function registered(
  house: House,
  { on, known = on, unit = 'GLM', name }: { on: string; known?: string; unit?: UnitCode; name?: string },
): Promise<string> {
  const id = newId();
  made += 1;
  await house.sql(
    `insert into cooperative.cooperative (id, unit_id, name, province, seat, category, branch, register_number, court, registered_on,
       capital, share_value, origin, created_by, created_at)
     values ($1, $2, $3, '10.261', 'كلميم', 'MEMBERS_SELL', 'BEES', $4, 'المحكمة الابتدائية بكلميم', $5, 2000, 100, 'IMPORTED', $6,
       $7::date + interval '12 hours')`,
    [id, house.ids.unit[unit], name ?? `تعاونية ${made} (تجريبي)`, `F-${made}`, on, newId(), known],
  );
  return id;
}
