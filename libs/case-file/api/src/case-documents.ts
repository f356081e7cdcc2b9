import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  documentPapers,
  metByPapers,
  type CaseDocumentView,
  type DocumentKind,
  type FittingPaper,
  type PaperUse,
} from '@sanad/case-file/core';
import { newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Wallet } from '@sanad/people/api';
import { bestPaper, paperState, type PaperId } from '@sanad/people/core';
import { Database, found, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { CaseFilesRepository } from './case-files.repository';
import { CaseTimeline } from './case-timeline';

const columns = `d.id, d.kind, f.label, f.media_type as "mediaType", f.byte_size as "byteSize", access.user_name(d.created_by) as "createdBy", d.created_at as "createdAt",
  case when p.id is not null then jsonb_build_object('id', p.id, 'type', p.type, 'label', p.label, 'validUntil', p.valid_until) end as paper`;
const joined = `case_file.document d join platform.stored_file f on f.id = d.stored_file_id
  left join people.paper p on p.id = d.paper_id
  join case_file.case_file c on c.id = d.case_id and c.unit_id = any ($2::uuid[])`;

type Paper = NonNullable<CaseDocumentView['paper']>;
type Stored = Omit<CaseDocumentView, 'paper'> & {
  readonly paper: (Omit<Paper, 'state'> & { readonly validUntil: PlainDay | null }) | null;
};

const asOf =
  (day: PlainDay) =>
  ({ paper, ...row }: Stored): CaseDocumentView => ({
    ...row,
    paper: paper && { ...paper, state: paperState(paper.validUntil, day) },
  });

/** Scans that a file holds: its own, and papers of the person. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: CaseFilesRepository,
    private readonly stored: StoredFiles,
    private readonly wallet: Wallet,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, caseId: string): Promise<CaseDocumentView[]> {
    found(await this.files.view(within, caseId));
    const rows = await this.database.rows<Stored>(
      `select ${columns} from ${joined} where d.case_id = $1 order by d.created_at desc`,
      [caseId, within.units],
    );
    return rows.map(asOf(today()));
  }

  async add(within: Scope, caseId: string, kind: DocumentKind, file: UploadedBytes): Promise<CaseDocumentView> {
    const { unit } = found(await this.files.view(within, caseId));
    const stored = await this.stored.save({ unitId: unit.id, file, by: within.user });
    return this.put(within, { caseId, unitId: unit.id, kind, stored, label: file.label, paperId: null });
  }

  /** For each document that a paper may meet and that the file does not hold yet: the paper that serves best. */
  async fitting(within: Scope, caseId: string): Promise<FittingPaper[]> {
    const { person } = found(await this.files.view(within, caseId));
    const held = await this.database.rows<{ kind: DocumentKind }>(
      'select distinct kind from case_file.document where case_id = $1',
      [caseId],
    );
    const wanted = metByPapers.filter((kind) => !held.some((document) => document.kind === kind));
    const papers = await this.wallet.papersOf(
      within,
      person.id,
      wanted.flatMap((kind) => documentPapers[kind]),
    );
    return wanted.flatMap((kind) => {
      const best = bestPaper(papers.filter(({ type }) => documentPapers[kind].includes(type)));
      return best ? [{ ...best, kind, paperId: best.id as PaperId }] : [];
    });
  }

  /** A paper of the person meets a document of the file; its bytes stay where they are. */
  async use(within: Scope, caseId: string, { kind, paperId }: PaperUse): Promise<CaseDocumentView | Refusal> {
    const { unit, person } = found(await this.files.view(within, caseId));
    const paper = (await this.wallet.papersOf(within, person.id, documentPapers[kind])).find(
      ({ id }) => id === paperId,
    );
    if (!paper) return refuse('paperDoesNotServe');
    if (paper.state === 'EXPIRED') return refuse('paperExpired');
    const label = paper.label ?? paper.type;
    return this.put(within, { caseId, unitId: unit.id, kind, stored: paper.storedFileId, label, paperId });
  }

  async content(within: Scope, id: string): Promise<StoredBytes> {
    const document = found(
      await this.database.row<{ stored: string; caseId: string; unitId: string; paperId: string | null }>(
        `select d.stored_file_id as stored, d.case_id as "caseId", c.unit_id as "unitId", d.paper_id as "paperId"
         from ${joined} where d.id = $1`,
        [id, within.units],
      ),
    );
    await this.audit.record({
      action: 'caseFile.openDocument',
      entity: 'caseFile',
      entityId: document.caseId,
      unitId: document.unitId,
      after: { id },
    });
    // Whoever opens a paper is known from the paper too.
    return document.paperId ? this.wallet.content(within, document.paperId) : this.stored.read(document.stored);
  }

  private async put(
    within: Scope,
    {
      caseId,
      unitId,
      kind,
      stored,
      label,
      paperId,
    }: {
      readonly caseId: string;
      readonly unitId: string;
      readonly kind: DocumentKind;
      readonly stored: string;
      readonly label: string;
      readonly paperId: string | null;
    },
  ): Promise<CaseDocumentView> {
    const id = newId();
    await this.database.insert('case_file.document', {
      id,
      case_id: caseId,
      kind,
      stored_file_id: stored,
      paper_id: paperId,
      created_by: within.user,
    });
    await this.timeline.add(within, caseId, { kind: 'DOCUMENT_ADDED', factOn: today(), details: { document: kind } });
    await this.audit.record({
      action: 'caseFile.addDocument',
      entity: 'caseFile',
      entityId: caseId,
      unitId,
      after: { id, kind, label, paperId },
    });
    const row = await this.database.row<Stored>(`select ${columns} from ${joined} where d.id = $1`, [id, within.units]);
    return asOf(today())(found(row));
  }
}
