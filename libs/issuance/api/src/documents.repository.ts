import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import type {
  DocumentKind,
  DocumentState,
  DocumentStateView,
  EndingReason,
  IssuedDocumentView,
} from '@sanad/issuance/core';
import { Database } from '@sanad/platform';

/** What a document is about: a record of the room that issues it. */
export interface About {
  readonly entity: string;
  readonly entityId: string;
}

export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: PlainDay;
  readonly initials: string;
  readonly unitId: string | null;
  readonly claim: string;
  readonly basis: Buffer;
  readonly fileId: string;
  readonly state: DocumentState;
  readonly version: number;
}

const stored = `d.id, d.kind, d.number, d.issued_on as "issuedOn", d.initials, d.unit_id as "unitId", d.claim, d.basis,
  d.stored_file_id as "fileId", d.state, d.version`;

/** What may be told to anybody; nothing goes in here that names somebody. */
const told = `d.id, d.kind, d.number, d.issued_on as "issuedOn", d.issuer_name as issuer, d.initials, d.state,
  d.changed_at as "changedAt", d.reason, encode(d.file_hash, 'hex') as "fileHash",
  (select jsonb_build_object('id', n.id, 'number', n.number) from issuance.document n where n.id = d.replaced_by) as "replacedBy"`;

const inScope = `(d.unit_id = any($2::uuid[]) or d.branch_id = any($3::uuid[]))`;

type Told = Omit<DocumentStateView, 'changedOn'> & { readonly changedAt: string | null };
export type Seen = Omit<IssuedDocumentView, 'changedOn'> & { readonly changedAt: string | null };

@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}

  /** Who draws something up for this record waits for who is doing so. */
  async inTurn({ entity, entityId }: About): Promise<void> {
    await this.database.row(`select pg_advisory_xact_lock(hashtextextended($1, 32))::text`, [`${entity} ${entityId}`]);
  }

  /** The next number of an issuer, a year and a kind. */
  async nextPlace(issuer: string, year: number, kind: DocumentKind): Promise<number> {
    const row = await this.database.row<{ last: number }>(
      `insert into issuance.counter as c (issuer, year, kind, last) values ($1, $2, $3, 1)
       on conflict (issuer, year, kind) do update set last = c.last + 1 returning last`,
      [issuer, year, kind],
    );
    return row!.last;
  }

  unit(within: Scope, id: string): Promise<{ code: string; name: string } | undefined> {
    return this.database.row(
      'select u.code, u.name_ar as name from access.unit u where u.id = $1 and u.id = any($2::uuid[])',
      [id, within.units],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('issuance.document', record);
  }

  /** The documents on a record, the newest first. */
  about(within: Scope, { entity, entityId }: About, kind: DocumentKind): Promise<StoredDocument[]> {
    return this.database.rows<StoredDocument>(
      `select ${stored} from issuance.document d
       where d.entity_id = $1 and ${inScope} and d.entity = $4 and d.kind = $5 order by d.created_at desc, d.id desc`,
      [entityId, within.units, within.branches, entity, kind],
    );
  }

  stored(within: Scope, id: string): Promise<StoredDocument | undefined> {
    return this.database.row<StoredDocument>(
      `select ${stored} from issuance.document d where d.id = $1 and ${inScope}`,
      [id, within.units, within.branches],
    );
  }

  one(within: Scope, id: string): Promise<Seen | undefined> {
    return this.database.row<Seen>(
      `select ${told}, access.user_name(d.created_by) as "createdByName", d.version from issuance.document d
       where d.id = $1 and ${inScope}`,
      [id, within.units, within.branches],
    );
  }

  /** In the name of the house, for whoever holds the paper. */
  told(id: string): Promise<Told | undefined> {
    return this.database.row<Told>(`select ${told} from issuance.document d where d.id = $1`, [id]);
  }

  async end(
    { id, version }: { id: string; version: number },
    ending: { state: DocumentState; reason: EndingReason; replacedBy?: string },
  ): Promise<void> {
    await this.database.update('issuance.document', {
      id,
      version,
      set: { state: ending.state, reason: ending.reason, changed_at: new Date(), replaced_by: ending.replacedBy },
    });
  }
}
