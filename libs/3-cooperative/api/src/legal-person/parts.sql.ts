/** What a cooperative consists of, as parts of the statement that reads it under the name k. */

const names = (row: string) =>
  `jsonb_build_object('givenAr', ${row}.given_ar, 'familyAr', ${row}.family_ar, 'givenLa', ${row}.given_la, 'familyLa', ${row}.family_la)`;

/** By the key of the table: as many as there are kinds at most. */
export const alerts = `coalesce((
  select jsonb_agg(jsonb_build_object('kind', w.kind, 'since', w.since) order by w.since, w.kind)
  from cooperative.alert w where w.cooperative_id = k.id), '[]')`;

export const identifiers = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', i.id, 'kind', i.kind, 'value', i.value, 'end', i.rib_end, 'authority', i.authority, 'product', i.product,
    'isShared', i.kind = 'RIB' and i.ended_at is null and cooperative.rib_is_shared(i.rib_index, k.id),
    'givenOn', i.given_on, 'expiresOn', i.expires_on, 'reason', i.reason,
    'createdBy', access.user_name(i.created_by), 'createdAt', i.created_at,
    'endedBy', access.user_name(i.ended_by), 'endedAt', i.ended_at
  ) order by i.ended_at desc nulls first, i.created_at desc, i.id)
  from cooperative.identifier i where i.cooperative_id = k.id), '[]')`;

export const mandates = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', h.id, 'organ', h.organ, 'seat', h.seat, 'membershipId', h.membership_id, 'holderName', h.holder_name,
    'person', case when p.id is not null then ${names('p')} when a.kind = 'PERSON' then ${names('a')} end, 'legalPerson', a.name_ar,
    'beginsOn', h.begins_on, 'endsOn', h.ends_on, 'endedOn', h.ended_on, 'endReason', h.end_reason
  ) order by h.ended_on desc nulls first, h.begins_on desc, h.id)
  from cooperative.mandate h
  left join cooperative.membership m on m.id = h.membership_id
  left join people.person p on p.id = m.person_id
  left join cooperative.associate a on a.id = m.associate_id
  where h.cooperative_id = k.id), '[]')`;

export const statusChanges = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', s.id, 'from', s.from_status, 'to', s.to_status, 'changedOn', s.changed_on, 'reason', s.reason,
    'successor', case when s.successor_id is not null or s.successor_name is not null then
      jsonb_build_object('id', o.id, 'name', coalesce(o.name, s.successor_name, '…')) end,
    'by', access.user_name(s.created_by), 'at', s.created_at
  ) order by s.place desc)
  from cooperative.status_change s left join cooperative.cooperative o on o.id = s.successor_id
  where s.cooperative_id = k.id), '[]')`;

export const predecessors = `coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by s.changed_on, o.id)
  from cooperative.status_change s join cooperative.cooperative o on o.id = s.cooperative_id
  where s.successor_id = k.id), '[]')`;

export const affiliations = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', f.id, 'bodyId', b.id, 'kind', b.kind, 'name', b.name, 'joinedOn', f.joined_on, 'leftOn', f.left_on
  ) order by f.left_on desc nulls first, f.joined_on desc, f.id)
  from cooperative.affiliation f join cooperative.body b on b.id = f.body_id
  where f.cooperative_id = k.id), '[]')`;

/** The sector and the value chain of the branch, in the three languages. */
export const trade = `
  (select jsonb_build_object('ar', s.name_ar, 'fr', s.name_fr, 'en', s.name_en) from cooperative.branch b
    join cooperative.sector s on s.code = b.sector where b.code = k.branch) as "sectorName",
  (select jsonb_build_object('code', v.code, 'ar', v.name_ar, 'fr', v.name_fr, 'en', v.name_en) from cooperative.branch b
    join cooperative.value_chain v on v.code = b.value_chain where b.code = k.branch) as "valueChain"`;

/** What the law says today of the fewest members, and of how long a seat is held. */
export const law = `cooperative.law('minMembers', people.legal_day(now())) as "minMembers",
  (select jsonb_build_object('years', r.value, 'isConfirmed', r.confidence = 'CONFIRMED')
    from cooperative.law_rule r where r.key = 'mandateYears' and r.effective_from <= people.legal_day(now())
    order by r.effective_from desc limit 1) as "mandateTerm"`;
