import { Injectable } from '@nestjs/common';
import { noDetails, type DossierDetails, type DossierDetailsChange, type FormationId } from '@sanad/cooperative/core';
import { Database, Stale } from '@sanad/platform';

/** What the papers of a group say and nothing else of it does. */
@Injectable()
export class DossierDetailRows {
  constructor(private readonly database: Database) {}

  async of(id: FormationId): Promise<DossierDetails> {
    const row = await this.database.row<DossierDetails>(
      `select d.object, d.territory, d.duration_years as "durationYears", d.year_end as "yearEnd", d.assembly_on as "assemblyOn",
         to_char(d.assembly_at, 'HH24:MI') as "assemblyAt", d.assembly_place as "assemblyPlace", d.chair, d.secretary, d.court,
         d.local_authority as "localAuthority", d.bank, d.version
       from cooperative.dossier_details d where d.formation_id = $1`,
      [id],
    );
    return row ?? noDetails;
  }

  /** The group is held meanwhile. @throws {Stale} */
  async write(id: FormationId, version: number, sent: DossierDetailsChange): Promise<void> {
    const before = await this.of(id);
    if (before.version !== version) throw new Stale(version, before.version);
    await this.database.change(
      `insert into cooperative.dossier_details (formation_id, object, territory, duration_years, year_end, assembly_on, assembly_at,
         assembly_place, chair, secretary, court, local_authority, bank)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (formation_id) do update set object = excluded.object, territory = excluded.territory,
         duration_years = excluded.duration_years, year_end = excluded.year_end, assembly_on = excluded.assembly_on,
         assembly_at = excluded.assembly_at, assembly_place = excluded.assembly_place, chair = excluded.chair,
         secretary = excluded.secretary, court = excluded.court, local_authority = excluded.local_authority, bank = excluded.bank,
         version = dossier_details.version + 1`,
      [
        ...[id, sent.object, sent.territory, sent.durationYears, sent.yearEnd, sent.assemblyOn, sent.assemblyAt],
        ...[sent.assemblyPlace, sent.chair, sent.secretary, sent.court, sent.localAuthority, sent.bank],
      ],
    );
  }
}
