import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { FamilyMember, ResistanceFileId, ResistanceFileView, ResistancePaperKind } from '@sanad/people/core';
import { Database, type Selection } from '@sanad/platform';
import { belowKey, type Listed, type PageStart } from '../page-start';

const members = `'id', f.id, 'number', f.number_typed, 'memberGivenAr', f.member_given_ar, 'memberFamilyAr', f.member_family_ar,
  'memberVitalStatus', f.member_vital_status, 'memberDiedOn', f.member_died_on, 'version', f.version, 'unit', jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en)`;

/** A resistance file `f` of a unit `u`, as its contract names it. */
export const resistanceFile = `jsonb_build_object(${members})`;

/** A file with its sort key. */
export interface ListedFile {
  readonly file: ResistanceFileView;
  readonly createdAt: string;
}

/** Which files a unit has issued, and which a search means: said once for the list, its count and its file. */
const issued = 'f.issuing_unit_id = seen.unit_id';
const searched = (first: number) => `people.search_resistance_files($1, $${first}, $${first + 1})`;

const shown = `
  select (select count(*) from matching)::int as total,
    coalesce((select jsonb_agg(jsonb_build_object('file', ${resistanceFile}, 'createdAt', f.created_at) order by f.created_at desc, f.id desc)
      from page join people.resistance_file f on f.id = page.id join access.unit u on u.id = f.issuing_unit_id), '[]'::jsonb) as rows`;

/** The start of a number's key, or else patterns of names. */
export interface FileTerms {
  readonly numberStart: string | null;
  readonly patterns: readonly string[];
}

/** A paper as it lies in the table; whom it proves is a rule. */
export interface StoredPaper {
  readonly id: string;
  readonly kind: ResistancePaperKind;
  readonly label: string;
  readonly mediaType: string;
  readonly createdBy: string;
  readonly createdByName: string | null;
  readonly createdAt: string;
  readonly withdrawn: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
  readonly verifiedLinks: number;
  readonly isBuiltOn: boolean;
  readonly version: number;
}

/** A paper as its withdrawal looks at it. */
export interface StandingPaper {
  readonly fileId: ResistanceFileId;
  readonly unitId: string;
  readonly kind: ResistancePaperKind;
  readonly createdBy: string;
  readonly isWithdrawn: boolean;
  readonly verifiedLinks: number;
  readonly isBuiltOn: boolean;
  /** Links of other delegations that were verified with it. */
  readonly linksElsewhere: number;
  readonly version: number;
}

/** Links in scope that were verified with paper `r`, and whether one that was set back is no longer as that left it. */
const rests = `(select count(*)::int from people.kinship_link k where k.resistance_paper_id = r.id and k.status = 'VERIFIED') as "verifiedLinks",
  exists (select from people.kinship_link k where k.set_back_for = r.id and k.version <> k.set_back_version) as "isBuiltOn"`;

const paperColumns = `r.id, r.kind, s.label, s.media_type as "mediaType", r.created_by as "createdBy",
  access.user_name(r.created_by) as "createdByName", r.created_at as "createdAt",
  case when r.withdrawn_at is not null then jsonb_build_object('at', r.withdrawn_at, 'by', access.user_name(r.withdrawn_by),
    'reason', r.withdrawn_reason) end as withdrawn, ${rests}, r.version`;

@Injectable()
export class ResistanceFilesRepository {
  constructor(private readonly database: Database) {}

  async newest(within: Scope, { after, limit }: PageStart): Promise<Listed<ListedFile>> {
    const [listed] = await this.database.rows<Listed<ListedFile>>(
      `with matching as (select from unnest($1::uuid[]) seen(unit_id) join people.resistance_file f on ${issued}),
       page as (
         select newest.id from unnest($1::uuid[]) seen(unit_id) cross join lateral (
           select f.id, f.created_at from people.resistance_file f
           where ${issued} and (f.created_at, f.id) < ${belowKey}
           order by f.created_at desc, f.id desc limit $4
         ) newest order by newest.created_at desc, newest.id desc limit $4
       ) ${shown}`,
      [within.units, ...after, limit],
    );
    return listed!;
  }

