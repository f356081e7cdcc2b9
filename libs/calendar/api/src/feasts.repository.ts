import { Injectable } from '@nestjs/common';
import type { FeastChange, FeastId, FeastKind, FeastView } from '@sanad/calendar/core';
import { Database } from '@sanad/platform';

const columns = `f.id, f.kind, f.name_ar as ar, f.name_fr as fr, f.name_en as en, f.month, f.day, f.from_year as "fromYear",
  f.to_year as "toYear", f.first_day as "firstDay", f.days, f.is_confirmed as "isConfirmed", f.is_withdrawn as "isWithdrawn",
  f.source, f.reason, access.user_name(f.set_by) as "setBy", f.set_at as "setAt", f.version`;

/** A line of the table of feasts, as it is written. */
export type FeastLine = Omit<FeastChange, 'reason'> & { readonly kind: FeastKind; readonly reason: string | null };

@Injectable()
export class FeastsRepository {
  constructor(private readonly database: Database) {}

  /** Each feast as it was last said. */
  list(): Promise<FeastView[]> {
    return this.database.rows<FeastView>(
      `select * from (select distinct on (f.id) ${columns} from calendar.feast f order by f.id, f.version desc) f
       order by f.month, f.day, f."firstDay", f.id`,
    );
  }

  /** Everything that was ever said of a feast, the last first. */
  history(id: FeastId): Promise<FeastView[]> {
    return this.database.rows<FeastView>(
      `select ${columns} from calendar.feast f where f.id = $1 order by f.version desc`,
      [id],
    );
  }

  /** Two who change the table do so one after the other: each reckons with what the other has said. */
  async inTurn(): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(hashtext('calendar.feast'))`);
  }

  async say(id: FeastId, version: number, line: FeastLine, by: string): Promise<void> {
    await this.database.insert('calendar.feast', {
      ...{ id, version, kind: line.kind, name_ar: line.ar, name_fr: line.fr, name_en: line.en },
      ...{ month: line.month, day: line.day, from_year: line.fromYear, to_year: line.toYear },
      ...{ first_day: line.firstDay, days: line.days, is_confirmed: line.isConfirmed, is_withdrawn: line.isWithdrawn },
      ...{ source: line.source, reason: line.reason, set_by: by },
    });
  }
}
