import { writableAfterEnd, type FieldGroup } from '@sanad/partners/core';

const opened = (group: FieldGroup, fact: string) => `case when '${group}' = any (r.field_groups) then ${fact} end`;

/** The part of the person is a whitelist: what is not named here, or not opened by the groups, never leaves. */
export const columns = `r.id, r.service, r.purpose, r.field_groups as "fieldGroups", ${opened('PROJECT', 'r.wish')} as wish, r.state, r.owner,
  r.reason, r.paper_kind as "paperKind", r.paper_asked as "paperAsked", r.paper_answer as "paperAnswer", r.sent_on as "sentOn", r.due_on as "dueOn",
  r.answered_on as "answeredOn", r.ended_on as "endedOn", r.version,
  jsonb_build_object('id', c.id, 'number', c.number, 'path', ${opened('PROJECT', 'c.path')}) as "caseFile",
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la,
    'age', extract(year from age($1::date, p.birth_date))::int, 'sex', p.sex, 'phone', ${opened('CONTACT', 'p.phone')},
    'province', ${opened('CONTACT', 'p.province')}, 'commune', ${opened('CONTACT', 'p.commune')}) as person,
  jsonb_build_object('id', a.id, 'code', a.code, 'short', a.short_ar, 'ar', a.name_ar, 'fr', a.name_fr, 'en', a.name_en) as agency,
  jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en) as branch,
  jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as sender`;

export const whole = `${columns}, r.unit_id as "unitId", a.kind as "agencyKind",
  (select w.words from partners.service_words w where w.agency_id = a.id and w.service = r.service) as "ownWords",
  case when r.branch_id = any ($3::uuid[]) then ${opened('CARD', 'p.cin_cipher')} end as "cardCipher",
  ${opened('TRAINING', `jsonb_build_object('state', c.training_state, 'certificatePending', c.certificate_pending)`)} as training,
  (select jsonb_build_object('number', g.number, 'title', g.title_ar, 'validTo', g.valid_to)
    from partners.agreement g where g.id = r.agreement_id) as agreement,
  (select jsonb_build_object('givenOn', o.given_on, 'expiresOn', o.expires_on) from people.consent o
    where o.person_id = r.person_id and o.agency_id = a.id and people.consent_holds(o.withdrawn_at, o.expires_on)
      and (o.sharing is null or r.purpose = any (o.sharing)) order by o.given_on desc, o.id limit 1) as consent,
  r.ended_on + ${writableAfterEnd} as "writableUntil",
  (select jsonb_agg(jsonb_build_object('from', s.from_state, 'to', s.to_state, 'factOn', s.fact_on,
      'enteredAt', s.entered_at, 'reason', s.reason) order by s.entered_at, s.id)
    from partners.referral_step s where s.referral_id = r.id) as steps,
  coalesce((select jsonb_agg(jsonb_build_object('word', s.word, 'note', s.note, 'factOn', s.fact_on,
      'enteredAt', s.entered_at) order by s.fact_on, s.entered_at, s.id)
    from partners.referral_status s where s.referral_id = r.id), '[]') as statuses`;

// Persons and files are joined, not left out: where the row policies hide them (consent withdrawn, recalled), the referral is gone too.
export const joined = `partners.referral r
  join partners.branch b on b.id = r.branch_id
  join partners.agency a on a.id = b.agency_id
  join access.unit u on u.id = r.unit_id
  join case_file.case_file c on c.id = r.case_id
  join people.person p on p.id = r.person_id`;
export const inScope = `(r.unit_id = any ($2::uuid[]) or (r.branch_id = any ($3::uuid[]) and r.state <> 'RECALLED'))`;
