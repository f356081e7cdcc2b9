import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { type CaseDocumentView, type DocumentKind } from '@sanad/case-file/core';
import { newId, today, type Scope } from '@sanad/kernel';
import { Database, found, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { CaseFilesRepository } from './case-files.repository';
import { CaseTimeline } from './case-timeline';

const columns = `d.id, d.kind, f.label, f.media_type as "mediaType", f.byte_size as "byteSize", access.user_name(d.created_by) as "createdBy", d.created_at as "createdAt"`;
const joined = `case_file.document d join platform.stored_file f on f.id = d.stored_file_id
  join case_file.case_file c on c.id = d.case_id and c.unit_id = any ($2::uuid[])`;

/** Scans that a file holds. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: CaseFilesRepository,
    private readonly stored: StoredFiles,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, caseId: string): Promise<CaseDocumentView[]> {
    found(await this.files.view(within, caseId));
    return this.database.rows<CaseDocumentView>(
      `select ${columns} from ${joined} where d.case_id = $1 order by d.created_at desc`,
      [caseId, within.units],
    );
  }

  async add(within: Scope, caseId: string, kind: DocumentKind, file: UploadedBytes): Promise<CaseDocumentView> {
    const { unit } = found(await this.files.view(within, caseId));
    const id = newId();
    const stored = await this.stored.save({ unitId: unit.id, file, by: within.user });
    await this.database.insert('case_file.document', {
      id,
      case_id: caseId,
      kind,
      stored_file_id: stored,
      created_by: within.user,
    });
    await this.timeline.add(within, caseId, { kind: 'DOCUMENT_ADDED', factOn: today(), details: { document: kind } });
    await this.audit.record({
      action: 'caseFile.addDocument',
      entity: 'caseFile',
      entityId: caseId,
      unitId: unit.id,
      after: { id, kind, label: file.label },
    });
    return found(
      await this.database.row<CaseDocumentView>(`select ${columns} from ${joined} where d.id = $1`, [id, within.units]),
    );
  }

  async content(within: Scope, id: string): Promise<StoredBytes> {
    const document = found(
      await this.database.row<{ stored: string; caseId: string; unitId: string }>(
        `select d.stored_file_id as stored, d.case_id as "caseId", c.unit_id as "unitId" from ${joined} where d.id = $1`,
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
    return this.stored.read(document.stored);
  }
}
