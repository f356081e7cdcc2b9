import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  dossierDocuments,
  dossierFields,
  dossierSample,
  type DossierDocument,
  type TemplateList,
  type TemplateVersion,
} from '@sanad/cooperative/core';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { Ended, WordDocuments, type SentBytes } from '@sanad/platform';
import { houseTemplate, houseTemplateName } from './house-templates';
import { TemplateRows } from './templates.repository';

/** Two megabytes: a long text without pictures is a hundredth of it. */
const largest = 2 * 1024 * 1024;

/** The Word files of the dossier, which an administrator replaces. */
@Injectable()
export class Templates {
  constructor(
    readonly rows: TemplateRows,
    private readonly word: WordDocuments,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<TemplateList> {
    const written = await this.rows.versions();
    const rows = dossierDocuments.map((document) => ({
      document,
      versions: [...written.filter((one) => one.document === document), this.house(document)],
    }));
    return { rows };
  }

  /** Puts a file in the place of the one in force, once it is known to work with every field filled. */
  async replace(
    within: Scope,
    document: DossierDocument,
    file: SentBytes,
    reason: string,
  ): Promise<TemplateList | Refusal> {
    if (file.content.length === 0) throw new Ended(415, 'unsupportedType');
    if (file.content.length > largest) return refuse('templateTooLarge');
    const before = await this.rows.bytes(document);
    if (before.content.equals(file.content)) return refuse('templateSame');
    const fields = await this.word.judge(file.content, dossierFields, dossierSample);
    if (isRefusal(fields)) return fields;
    const id = await this.rows.add({ document, file, fields, reason, by: within.user });
    await this.audit.record({
      action: 'template.replace',
      entity: 'dossierTemplate',
      entityId: id,
      before: { document, number: before.number, hash: before.hash.toString('hex') },
      after: { document, number: before.number + 1, hash: hashOf(file.content) },
      why: reason,
    });
    return this.list();
  }

  private house(document: DossierDocument): TemplateVersion {
    const content = houseTemplate(document);
    const label = houseTemplateName(document);
    const hash = hashOf(content);
    return { id: null, number: 0, label, byteSize: content.length, hash, fields: [], reason: null, by: null, at: null };
  }
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
