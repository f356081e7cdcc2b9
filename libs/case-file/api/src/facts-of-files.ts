import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordsExplained, type FactsOfRecord, type FactsWanted, type RecordFacts } from '@sanad/access/api';
import { caseFilePermissions } from '@sanad/case-file/core';
import type { Scope, UnitId } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** Where a file lies, for who asks why it can be seen or not. A file is never opened to another unit. */
@Injectable()
export class FactsOfFiles implements RecordFacts, OnModuleInit {
  readonly record = 'caseFile';
  readonly reads = caseFilePermissions.read;

  constructor(
    private readonly database: Database,
    private readonly records: RecordsExplained,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  opens(): boolean {
    return false;
  }

  async of(within: Scope, { id }: FactsWanted): Promise<FactsOfRecord | undefined> {
    const row = await this.database.row<{ unitId: UnitId; owner: FactsOfRecord['owner'] }>(
      `select c.unit_id as "unitId", jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as owner
       from case_file.case_file c join access.unit u on u.id = c.unit_id where c.id = $1 and c.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return (
      row && {
        ...row,
        ...{ branchId: null, sharing: null, opening: null, branch: null, agreement: null, openedUntil: null },
      }
    );
  }
}