  /** Every file on the list, in the order of the list. */
  all(within: Scope, terms: FileTerms | null): Selection {
    const listed = terms
      ? `${searched(2)} wanted join people.resistance_file f on f.id = wanted.id`
      : `unnest($1::uuid[]) seen(unit_id) join people.resistance_file f on ${issued}`;
    return {
      text: `select ${resistanceFile} as file from ${listed} join access.unit u on u.id = f.issuing_unit_id
        order by f.created_at desc, f.id desc`,
      values: [within.units, ...(terms ? [terms.numberStart, terms.patterns] : [])],
    };
  }

  /** By the start of the number's key, or else by patterns of which the first is the most telling. */
  async matching(
    within: Scope,
    { numberStart, patterns }: FileTerms,
    { after, limit }: PageStart,
  ): Promise<Listed<ListedFile>> {
    const [listed] = await this.database.rows<Listed<ListedFile>>(
      `with matching as materialized (select id, created_at from ${searched(5)}),
       page as (
         select id from matching where (created_at, id) < ${belowKey} order by created_at desc, id desc limit $4
       ) ${shown}`,
      [within.units, ...after, limit, numberStart, patterns],
    );
    return listed!;
  }

  async view(within: Scope, id: string): Promise<ResistanceFileView | undefined> {
    const row = await this.database.row<{ file: ResistanceFileView }>(
      `select ${resistanceFile} as file from people.resistance_file f join access.unit u on u.id = f.issuing_unit_id
       where f.id = $1 and f.issuing_unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return row?.file;
  }

  insert(id: ResistanceFileId, record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.resistance_file', { id, ...record });
  }

  async update(id: ResistanceFileId, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('people.resistance_file', { id, version, set });
  }

  papers(within: Scope, fileId: string): Promise<StoredPaper[]> {
    return this.database.rows<StoredPaper>(
      `select ${paperColumns} from people.resistance_paper r join platform.stored_file s on s.id = r.stored_file_id
       where r.resistance_file_id = $1 and r.issuing_unit_id = any($2::uuid[])
       order by r.withdrawn_at is not null, r.created_at, r.id`,
      [fileId, within.units],
    );
  }

  paper(
    within: Scope,
    id: string,
  ): Promise<
    { fileId: string; unitId: string; storedId: string; kind: ResistancePaperKind; isWithdrawn: boolean } | undefined
  > {
    return this.database.row(
      `select resistance_file_id as "fileId", issuing_unit_id as "unitId", stored_file_id as "storedId", kind,
         withdrawn_at is not null as "isWithdrawn"
       from people.resistance_paper where id = $1 and issuing_unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** A paper kept from others until the transaction ends. */
  standingPaper(within: Scope, id: string): Promise<StandingPaper | undefined> {
    return this.database.row<StandingPaper>(
      `select r.resistance_file_id as "fileId", r.issuing_unit_id as "unitId", r.kind, r.created_by as "createdBy",
         r.withdrawn_at is not null as "isWithdrawn", ${rests}, people.links_elsewhere(r.id) as "linksElsewhere", r.version
       from people.resistance_paper r where r.id = $1 and r.issuing_unit_id = any($2::uuid[]) for update of r`,
      [id, within.units],
    );
  }

  async withdrawPaper(id: string, by: string, reason: string): Promise<void> {
    await this.database.change(
      `update people.resistance_paper set withdrawn_at = now(), withdrawn_by = $2, withdrawn_reason = $3, version = version + 1
       where id = $1`,
      [id, by, reason],
    );
  }

  async restorePaper(id: string): Promise<void> {
    await this.database.change(
      `update people.resistance_paper set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null, version = version + 1
       where id = $1`,
      [id],
    );
  }

  addPaper(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.resistance_paper', record);
  }

  /** Those who are linked to a file and in scope; whose link was rejected is not of the family. */
  family(within: Scope, fileId: string): Promise<FamilyMember[]> {
    return this.database.rows<FamilyMember>(
      `select k.id as "linkId", p.id as "personId", p.given_ar as "givenAr", p.family_ar as "familyAr", p.given_la as "givenLa",
         p.family_la as "familyLa", k.relation, k.status, k.is_primary as "isPrimary"
       from people.kinship_link k join people.person p on p.id = k.person_id
       where k.resistance_file_id = $1 and k.unit_id = any($2::uuid[]) and k.status <> 'REJECTED'
       order by k.created_at, k.id limit 100`,
      [fileId, within.units],
    );
  }
}
