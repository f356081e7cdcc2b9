import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { Protection } from '@sanad/people/api';
import { Database, Documents, found, type UploadedBytes } from '@sanad/platform';
import {
  PersonFileContent,
  printedFile,
  type PersonFileDraft,
  type PersonFileId,
  type PersonFileView,
} from '@sanad/privacy/core';
import { Disclosures } from './disclosures.service';
import { PersonFileChapters } from './person-file-chapters';
import { personFileTemplate } from './person-file.template';

interface StandingFile extends PersonFileView {
  readonly unitId: string;
  readonly isFresh: boolean;
}

const columns = `f.id, f.person_id as "personId", f.asked_by as "askedBy", f.identity_check as "identityCheck", f.language,
  access.user_name(f.created_by) as "createdByName", f.created_at as "createdAt"`;

/** All that the house holds on a person, for the person: drawn anew from the rooms, as paper and as data. */
@Injectable()
export class PersonFiles {
  constructor(
    private readonly database: Database,
    private readonly chapters: PersonFileChapters,
    private readonly disclosures: Disclosures,
    private readonly documents: Documents,
    private readonly audit: Audit,
    private readonly protection: Protection,
  ) {}

  /** Who asked, and how they were known: without it nothing is drawn. @throws {Absent} when the person is not in scope. */
  async make(within: Scope, { personId, askedBy, identityCheck, language }: PersonFileDraft): Promise<PersonFileView> {
    const { unitId } = found(
      await this.database.row<{ unitId: string }>(
        'select unit_id as "unitId" from people.person where id = $1 and unit_id = any ($2::uuid[])',
        [personId, within.units],
      ),
    );
    const id = newId<PersonFileId>();
    await this.database.insert('privacy.person_file', {
      id,
      person_id: personId,
      unit_id: unitId,
      asked_by: askedBy,
      identity_check: identityCheck,
      language,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'personFile.make',
      entity: 'person',
      entityId: personId,
      unitId,
      after: { file: id, askedBy, language },
      why: identityCheck,
    });
    return found(await this.view(within, id));
  }

  async data(within: Scope, id: PersonFileId): Promise<PersonFileContent | Refusal> {
    const file = found(await this.view(within, id));
    const content = await this.content(within, file);
    if (isRefusal(content)) return content;
    await this.note('personFile.export', file);
    return content;
  }

  async document(within: Scope, id: PersonFileId): Promise<UploadedBytes | Refusal> {
    const file = found(await this.view(within, id));
    const content = await this.content(within, file);
    if (isRefusal(content)) return content;
    await this.note('personFile.print', file);
    const pdf = await this.documents.pdf(personFileTemplate, printedFile(content, file.language));
    return { content: pdf, mediaType: 'application/pdf', label: `${printedFile(content, file.language).title}.pdf` };
  }

  /** The same for paper and data: nothing of it is later than the moment at which it was asked for. */
  private async content(within: Scope, file: StandingFile): Promise<PersonFileContent | Refusal> {
    if (!file.isFresh) return refuse('checkTooOld');
    const read = found(await this.chapters.of(within, file.personId));
    const received = await this.disclosures.until(within, file.personId, file.createdAt);
    const cndpReceipt = await this.protection.receipt();
    return PersonFileContent.parse({ drawnAt: file.createdAt, cndpReceipt, ...read, received });
  }

  private note(
    action: 'personFile.export' | 'personFile.print',
    { id, personId, unitId }: StandingFile,
  ): Promise<void> {
    return this.audit.record({ action, entity: 'person', entityId: personId, unitId, after: { file: id } });
  }

  /** An identity that was checked yesterday may stand before another person today. */
  private view(within: Scope, id: PersonFileId): Promise<StandingFile | undefined> {
    return this.database.row<StandingFile>(
      `select ${columns}, f.unit_id as "unitId", f.created_at > now() - interval '1 day' as "isFresh"
       from privacy.person_file f where f.id = $1 and f.unit_id = any ($2::uuid[])`,
      [id, within.units],
    );
  }
}
