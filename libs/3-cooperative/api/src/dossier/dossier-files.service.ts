import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { DossierDocument, DossierId } from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { found, StoredFiles, WordDocuments, type SentBytes } from '@sanad/platform';
import PizZip from 'pizzip';
import { dossierLabel } from './dossier-press';
import { DossierSlips } from './dossier-slips';
import { DossierRows, type StoredDossier } from './dossiers.repository';

export interface TypedBytes extends SentBytes {
  readonly mediaType: string;
}

/** The files of a dossier, as they were made. They carry card numbers: each look is written down. */
@Injectable()
export class DossierFiles {
  constructor(
    private readonly rows: DossierRows,
    private readonly files: StoredFiles,
    private readonly word: WordDocuments,
    private readonly slips: DossierSlips,
    private readonly audit: Audit,
  ) {}

  /** All papers, three times, in one PDF. */
  async bundle(within: Scope, id: DossierId): Promise<TypedBytes> {
    const dossier = await this.look(within, id, 'bundle');
    return this.files.read(dossier.bundleFileId);
  }

  /** The Word files of all papers. */
  async archive(within: Scope, id: DossierId): Promise<TypedBytes> {
    const dossier = await this.look(within, id, 'archive');
    const zip = new PizZip();
    // The day on which it was made: the same archive, whenever it is taken.
    const date = new Date(dossier.madeAt);
    for (const { docxFileId } of await this.rows.files(id)) {
      const { label, content } = await this.files.read(docxFileId);
      zip.file(label, content, { date });
    }
    const content = zip.generate({ type: 'nodebuffer', compression: 'STORE' });
    return { content, mediaType: 'application/zip', label: `${dossierLabel(dossier)}.zip` };
  }

  async file(
    within: Scope,
    id: DossierId,
    document: DossierDocument,
    form: 'docx' | 'pdf' | 'svg',
  ): Promise<TypedBytes> {
    const { slip } = await this.look(within, id, `${document}.${form}`);
    const { docxFileId, pdfFileId } = found((await this.rows.files(id)).find((one) => one.document === document));
    if (form === 'pdf') return this.files.read(pdfFileId);
    const file = await this.files.read(docxFileId);
    if (form === 'docx') return file;
    const tree = this.word.read(file.content);
    const paper = document === 'COVER_SLIP' && slip ? await this.slips.shown(within, slip.id, tree) : tree;
    const picture = await this.word.picture(paper);
    return { content: Buffer.from(picture), mediaType: 'image/svg+xml', label: file.label.replace(/docx$/, 'svg') };
  }

  private async look(within: Scope, id: DossierId, what: string): Promise<StoredDossier> {
    const dossier = await this.rows.one(within, id);
    await this.audit.record({
      action: 'dossier.fileRead',
      entity: 'formation',
      entityId: dossier.formationId,
      unitId: dossier.unitId,
      after: { dossier: id, what },
    });
    return dossier;
  }
}
