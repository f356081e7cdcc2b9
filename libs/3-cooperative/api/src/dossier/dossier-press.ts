import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  documentsOf,
  dossierCopies,
  dossierData,
  dossierDocumentNames,
  ownName,
  type DossierData,
  type DossierDocument,
  type DossierId,
  type DossierPart,
} from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { pagesOf, StoredFiles, WordDocuments, wordType, type WordTree } from '@sanad/platform';
import type { LockedFormation } from '../formations.repository';
import { factsOfDossier, type Ground } from './dossier-grounds';
import { DossierRows, type MadeFile, type StoredDossier } from './dossiers.repository';
import { TemplateRows, type TemplateBytes } from './templates.repository';

/** What would be made, and what it is made from. */
export interface Plan {
  readonly part: DossierPart;
  readonly data: DossierData;
  readonly templates: readonly (TemplateBytes & { readonly document: DossierDocument })[];
  /** Of all of it: the same again is the same dossier. */
  readonly basis: Buffer;
}

interface Papers {
  readonly files: MadeFile[];
  readonly trees: WordTree[];
}

/** Fills the templates, sets the papers, binds the copies and keeps it all. */
@Injectable()
export class DossierPress {
  constructor(
    private readonly rows: DossierRows,
    private readonly templates: TemplateRows,
    private readonly word: WordDocuments,
    private readonly files: StoredFiles,
  ) {}

  async plan(ground: Ground, part: DossierPart): Promise<Plan> {
    const data = dossierData(factsOfDossier(ground, part));
    const templates: (TemplateBytes & { document: DossierDocument })[] = [];
    for (const document of documentsOf[part]) templates.push({ document, ...(await this.templates.bytes(document)) });
    const said = JSON.stringify([part, dossierCopies, data, templates.map(({ hash }) => hash.toString('hex'))]);
    return { part, data, templates, basis: createHash('sha256').update(said).digest() };
  }

  /** Nothing of what is kept here ever changes. */
  async write(within: Scope, formation: LockedFormation, plan: Plan): Promise<DossierId> {
    const { files, trees } = await this.papers(within, formation, plan);
    const bundle = await this.word.pdf(trees, dossierCopies);
    const bundleFileId = await this.files.save({
      unitId: formation.unitId,
      by: within.user,
      file: { content: bundle, mediaType: 'application/pdf', label: `${dossierLabel(plan.data)}.pdf` },
    });
    return this.rows.add({
      formationId: formation.id,
      part: plan.part,
      basis: plan.basis,
      copies: dossierCopies,
      bundleFileId,
      bundlePages: pagesOf(bundle),
      files,
      by: within.user,
    });
  }

  private async papers(within: Scope, { unitId }: LockedFormation, { data, templates }: Plan): Promise<Papers> {
    const papers: Papers = { files: [], trees: [] };
    for (const [place, template] of templates.entries()) {
      // Setting a page holds everybody up: between two papers others have their turn.
      await breath();
      const docx = this.word.fill(template.content, data);
      const tree = this.word.read(docx);
      const pdf = await this.word.pdf([tree]);
      const label = `${place + 1}. ${dossierDocumentNames[template.document].ar}`;
      const keep = (content: Buffer, mediaType: typeof wordType | 'application/pdf', ending: string) =>
        this.files.save({ unitId, by: within.user, file: { content, mediaType, label: `${label}.${ending}` } });
      papers.trees.push(tree);
      papers.files.push({
        document: template.document,
        templateNumber: template.number,
        templateHash: template.hash,
        docxFileId: await keep(docx, wordType, 'docx'),
        pdfFileId: await keep(pdf, 'application/pdf', 'pdf'),
        pages: pagesOf(pdf),
      });
    }
    return papers;
  }
}

export function dossierLabel({ name }: DossierData | StoredDossier): string {
  return `ملف تعاونية ${ownName(String(name))}`;
}
