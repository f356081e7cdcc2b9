import { Injectable } from '@nestjs/common';
import { lastDayOf, type FormationView, type StepDraft } from '@sanad/cooperative/core';
import { refuse, type PlainDay, type Refusal, type Scope, type UnitId } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** The last day of a certificate that is entered from its paper: as it says, or as the law of the group gives it. */
export function certificateEnd({ law }: FormationView, draft: StepDraft): PlainDay | null | Refusal {
  if (draft.step !== 'NAME_APPROVED') return null;
  const validity = law.find(({ key }) => key === 'nameApprovalValidity')?.value ?? null;
  return lastDayOf(draft.doneOn, validity, draft.expiresOn) ?? refuse('certificateEndUnknown');
}

/** What the clock of a name may have warned of: requests, and a certificate that was entered as a step. */
export function certificatesOf({ names, steps }: Pick<FormationView, 'names' | 'steps'>): string[] {
  const papers = steps.filter(({ step }) => step === 'NAME_APPROVED');
  return [...names, ...papers].map(({ id }) => id);
}

/** A certificate that runs while nothing is filed upon it. */
export interface RunningCertificate {
  readonly id: string;
  readonly unitId: UnitId;
  readonly formationId: string;
  readonly name: string;
  readonly expiresOn: PlainDay;
  readonly warned: number | null;
}

/** Certificates that were entered as a step alone. */
@Injectable()
export class PaperCertificates {
  constructor(private readonly database: Database) {}

  running(within: Scope): Promise<RunningCertificate[]> {
    return this.database.rows<RunningCertificate>(
      `select s.id, f.unit_id as "unitId", f.id as "formationId", f.name, s.expires_on as "expiresOn", s.warned
       from cooperative.step s join cooperative.formation f on f.id = s.formation_id
       where f.unit_id = any($1::uuid[]) and f.state = 'IN_PROGRESS' and s.expires_on is not null and s.undone_at is null
         and s.outcome = 'DONE' and not exists (select from cooperative.step t where t.formation_id = f.id
           and t.step = 'REGISTRATION_FILED' and t.undone_at is null and t.outcome = 'DONE')
       order by s.id for update of s`,
      [within.units],
    );
  }

  async warn(id: string, days: number): Promise<void> {
    await this.database.change('update cooperative.step set warned = $2 where id = $1', [id, days]);
  }
}
