import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { foldName, newId, type Page, type Scope } from '@sanad/kernel';
import {
  fileNumberKey,
  type ResistanceFileDraft,
  type ResistanceFileId,
  type ResistanceFileQuery,
  type ResistanceFileView,
} from '@sanad/people/core';
import { found, Invalid, pageFrom } from '@sanad/platform';
import { pageStart } from '../page-start';
import { ResistanceFilesRepository } from './resistance-files.repository';

/** Files of members of the Resistance, shared by their families: looked for first, opened when there is none. */
@Injectable()
export class ResistanceFiles {
  constructor(
    private readonly files: ResistanceFilesRepository,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: ResistanceFileQuery): Promise<Page<ResistanceFileView>> {
    const asked = query.query ?? '';
    const start = pageStart(query);
    // What holds a digit is a number, what does not is a name.
    const numberStart = /\p{N}/u.test(asked) ? `${fileNumberKey(asked).replaceAll(/[\\%_]/g, '\\$&')}%` : null;
    const words = foldName(asked).split(' ').filter(Boolean);
    const patterns = words.toSorted((one, other) => other.length - one.length).map((word) => `%${word}%`);
    const { rows, total } =
      asked === ''
        ? await this.files.newest(within, start)
        : await this.files.matching(within, numberStart, patterns.length > 0 ? patterns : ['?'], start);
    const page = pageFrom(query, rows, total, ({ createdAt, file }) => [createdAt, file.id]);
    return { ...page, rows: page.rows.map(({ file }) => file) };
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
}
