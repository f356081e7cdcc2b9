import { Injectable } from '@nestjs/common';
import type { DossierId, DossierPart, DossierView, FormationId, HandingDraft } from '@sanad/cooperative/core';
import { newId, type Scope } from '@sanad/kernel';
import { Database, found } from '@sanad/platform';

const files = `(select jsonb_agg(jsonb_build_object('document', x.document, 'templateNumber', x.template_number, 'pages', x.pages,
    'docxHash', encode(w.sha256, 'hex'), 'pdfHash', encode(p.sha256, 'hex')) order by x.place)
  from cooperative.dossier_file x
  join platform.stored_file w on w.id = x.docx_file_id join platform.stored_file p on p.id = x.pdf_file_id
  where x.dossier_id = d.id)`;
const handings = `coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'receiver', h.receiver, 'receivedBy', h.received_by,
    'handedOn', h.handed_on, 'receipt', h.receipt, 'enteredAt', h.created_at) order by h.handed_on desc, h.created_at desc)
  from cooperative.dossier_handing h where h.dossier_id = d.id), '[]')`;
const slip = `(select jsonb_build_object('id', s.id, 'number', s.number, 'state', s.state)
  from issuance.document s where s.id = d.slip_id)`;
const seen = `d.id, d.formation_id as "formationId", d.number, d.part, d.copies, d.bundle_pages as "bundlePages",
  encode(b.sha256, 'hex') as "bundleHash", encode(d.basis, 'hex') as basis, d.created_at as "madeAt",
  ${files} as files, ${handings} as handings, ${slip} as slip, f.name, f.unit_id as "unitId", d.bundle_file_id as "bundleFileId"
  from cooperative.dossier d join cooperative.formation f on f.id = d.formation_id
  join platform.stored_file b on b.id = d.bundle_file_id`;

/** A dossier as it lies in the database. */
export interface StoredDossier extends Omit<DossierView, 'isCurrent'> {
  readonly basis: string;
  readonly name: string;
  readonly unitId: string;
  readonly bundleFileId: string;
}

export interface MadeFile {
  readonly document: string;
  readonly templateNumber: number;
  readonly templateHash: Buffer;
  readonly docxFileId: string;
  readonly pdfFileId: string;
  readonly pages: number;
}

export interface MadeDossier {
  readonly formationId: FormationId;
  readonly part: DossierPart;
  readonly basis: Buffer;
  readonly copies: number;
  readonly bundleFileId: string;
  readonly bundlePages: number;
  readonly files: readonly MadeFile[];
  readonly slipId: string | null;
  readonly by: string;
}

/** Dossiers as they were made; rows that are only ever added. */
@Injectable()
export class DossierRows {
  constructor(private readonly database: Database) {}

  ofFormation(id: FormationId): Promise<StoredDossier[]> {
    return this.database.rows<StoredDossier>(`select ${seen} where d.formation_id = $1 order by d.number desc`, [id]);
  }

  /** @throws {Absent} */
  async one(within: Scope, id: DossierId): Promise<StoredDossier> {
    return found(
      await this.database.row<StoredDossier>(`select ${seen} where d.id = $1 and f.unit_id = any ($2::uuid[])`, [
        id,
        within.units,
      ]),
    );
  }

  /** Where the files of a dossier are kept, in the order in which they are bound. */
  files(id: DossierId): Promise<{ document: string; docxFileId: string; pdfFileId: string }[]> {
    return this.database.rows(
      `select x.document, x.docx_file_id as "docxFileId", x.pdf_file_id as "pdfFileId"
       from cooperative.dossier_file x where x.dossier_id = $1 order by x.place`,
      [id],
    );
  }

  async add({ files: made, formationId, part, basis, copies, ...rest }: MadeDossier): Promise<DossierId> {
    const id = newId<DossierId>();
    const last = await this.database.row<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from cooperative.dossier where formation_id = $1',
      [formationId],
    );
    await this.database.insert('cooperative.dossier', {
      id,
      formation_id: formationId,
      number: (last?.number ?? 0) + 1,
      part,
      basis,
      copies,
      bundle_file_id: rest.bundleFileId,
      bundle_pages: rest.bundlePages,
      slip_id: rest.slipId,
      created_by: rest.by,
    });
    for (const [place, file] of made.entries())
      await this.database.insert('cooperative.dossier_file', {
        dossier_id: id,
        document: file.document,
        place,
        template_number: file.templateNumber,
        template_hash: file.templateHash,
        docx_file_id: file.docxFileId,
        pdf_file_id: file.pdfFileId,
        pages: file.pages,
      });
    return id;
  }

  async hand(dossierId: DossierId, by: string, draft: HandingDraft): Promise<string> {
    const id = newId();
    await this.database.insert('cooperative.dossier_handing', {
      id,
      dossier_id: dossierId,
      receiver: draft.receiver,
      received_by: draft.receivedBy,
      handed_on: draft.handedOn,
      receipt: draft.receipt,
      created_by: by,
    });
    return id;
  }
}
