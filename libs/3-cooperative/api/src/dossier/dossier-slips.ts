import { Injectable } from '@nestjs/common';
import { Issuance, type IssuedDocument } from '@sanad/issuance/api';
import { initialsOf } from '@sanad/issuance/core';
import type { Scope } from '@sanad/kernel';
import { WordDocuments, type WordPaper, type WordTree } from '@sanad/platform';
import type { LockedFormation } from '../formations.repository';

export interface SlipDraft {
  readonly tree: WordTree;
  readonly basis: Buffer;
  /** Who hands the dossier in: of the name, the initials are told to whoever checks the slip. */
  readonly handedInBy: { readonly given: string; readonly family: string };
  readonly label: string;
}

/** The cover slip of a whole dossier: signed, checked by anybody, and counting until another dossier of the group is made. */
@Injectable()
export class DossierSlips {
  constructor(
    private readonly issuance: Issuance,
    private readonly word: WordDocuments,
  ) {}

  issue(within: Scope, { id, unitId }: LockedFormation, draft: SlipDraft): Promise<IssuedDocument> {
    const { given, family } = draft.handedInBy;
    return this.issuance.succeed(
      within,
      {
        kind: 'DOSSIER_COVER_SLIP',
        about: { entity: 'formation', entityId: id },
        issuer: { unitId },
        initials: initialsOf(given, family),
        label: draft.label,
        basis: draft.basis.toString('hex'),
        draw: ({ number, checkedAt }) => this.word.pdf([{ ...draft.tree, code: { number, checkedAt } }]),
      },
      'DATA_CORRECTED',
    );
  }

  /** The slip as it was issued, for a copy or a picture of it. */
  async shown(within: Scope, slipId: string, tree: WordTree): Promise<WordPaper> {
    return withCode(tree, await this.issuance.issued(within, slipId));
  }
}

export function withCode(tree: WordTree, { number, checkedAt, qr }: IssuedDocument): WordPaper {
  return { ...tree, code: { number, checkedAt, qr } };
}
