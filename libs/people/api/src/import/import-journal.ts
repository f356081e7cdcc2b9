import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { Database, type Caller } from '@sanad/platform';
import type { ImportStanding } from './import-state';

/** What imports leave in the audit, beside the entries of the persons themselves. */
@Injectable()
export class ImportJournal {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async finished({ id, unitId }: ImportStanding, act: string): Promise<void> {
    const after = await this.database.row(
      `select total, created, updated, already_there as "alreadyThere", to_review as "toReview", refused, written
       from people.person_import where id = $1`,
      [id],
    );
    await this.audit.record({ action: `personImport.${act}`, entity: 'personImport', entityId: id, unitId, after });
  }

  /** Each person that is about to be taken back, before it is. */
  async removing(caller: Caller, { id, unitId, label }: ImportStanding): Promise<void> {
    // Ten thousand persons with all that could hang on them are one statement.
    await this.database.rows(`select set_config('statement_timeout', '120000', true)`);
    await this.database.change(
      `insert into audit.entry (user_id, role, request_id, unit_id, action, entity, entity_id, before, after, why)
       select $2, $3, $4, $5, case r.status when 'CREATED' then 'person.remove' else 'person.restore' end, 'person', r.person_id, r.draft,
         jsonb_build_object('import', r.import_id, 'line', r.line), $6
       from people.person_import_row r where r.import_id = $1 and r.is_written and r.status in ('CREATED', 'UPDATED')
         and not exists (select from people.import_obstacles($1))`,
      [id, caller.scope.user, caller.role, caller.requestId, unitId, label],
    );
  }
}
