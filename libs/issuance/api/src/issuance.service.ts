import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import {
  bytesOf,
  codeOf,
  documentNumber,
  joined,
  stampOf,
  verifyAddress,
  verifyPath,
  type DocumentKind,
  type DocumentWithdrawal,
  type EndingReason,
  type IssuedDocumentId,
} from '@sanad/issuance/core';
import { ENVIRONMENT, found, Stale, StoredFiles, type Environment, type KeptBytes } from '@sanad/platform';
import { DocumentsRepository, type About, type StoredDocument } from './documents.repository';
import { drawn, svgOf } from './drawing';
import { SigningKeys } from './signing-keys';

/** Who stands behind a document: a unit, or a branch of a partner under the code and the name of its agency. */
export type Issuer =
  { readonly unitId: string } | { readonly branchId: string; readonly code: string; readonly name: string };

/** What a page may say of itself before it is finished. */
export interface Given {
  readonly number: string;
  readonly issuedOn: PlainDay;
  /** Where anybody checks it, for whoever has no camera. */
  readonly checkedAt: string;
}

export interface DocumentDraft {
  readonly kind: DocumentKind;
  /** The record it is about; of each kind one document counts at a time. */
  readonly about: About;
  readonly issuer: Issuer;
  /** `initialsOf(given, family)`: all that the house tells anybody about the person. */
  readonly initials: string;
  /** Name of the file. */
  readonly label: string;
  /** Everything the page says, as one text: other facts make another document. */
  readonly basis: string;
  /** Makes the PDF. Its template keeps the place of the code: `#checkable(data.given)` (see `Documents`). */
  readonly draw: (given: Given) => Promise<Buffer>;
}

export interface IssuedDocument {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: PlainDay;
  /** What the code says: scanned, it opens the page that checks it. */
  readonly address: string;
  /** The code as a picture. */
  readonly qr: string;
  readonly checkedAt: string;
  readonly fileId: string;
  /** The very file whose every byte can be checked. Anybody who makes it anew makes another one. */
  readonly file: KeptBytes;
}

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest();

/**
 * Papers that anybody can check. A room that hands out a paper asks here and nowhere else:
 *
 *     const paper = await this.issuance.handOut(within, {
 *       kind: 'TRAINING_CERTIFICATE', about: { entity: 'enrolment', entityId: id }, issuer: { unitId },
 *       initials: initialsOf(given, family), label: 'شهادة.pdf', basis: JSON.stringify(facts),
 *       draw: (given) => this.documents.pdf(certificateTemplate, { ...facts, given }),
 *     });
 *     return answerFile(paper.file);
 *
 * The first time it issues; then it gives the same file again, byte for byte, until the facts are others: the new document
 * replaces the old one. A new kind is a line in `document-kind` (and in the check of `issuance.document`).
 */
