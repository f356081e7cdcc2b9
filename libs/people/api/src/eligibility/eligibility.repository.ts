import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import {
  identityPapers,
  type AppealNotice,
  type Decided,
  type EligibilityDecisionId,
  type EligibilityFacts,
  type EligibilitySetting,
  type ProposalView,
} from '@sanad/people/core';
import { Database } from '@sanad/platform';

/** A person as the rules look at one; the policy is that of the day. */
export type PersonFacts = Omit<EligibilityFacts, 'asOf' | 'policy'> & { readonly unitId: string };

export interface StoredDecision {
  readonly id: EligibilityDecisionId;
  readonly personId: string;
  readonly unitId: string;
  readonly asOf: PlainDay;
  readonly facts: EligibilityFacts;
  readonly proposal: ProposalView;
  readonly decision: Decided;
  readonly reason: string | null;
  readonly appeal: AppealNotice | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string;
}

const decisionColumns = `d.id, d.person_id as "personId", d.unit_id as "unitId", d.as_of as "asOf", d.facts, d.proposal, d.decision,
  d.reason, d.appeal, access.user_name(d.decided_by) as "decidedByName", d.decided_at as "decidedAt"`;

/** The link that counts, or else the last one that was rejected. */
const countedLink = `(select jsonb_build_object('linkId', k.id, 'status', k.status, 'relation', k.relation, 'fileNumber', f.number_typed,
    'createdBy', k.created_by, 'member', f.member_vital_status, 'hasTitle', exists (
      select from people.resistance_paper r where r.resistance_file_id = f.id and r.kind in ('TITLE_DECISION', 'MEMBER_CARD')
        and r.withdrawn_at is null))
  from people.kinship_link k join people.resistance_file f on f.id = k.resistance_file_id where k.person_id = p.id
  order by (k.status <> 'REJECTED') desc, k.is_primary desc, k.created_at desc limit 1)`;

@Injectable()
export class EligibilityRepository {
  constructor(private readonly database: Database) {}

  /** What is known of a person in scope. `lock`: others who decide on the person wait their turn. */
  facts(within: Scope, personId: string, lock = false): Promise<PersonFacts | undefined> {
    return this.database.row<PersonFacts>(
      `select p.unit_id as "unitId", p.vital_status as "vitalStatus", p.cin_index is not null as "hasCard", p.province,
         left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end) as birth,
         exists (select from people.paper a where a.person_id = p.id and a.type = any($3::text[])
           and a.replaced_by is null and a.withdrawn_at is null) as "hasOtherPaper",
         (select to_jsonb(u.provinces) from access.unit u where u.id = p.unit_id) as "unitProvinces", ${countedLink} as kinship
       from people.person p where p.id = $1 and p.unit_id = any($2::uuid[])${lock ? ' for no key update of p' : ''}`,
      [personId, within.units, identityPapers],
    );
  }

  /** Every line of every setting. */
  settings(): Promise<EligibilitySetting[]> {
    return this.database.rows<EligibilitySetting>(
      `select s.name, s.value, s.is_confirmed as "isConfirmed", s.reason, s.effective_from as "effectiveFrom",
         access.user_name(s.created_by) as "createdByName", s.created_at as "createdAt"
       from people.eligibility_setting s order by s.name, s.effective_from desc, s.created_at desc, s.id desc`,
    );
  }

  /** Who sets something waits for who is setting something. */
  async inTurn(): Promise<void> {
    await this.database.row(`select pg_advisory_xact_lock(hashtext('people.eligibility_setting'))::text`);
  }

  addSetting(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.eligibility_setting', record);
  }

  /** The decisions on a person, the newest first. */
  decisions(within: Scope, personId: string): Promise<StoredDecision[]> {
    return this.database.rows<StoredDecision>(
      `select ${decisionColumns} from people.eligibility_decision d where d.person_id = $1 and d.unit_id = any($2::uuid[])
       order by d.decided_at desc, d.id desc limit 50`,
      [personId, within.units],
    );
  }

  async latest(within: Scope, personId: string): Promise<StoredDecision | undefined> {
    return this.database.row<StoredDecision>(
      `select ${decisionColumns} from people.eligibility_decision d where d.person_id = $1 and d.unit_id = any($2::uuid[])
       order by d.decided_at desc, d.id desc limit 1`,
      [personId, within.units],
    );
  }

  decision(within: Scope, id: EligibilityDecisionId): Promise<StoredDecision | undefined> {
    return this.database.row<StoredDecision>(
      `select ${decisionColumns} from people.eligibility_decision d where d.id = $1 and d.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.eligibility_decision', record);
  }

  /** Whose decision it is, for its letter. */
  addressee(within: Scope, personId: string): Promise<Addressee | undefined> {
    return this.database.row<Addressee>(
      `select p.given_ar as given, p.family_ar as family, p.province, u.name_ar as unit, p.cin_end as "cinEnd",
         left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end) as birth
       from people.person p join access.unit u on u.id = p.unit_id where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [personId, within.units],
    );
  }
}

export interface Addressee {
  readonly given: string;
  readonly family: string;
  readonly province: string;
  readonly unit: string;
  readonly cinEnd: string | null;
  readonly birth: string | null;
}
