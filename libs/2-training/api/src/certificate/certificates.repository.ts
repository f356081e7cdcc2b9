import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import type { ProgrammeModule } from '@sanad/training/core';

/** What the paper says beside the enrolment itself. */
export interface CertificateGround {
  readonly agencyCode: string;
  readonly agency: string;
  readonly branch: string;
  readonly place: string;
  readonly startsOn: PlainDay;
  readonly endsOn: PlainDay;
  readonly modules: readonly ProgrammeModule[];
}

@Injectable()
export class CertificatesRepository {
  constructor(private readonly database: Database) {}

  ground(within: Scope, sessionId: string): Promise<CertificateGround | undefined> {
    return this.database.row<CertificateGround>(
      /* sql */ `select a.code as "agencyCode", a.name_ar as agency, b.name_ar as branch, s.place, s.starts_on as "startsOn",
          s.ends_on as "endsOn", coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'hours', m.hours) order by m.place)
            from training.programme_module m where m.programme_id = s.programme_id), '[]') as modules
        from training.session s join partners.branch b on b.id = s.branch_id join partners.agency a on a.id = b.agency_id
        where s.id = $1 and s.branch_id = any($2::uuid[])`,
      [sessionId, within.branches],
    );
  }

  /** The file of the certificate that counts, for its branch and for the delegation of its person. */
  file(within: Scope, enrolmentId: string): Promise<{ fileId: string; unitId: string } | undefined> {
    return this.database.row(
      /* sql */ `select d.stored_file_id as "fileId", e.unit_id as "unitId"
        from training.enrolment e join issuance.document d on d.id = e.certificate_document_id
        where e.id = $1 and (e.branch_id = any($2::uuid[]) or e.unit_id = any($3::uuid[]))`,
      [enrolmentId, within.branches, within.units],
    );
  }
}
