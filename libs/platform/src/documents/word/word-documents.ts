import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@sanad/kernel';
import PizZip from 'pizzip';
import { inspectArchive } from '../../sheets/zip-inspection';
import { Documents } from '../documents';
import { wordPress } from './word-press';
import { WordReader } from './word-reader';
import { fieldsOf, filled, type WordData, type WordFields } from './word-template';
import { NotCarried, type WordTree } from './word-tree';

const ofArchive: Readonly<Record<string, string>> = {
  sheetBomb: 'templateTooLarge',
  sheetMacros: 'templateMacros',
  sheetType: 'templateType',
};

/** What the code of an issued paper says beside it: see `checkable`. With `qr`, a copy of a paper that has its code already. */
export interface PaperCode {
  readonly number: string;
  readonly checkedAt: string;
  readonly qr?: string;
}

/** A paper, and the code under its last line when it is one that anybody can check. */
export interface WordPaper extends WordTree {
  readonly code?: PaperCode;
}

/**
 * Papers whose words and shape somebody keeps in Word: a template of theirs is filled, stays a Word file to be edited, and
 * is set as a PDF from the same file. What our pages cannot show is refused when the template is handed in, never lost.
 */
@Injectable()
export class WordDocuments {
  constructor(private readonly documents: Documents) {}

  /** The fields that a template asks for; or the first reason why it cannot be one. `sample` fills all known fields. */
  async judge(bytes: Buffer, known: WordFields, sample: WordData): Promise<readonly string[] | Refusal> {
    const harm = await inspectArchive(bytes, /^word\/document\.xml$/i);
    if (harm) return refuse(ofArchive[harm.refused] ?? 'templateBroken');
    const fields = fieldsOf(bytes, known);
    if (isRefusal(fields)) return fields;
    try {
      // Before it is filled: a part that the sample leaves out is looked at too.
      this.read(bytes);
      await this.pdf([this.read(filled(bytes, sample))]);
      return fields;
    } catch (thrown) {
      if (thrown instanceof NotCarried) {
        return refuse('templateUncarried', { what: thrown.what, element: thrown.element.slice(0, 80) });
      }
      return refuse('templateBroken');
    }
  }

  /** The template with its fields filled: a Word file. */
  fill(template: Buffer, data: WordData): Buffer {
    return filled(template, data);
  }

  /** @throws {NotCarried} for a file that was never judged. */
  read(file: Buffer): WordTree {
    const zip = new PizZip(file);
    return new WordReader((name) => zip.file(name)?.asText()).read();
  }

  /** Papers as one PDF, in their order, the whole so many times over. */
  pdf(papers: readonly WordPaper[], copies = 1): Promise<Buffer> {
    return this.documents.pdf(wordPress, { language: 'ar', copies, documents: papers });
  }

  /** A paper as a picture, page under page. */
  picture(paper: WordPaper): Promise<string> {
    return this.documents.picture(wordPress, { language: 'ar', copies: 1, documents: [paper] });
  }
}

/** How many pages a PDF of `Documents` has. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
