import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  documentsOf,
  dossierCopies,
  dossierData,
  dossierDocumentNames,
  handsIn,
  ownName,
  type DossierData,
  type DossierDocument,
  type DossierId,
  type DossierPart,
} from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { pagesOf, StoredFiles, WordDocuments, wordType, type WordPaper, type WordTree } from '@sanad/platform';
import type { LockedFormation } from '../formations.repository';
import { factsOfDossier, type Ground } from './dossier-grounds';
import { DossierSlips, withCode } from './dossier-slips';
import { DossierRows, type MadeFile, type StoredDossier } from './dossiers.repository';
import { TemplateRows, type TemplateBytes } from './templates.repository';

/** What would be made, and what it is made from. */
export interface Plan {
  readonly part: DossierPart;
  readonly data: DossierData;
  readonly templates: readonly (TemplateBytes & { readonly document: DossierDocument })[];
  readonly handedInBy: ReturnType<typeof handsIn>;
  /** Of all of it: the same again is the same dossier. */
  readonly basis: Buffer;
}

interface Papers {
  readonly files: MadeFile[];
  readonly papers: WordPaper[];
  slipId: string | null;
}

interface Labelled {
  readonly tree: WordTree;
  readonly label: string;
}

interface SetPaper {
  readonly paper: WordPaper;
  readonly pdf: Buffer;
  readonly pdfFileId: string;
  readonly slipId: string | null;
}

/** Fills the templates, sets the papers, binds the copies and keeps it all. */
@Injectable()
export class DossierPress {
  constructor(
    private readonly rows: DossierRows,
    private readonly templates: TemplateRows,
    private readonly word: WordDocuments,
    private readonly slips: DossierSlips,
    private readonly files: StoredFiles,
  ) {}

  async plan(ground: Ground, part: DossierPart): Promise<Plan> {
    const facts = factsOfDossier(ground, part);
    const data = dossierData(facts);
    const templates: (TemplateBytes & { document: DossierDocument })[] = [];
    for (const document of documentsOf[part]) templates.push({ document, ...(await this.templates.bytes(document)) });
    const said = JSON.stringify([part, dossierCopies, data, templates.map(({ hash }) => hash.toString('hex'))]);
    return { part, data, templates, handedInBy: handsIn(facts), basis: createHash('sha256').update(said).digest() };
  }

  /** Nothing of what is kept here ever changes. */
  async write(within: Scope, formation: LockedFormation, plan: Plan): Promise<DossierId> {
    const { files, papers, slipId } = await this.papers(within, formation, plan);
    const bundle = await this.word.pdf(papers, dossierCopies);
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
      slipId,
      by: within.user,
    });
  }

  private async papers(within: Scope, formation: LockedFormation, plan: Plan): Promise<Papers> {
    const made: Papers = { files: [], papers: [], slipId: null };
    for (const [place, template] of plan.templates.entries()) {
      // Setting a page holds everybody up: between two papers others have their turn.
      await breath();
      const docx = this.word.fill(template.content, plan.data);
      const label = `${place + 1}. ${dossierDocumentNames[template.document].ar}`;
      const tree = this.word.read(docx);
      const { paper, pdf, pdfFileId, slipId } =
        template.document === 'COVER_SLIP'
          ? await this.slip(within, formation, plan, { tree, label })
          : await this.set(within, formation, { tree, label });
      made.slipId ??= slipId;
      made.papers.push(paper);
      made.files.push({
        document: template.document,
        templateNumber: template.number,
        templateHash: template.hash,
        docxFileId: await this.files.save({
          unitId: formation.unitId,
          by: within.user,
          file: { content: docx, mediaType: wordType, label: `${label}.docx` },
        }),
        pdfFileId,
        pages: pagesOf(pdf),
      });
    }
    return made;
  }

  private async set(within: Scope, { unitId }: LockedFormation, { tree, label }: Labelled): Promise<SetPaper> {
    const pdf = await this.word.pdf([tree]);
    const file = { content: pdf, mediaType: 'application/pdf', label: `${label}.pdf` } as const;
    const pdfFileId = await this.files.save({ unitId, by: within.user, file });
    return { paper: tree, pdf, pdfFileId, slipId: null };
  }

  /** Issued and signed; the bound copies carry the same code. */
  private async slip(
    within: Scope,
    formation: LockedFormation,
    { basis, handedInBy }: Plan,
    { tree, label }: Labelled,
  ): Promise<SetPaper> {
    const slip = await this.slips.issue(within, formation, { tree, basis, handedInBy, label: `${label}.pdf` });
    return { paper: withCode(tree, slip), pdf: slip.file.content, pdfFileId: slip.fileId, slipId: slip.id };
  }
}

export function dossierLabel({ name }: DossierData | StoredDossier): string {
  return `ملف تعاونية ${ownName(String(name))}`;
}
