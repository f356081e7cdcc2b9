import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { foldName, newId, type Page, type Scope } from '@sanad/kernel';
import {
  acceptedFor,
  fileNumberKey,
  type ResistanceFileChange,
  type ResistanceFileDraft,
  type ResistanceFileId,
  type ResistanceFilePage,
  type ResistanceFileQuery,
  type ResistanceFileView,
  type ResistancePaperId,
  type ResistancePaperKind,
} from '@sanad/people/core';
import {
  found,
  Invalid,
  pageFrom,
  StoredFiles,
  type StoredBytes,
  type UploadedBytes,
  type Selection,
} from '@sanad/platform';
import { pageStart } from '../page-start';
import { ResistanceFilesRepository, type FileTerms } from './resistance-files.repository';

function termsOf({ query: asked = '' }: Pick<ResistanceFileQuery, 'query'>): FileTerms | null {
  if (asked === '') return null;
  // What holds a digit is a number, what does not is a name.
  const numberStart = /\p{N}/u.test(asked) ? `${fileNumberKey(asked).replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const words = foldName(asked).split(' ').filter(Boolean);
  const patterns = words.toSorted((one, other) => other.length - one.length).map((word) => `%${word}%`);
  return { numberStart, patterns: patterns.length > 0 ? patterns : ['?'] };
}

/** Files of members of the Resistance, shared by their families: looked for first, opened when there is none. */
@Injectable()
export class ResistanceFiles {
  constructor(
    private readonly files: ResistanceFilesRepository,
    private readonly stored: StoredFiles,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: ResistanceFileQuery): Promise<Page<ResistanceFileView>> {
    const terms = termsOf(query);
    const start = pageStart(query);
    const { rows, total } = terms
      ? await this.files.matching(within, terms, start)
      : await this.files.newest(within, start);
    const page = pageFrom(query, rows, total, ({ createdAt, file }) => [createdAt, file.id]);
    return { ...page, rows: page.rows.map(({ file }) => file) };
  }

  /** All rows of the list, for a file. */
  all(within: Scope, query: Pick<ResistanceFileQuery, 'query'>): Selection {
    return this.files.all(within, termsOf(query));
  }

  view(within: Scope, id: string): Promise<ResistanceFileView | undefined> {
    return this.files.view(within, id);
  }

  /** @throws {Invalid} when the unit is none of the scope. */
  async open(within: Scope, unitId: string, draft: ResistanceFileDraft): Promise<ResistanceFileView> {
    if (!within.units.some((unit) => unit === unitId)) throw new Invalid([{ path: '/unitId', code: 'unknown' }]);
    const id = newId<ResistanceFileId>();
    await this.files.insert(id, {
      issuing_unit_id: unitId,
      number_typed: draft.number,
      member_given_ar: draft.memberGivenAr,
      member_family_ar: draft.memberFamilyAr,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'resistanceFile.create',
      entity: 'resistanceFile',
      entityId: id,
      unitId,
      after: draft,
    });
    return found(await this.files.view(within, id));
  }

  /** A file with its papers and the family that is in scope. Each look is written into the audit. */
  async read(within: Scope, id: ResistanceFileId): Promise<ResistanceFilePage> {
    const page = await this.page(within, id);
    await this.audit.read({ entity: 'resistanceFile', entityId: id, unitId: page.unit.id });
    return page;
  }

  async change(
    within: Scope,
    id: ResistanceFileId,
    version: number,
    sent: ResistanceFileChange,
  ): Promise<ResistanceFilePage> {
    const before = found(await this.files.view(within, id));
    const lives = sent.memberVitalStatus !== undefined && sent.memberVitalStatus !== 'DECEASED';
    await this.files.update(id, version, {
      number_typed: sent.number,
      member_given_ar: sent.memberGivenAr,
      member_family_ar: sent.memberFamilyAr,
      member_vital_status: sent.memberVitalStatus,
      member_died_on: lives ? null : sent.memberDiedOn,
    });
    const kept = Object.keys(sent).map((member) => [member, before[member as keyof ResistanceFileView]]);
    await this.audit.record({
      action: 'resistanceFile.change',
      entity: 'resistanceFile',
      entityId: id,
      unitId: before.unit.id,
      before: Object.fromEntries(kept),
      after: sent,
    });
    return this.page(within, id);
  }

  /** A paper that no sibling is asked for again. */
  async addPaper(
    within: Scope,
    id: ResistanceFileId,
    kind: ResistancePaperKind,
    file: UploadedBytes,
  ): Promise<ResistanceFilePage> {
    const { unit } = found(await this.files.view(within, id));
    const paperId = newId<ResistancePaperId>();
    const storedId = await this.stored.save({ unitId: unit.id, by: within.user, file });
    await this.files.addPaper({
      id: paperId,
      resistance_file_id: id,
      issuing_unit_id: unit.id,
      kind,
      stored_file_id: storedId,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'resistanceFile.addPaper',
      entity: 'resistanceFile',
      entityId: id,
      unitId: unit.id,
      after: { paperId, kind, label: file.label },
    });
    return this.page(within, id);
  }

  async paperContent(within: Scope, id: ResistancePaperId): Promise<StoredBytes> {
    const { fileId, unitId, storedId } = found(await this.files.paper(within, id));
    const file = await this.stored.read(storedId);
    await this.audit.record({
      action: 'resistanceFile.openPaper',
      entity: 'resistanceFile',
      entityId: fileId,
      unitId,
      after: { paperId: id },
    });
    return file;
  }

  /** The kind of a paper of this file; undefined when the file has no such paper. */
  async paperOf(within: Scope, fileId: string, paperId: string): Promise<ResistancePaperKind | undefined> {
    const paper = await this.files.paper(within, paperId);
    return paper?.fileId === fileId && !paper.isWithdrawn ? paper.kind : undefined;
  }

  /** As it is shown, without a trace of a look: for the acts that answer with it. */
  async page(within: Scope, id: ResistanceFileId): Promise<ResistanceFilePage> {
    const file = found(await this.files.view(within, id));
    const papers = await this.files.papers(within, id);
    return {
      ...file,
      papers: papers.map((paper) => ({
        ...paper,
        acceptedFor: [...acceptedFor[paper.kind]],
      })) as ResistanceFilePage['papers'],
      family: await this.files.family(within, id),
    };
  }
}
