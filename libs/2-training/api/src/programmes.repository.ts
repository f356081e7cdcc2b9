import { Injectable } from '@nestjs/common';
import type { PageRequest, Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import type { ProgrammeDraft, ProgrammeView } from '@sanad/training/core';
import * as z from 'zod';
import { checkedKey } from './checked-key';

const columns = /* sql */ `p.id, p.title, p.hours, p.completion_percent as "completionPercent",
  coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'hours', m.hours) order by m.place)
    from training.programme_module m where m.programme_id = p.id), '[]') as modules,
  jsonb_build_object('id', a.id, 'ar', a.short_ar, 'fr', a.code, 'en', a.code) as agency, p.version`;

// A partner plans with the programmes of its own agency; a delegation reads those of all.
const visible = /* sql */ `(cardinality($2::uuid[]) > 0
  or p.agency_id in (select b.agency_id from partners.branch b where b.id = any($1::uuid[])))`;

export type NewProgramme = ProgrammeDraft & { readonly completionPercent: number };

@Injectable()
export class ProgrammesRepository {
  constructor(private readonly database: Database) {}

  list(within: Scope, page: PageRequest): Promise<ProgrammeView[]> {
    const [title, id] = checkedKey(page, z.string(), z.uuid());
    return this.database.rows(
      /* sql */ `select ${columns}
        from training.programme p join partners.agency a on a.id = p.agency_id
        where ${visible} and ($3::text is null or (p.title, p.id) > ($3, $4::uuid))
        order by p.title, p.id limit $5`,
      [within.branches, within.units, title, id, page.limit + 1],
    );
  }

  async count(within: Scope): Promise<number> {
    const counted = await this.database.row<{ total: number }>(
      /* sql */ `select count(*)::int as total from training.programme p where ${visible}`,
      [within.branches, within.units],
    );
    return counted?.total ?? 0;
  }

  one(within: Scope, id: string): Promise<ProgrammeView | undefined> {
    return this.database.row(
      /* sql */ `select ${columns} from training.programme p join partners.agency a on a.id = p.agency_id
        where p.id = $3 and ${visible}`,
      [within.branches, within.units, id],
    );
  }

  /** The agency of the branch in whose name one acts. */
  agencyOf(branchId: string): Promise<{ agencyId: string } | undefined> {
    return this.database.row(/* sql */ `select agency_id as "agencyId" from partners.branch where id = $1`, [branchId]);
  }

  async add(id: string, agencyId: string, by: string, draft: NewProgramme): Promise<void> {
    await this.database.insert('training.programme', {
      id,
      agency_id: agencyId,
      title: draft.title,
      hours: draft.hours,
      completion_percent: draft.completionPercent,
      created_by: by,
    });
    await this.database.change(
      /* sql */ `insert into training.programme_module (programme_id, place, title, hours)
        select $1, m.place, m.title, m.hours from unnest($2::text[], $3::int[]) with ordinality as m (title, hours, place)`,
      [id, draft.modules.map(({ title }) => title), draft.modules.map(({ hours }) => hours)],
    );
  }
}