@Injectable()
export class Issuance {
  constructor(
    private readonly rows: DocumentsRepository,
    private readonly keys: SigningKeys,
    private readonly files: StoredFiles,
    private readonly audit: Audit,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The document that counts for these facts: the one there is, or a new one in its place. */
  async handOut(within: Scope, draft: DocumentDraft): Promise<IssuedDocument> {
    await this.rows.inTurn(draft.about);
    const [last] = await this.rows.about(within, draft.about, draft.kind);
    if (last?.basis.equals(sha256(draft.basis))) return this.shown(last, await this.files.read(last.fileId));
    // What was withdrawn stays so: whoever wants another one issues it knowingly.
    if (last?.state === 'WITHDRAWN') return this.shown(last, await this.files.read(last.fileId));
    return last ? this.replace(within, last, draft, 'DATA_CORRECTED') : this.issue(within, draft);
  }

  /** A new document that counts from now on, in the place of the one that counted, if there was one. */
  async succeed(within: Scope, draft: DocumentDraft, reason: EndingReason): Promise<IssuedDocument> {
    await this.rows.inTurn(draft.about);
    const [last] = await this.rows.about(within, draft.about, draft.kind);
    return last?.state === 'VALID' ? this.replace(within, last, draft, reason) : this.issue(within, draft);
  }

  /** One that was handed out. @throws {Absent} */
  async issued(within: Scope, id: string): Promise<IssuedDocument> {
    const document = found(await this.rows.stored(within, id));
    return this.shown(document, await this.files.read(document.fileId));
  }

  /** A new document, whatever there was. @throws the constraint `document_counts_once` when one of the kind still counts. */
  async issue(within: Scope, draft: DocumentDraft): Promise<IssuedDocument> {
    const id = newId<IssuedDocumentId>();
    return this.write(within, draft, id);
  }

  /** A new document in the place of one that counts; the old one leads to it. */
  async replace(
    within: Scope,
    before: StoredDocument,
    draft: DocumentDraft,
    reason: EndingReason,
  ): Promise<IssuedDocument> {
    const id = newId<IssuedDocumentId>();
    // The old one makes room first; its successor is there before the transaction ends.
    await this.rows.end(before, { state: 'REPLACED', reason, replacedBy: id });
    await this.audit.record({
      action: 'issuedDocument.replace',
      entity: 'issuedDocument',
      entityId: before.id,
      unitId: before.unitId,
      after: { reason, replacedBy: id },
    });
    return this.write(within, draft, id);
  }

  /** Somebody takes a document back. */
  async withdraw(
    within: Scope,
    id: IssuedDocumentId,
    version: number,
    { reason, note }: DocumentWithdrawal,
  ): Promise<Refusal | undefined> {
    const document = found(await this.rows.one(within, id));
    if (document.version !== version) throw new Stale(version, document.version);
    if (document.state !== 'VALID') return refuse('documentEnded');
    await this.take(document, reason, note);
    return undefined;
  }

  /** What was handed out on a record counts no more. Nothing happens when there is nothing. */
  async withdrawAbout(within: Scope, about: About, kind: DocumentKind, reason: EndingReason): Promise<void> {
    await this.rows.inTurn(about);
    for (const document of await this.rows.about(within, about, kind)) {
      if (document.state === 'VALID') await this.take(document, reason, null);
    }
  }

  private async take(
    document: { id: string; version: number; unitId?: string | null },
    reason: EndingReason,
    note: string | null,
  ): Promise<void> {
    await this.rows.end(document, { state: 'WITHDRAWN', reason });
    await this.audit.record({
      action: 'issuedDocument.withdraw',
      entity: 'issuedDocument',
      entityId: document.id,
      unitId: document.unitId,
      after: { reason },
      why: note,
    });
  }

  private async write(within: Scope, draft: DocumentDraft, id: IssuedDocumentId): Promise<IssuedDocument> {
    const { kind, issuer, initials, about } = draft;
    const by = 'unitId' in issuer ? found(await this.rows.unit(within, issuer.unitId)) : issuer;
    const owner = 'unitId' in issuer ? { unitId: issuer.unitId } : { branchId: issuer.branchId };
    const issuedOn = today();
    const place = await this.rows.nextPlace(by.code, Number(issuedOn.slice(0, 4)), kind);
    const number = documentNumber(by.code, issuedOn.slice(0, 4), kind, place);
    const body = await draft.draw({ number, issuedOn, checkedAt: this.checkedAt });
    const { code, keyId } = await this.signed(
      { documentId: id, kind, number, issuedOn, issuer: by.name, initials },
      body,
    );
    const address = verifyAddress(this.environment.origin, code);
    const content = Buffer.from(joined(body, stampOf(body, address, drawn(address))));
    const file: KeptBytes = { content, mediaType: 'application/pdf', label: draft.label };
    const fileId = await this.files.save({ ...owner, by: within.user, file });
    await this.rows.insert({
      id,
      kind,
      number,
      issued_on: issuedOn,
      unit_id: 'unitId' in issuer ? issuer.unitId : undefined,
      branch_id: 'branchId' in issuer ? issuer.branchId : undefined,
      issuer_name: by.name,
      initials,
      entity: about.entity,
      entity_id: about.entityId,
      basis: sha256(draft.basis),
      claim: code,
      key_id: keyId,
      stored_file_id: fileId,
      file_hash: sha256(content),
      created_by: within.user,
    });
    await this.audit.record({
      action: 'issuedDocument.issue',
      entity: 'issuedDocument',
      entityId: id,
      unitId: 'unitId' in issuer ? issuer.unitId : null,
      after: { kind, number, ...about, fileHash: sha256(content).toString('hex') },
    });
    return this.shown({ id, number, issuedOn, claim: code, fileId }, file);
  }

  private async signed(
    said: Omit<Parameters<typeof bytesOf>[0], 'bodyHash' | 'bodySize' | 'keyId'>,
    body: Uint8Array,
  ): Promise<{ code: string; keyId: string }> {
    const key = await this.keys.current();
    const bytes = bytesOf({ ...said, bodyHash: sha256(body), bodySize: body.length, keyId: key.id });
    return { code: codeOf(bytes, key.sign(bytes)), keyId: key.id };
  }

  private shown(
    { id, number, issuedOn, claim, fileId }: Pick<StoredDocument, 'id' | 'number' | 'issuedOn' | 'claim' | 'fileId'>,
    file: KeptBytes,
  ): IssuedDocument {
    const address = verifyAddress(this.environment.origin, claim);
    return { id, number, issuedOn, address, qr: svgOf(address), checkedAt: this.checkedAt, file, fileId };
  }

  private get checkedAt(): string {
    return `${new URL(this.environment.origin).host}${verifyPath}`;
  }
}
