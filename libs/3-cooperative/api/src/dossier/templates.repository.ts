import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DossierDocument, TemplateId, TemplateVersion } from '@sanad/cooperative/core';
import { newId } from '@sanad/kernel';
import { Absent, Database, type SentBytes } from '@sanad/platform';
import { houseTemplate, houseTemplateName } from './house-templates';

export interface TemplateBytes extends SentBytes {
  readonly number: number;
  /** SHA-256. */
  readonly hash: Buffer;
}

export interface TemplateDraft {
  readonly document: DossierDocument;
  readonly file: SentBytes;
  readonly fields: readonly string[];
  readonly reason: string;
  readonly by: string;
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest();

/** Word files that papers are made from. The last version of a paper counts; none is ever changed. */
@Injectable()
export class TemplateRows {
  constructor(private readonly database: Database) {}

  /** The one in force; a version that is asked for by its number. @throws {Absent} */
  async bytes(document: DossierDocument, number?: number): Promise<TemplateBytes> {
    const row =
      number === 0
        ? undefined
        : await this.database.row<TemplateBytes>(
            `select t.number, t.label, t.content, t.sha256 as hash from cooperative.template t
             where t.document = $1 and ($2::integer is null or t.number = $2) order by t.number desc limit 1`,
            [document, number ?? null],
          );
    if (row) return row;
    if (number !== undefined && number !== 0) throw new Absent();
    const content = houseTemplate(document);
    return { number: 0, label: houseTemplateName(document), content, hash: sha256(content) };
  }

  /** What was written in the place of the house’s templates, the newest first. */
  versions(): Promise<(TemplateVersion & { readonly document: DossierDocument })[]> {
    return this.database.rows(
      `select t.id, t.document, t.number, t.label, length(t.content) as "byteSize", encode(t.sha256, 'hex') as hash, t.fields,
         t.reason, u.name as by, t.created_at as at
       from cooperative.template t left join access.user_account u on u.id = t.created_by order by t.document, t.number desc`,
    );
  }

  async add({ document, file, fields, reason, by }: TemplateDraft): Promise<TemplateId> {
    const id = newId<TemplateId>();
    // Two that write at once: the second waits and counts on.
    await this.database.rows(`select pg_advisory_xact_lock(hashtext('cooperative.template.' || $1))`, [document]);
    const last = await this.bytes(document);
    await this.database.insert('cooperative.template', {
      id,
      document,
      number: last.number + 1,
      label: file.label,
      content: file.content,
      sha256: sha256(file.content),
      fields,
      reason,
      created_by: by,
    });
    return id;
  }
}
