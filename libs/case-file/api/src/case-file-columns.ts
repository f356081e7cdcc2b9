import type { CaseFacts, CaseFileRow, CaseFileView } from '@sanad/case-file/core';

/** The facts of a file as the database tells them; the day of today is added by whoever asks the guards. */
type StoredFacts = Omit<CaseFacts, 'closedOn' | 'contactAttempts' | 'today'> & { readonly closedAt: string | null };

export type StoredRow = Omit<CaseFileRow, 'next'> & { readonly facts: StoredFacts };
/** A file as it lies in the database: its view without what depends on the reader, and the facts of the guards. */
export type StoredCaseFile = Omit<CaseFileView, 'next' | 'steps' | 'closures'> & { readonly facts: StoredFacts };

// Columns of a file `c`, of its person `p`, its unit `u` and its kinship `k`.

const consented = `exists (select from people.consent s where s.person_id = c.person_id and s.purpose = 'SHARE_WITH_PARTNER'
  and s.agency_id = c.plan_agency_id and people.consent_holds(s.withdrawn_at, s.expires_on))`;

export const shownColumns = `c.id, c.number, c.stage, c.path, c.certificate_pending as "certificatePending", c.last_activity_at as "lastActivityAt",
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la,
    'phone', p.phone, 'province', p.province, 'cinEnd', p.cin_end) as person,
  jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit,
  jsonb_build_object('id', c.caseworker_id, 'name', access.user_name(c.caseworker_id)) as caseworker`;

export const rowColumns = `${shownColumns},
  jsonb_build_object('stage', c.stage, 'kinship', coalesce(k.status, 'NONE'), 'isReceiptIssued', c.receipt_number is not null,
    'isComplementAsked', c.missing_items is not null, 'isComplementAnswered', c.missing_answer is not null,
    'interviewOn', c.interview_on, 'isInterviewRecorded', c.interview_record is not null, 'path', c.path, 'planSignedOn', c.plan_signed_on,
    'isPartnerNamed', c.plan_agency_id is not null, 'isPartnerConsented', ${consented}, 'businessPlanOn', c.business_plan_on,
    'fundingChoice', c.funding_choice, 'trainingState', c.training_state, 'hasLegalOutcome', c.legal_outcome is not null,
    'closureReason', c.closure_reason, 'closedFrom', c.closed_from, 'closedAt', case when c.stage = 'CLOSED' then
      (select max(s.decided_at) from case_file.stage_change s where s.case_id = c.id and s.to_stage = 'CLOSED') end) as facts`;

export const viewColumns = `${rowColumns}, c.origin, c.opened_on as "openedOn", c.receipt_number as "receiptNumber", c.receipt_on as "receiptOn",
  c.missing_items as "missingItems", c.missing_answer as "missingAnswer", c.interview_on as "interviewOn",
  c.interview_record as "interviewRecord", c.plan_signed_on as "planSignedOn", c.plan_agency_id as "planAgencyId",
  ${consented} as "isPlanAgencyConsented", c.business_plan_on as "businessPlanOn", c.funding_choice as "fundingChoice",
  c.training_state as "trainingState", c.training_waiver as "trainingWaiver", c.legal_outcome as "legalOutcome",
  c.closure_reason as "closureReason", c.closure_note as "closureNote", c.version,
  (select jsonb_build_object('id', d.id, 'number', d.number) from case_file.case_file d where d.id = c.duplicate_of) as "duplicateOf",
  case when k.status is not null then jsonb_build_object('status', k.status, 'relation', k.relation) end as kinship,
  (select count(distinct t.fact_on)::int from case_file.timeline_entry t where t.case_id = c.id and t.kind = 'CONTACT_TRIED') as "contactAttempts",
  coalesce((select jsonb_agg(jsonb_build_object('stage', s.to_stage, 'at', s.first_at) order by s.first_at)
    from (select to_stage, min(decided_at) as first_at from case_file.stage_change where case_id = c.id group by to_stage) s), '[]') as reached`;

/** The person and the unit of files `c`. */
export const named = 'join people.person p on p.id = c.person_id join access.unit u on u.id = c.unit_id';

/** Names, units and the kinship that counts, for files `c`. */
export const withNames = `${named}
  left join lateral (select l.status, l.relation from people.kinship_link l where l.person_id = c.person_id
    order by (l.status <> 'REJECTED') desc, l.is_primary desc, l.created_at desc limit 1) k on true`;
