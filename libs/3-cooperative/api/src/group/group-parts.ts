/** Who has left a group f, the latest first. */
export const departures = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', d.id, 'key', coalesce(d.person_id, d.associate_id), 'kind', coalesce(a.kind, 'BENEFICIARY'), 'shares', d.shares,
    'joinedOn', d.joined_on, 'leftOn', d.left_on, 'why', d.why, 'note', d.note,
    'name', case when p.id is not null then jsonb_build_object('ar', p.given_ar || ' ' || p.family_ar, 'la', p.given_la || ' ' || p.family_la)
      when a.kind = 'PERSON' then jsonb_build_object('ar', a.given_ar || ' ' || a.family_ar, 'la', a.given_la || ' ' || a.family_la)
      when a.id is not null then jsonb_build_object('ar', a.name_ar, 'la', null) end
  ) order by d.left_on desc, d.id)
  from cooperative.founder_departure d
  left join people.person p on p.id = d.person_id
  left join cooperative.associate a on a.id = d.associate_id
  where d.formation_id = f.id), '[]')`;

/** The papers of a group f that were signed again. */
export const signings = `coalesce((
  select jsonb_agg(jsonb_build_object('paper', s.paper, 'signedOn', s.signed_on) order by s.signed_on, s.id)
  from cooperative.paper_signing s where s.formation_id = f.id), '[]')`;
