import { Injectable } from '@nestjs/common';
import { today, type Scope } from '@sanad/kernel';
import type { CorrectedField, PrivacyRequestPage, PrivacyRequestQuery, PrivacyRequestView } from '@sanad/privacy/core';
import { Database, keyAfter } from '@sanad/platform';

const named = (alias: string) =>
  `jsonb_build_object('ar', ${alias}.name_ar, 'fr', ${alias}.name_fr, 'en', ${alias}.name_en)`;

const columns = `q.id,
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la) as person,
  jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit,
  q.kind, q.channel, q.received_on as "receivedOn", q.due_on as "dueOn", q.statement, q.field, q.old_value as "oldValue",
  q.new_value as "newValue", q.purpose,
  (select jsonb_build_object('label', f.label, 'mediaType', f.media_type)
     from platform.stored_file f where f.id = q.evidence_file_id) as evidence,
  q.state, q.reason, access.user_name(q.decided_by) as "decidedByName", q.decided_at as "decidedAt",
  access.user_name(q.created_by) as "createdByName", q.created_at as "createdAt", q.version,
  coalesce((select jsonb_agg(jsonb_build_object('agency', ${named('a')}, 'branch', ${named('b')}, 'isEntitled', n.is_entitled,
      'seenAt', n.seen_at) order by n.created_at, n.id)
    from privacy.notice n join partners.branch b on b.id = n.branch_id join partners.agency a on a.id = b.agency_id
    where n.request_id = q.id), '[]') as told`;

const joined = `privacy.request q join people.person p on p.id = q.person_id join access.unit u on u.id = q.unit_id`;

/** A request as rules look at it. */
export interface RequestStanding extends PrivacyRequestView {
  readonly evidenceId: string | null;
  readonly isFileMade: boolean;
}

/** A branch that received facts of a person, and whether it may still have them. */
export interface Receiver {
  readonly branchId: string;
  readonly isEntitled: boolean;
}

type Listed = Pick<PrivacyRequestPage, 'total' | 'counts'> & { rows: PrivacyRequestView[] };

function listed(direction: 'asc' | 'desc'): string {
  const beyond =
    direction === 'asc'
      ? `(due_on, id) > (coalesce($6::date, '-infinity'), coalesce($7::uuid, '00000000-0000-0000-0000-000000000000'))`
      : `(due_on, id) < (coalesce($6::date, 'infinity'), coalesce($7::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
  return `
    with wanted as (
      select q.id, q.due_on, q.state from privacy.request q
      where q.unit_id = any ($1::uuid[]) and ($2::text is null or q.kind = $2) and ($3::uuid is null or q.person_id = $3)
    ), shown as (
      select * from wanted where $4::text is null or state = $4
    ), page as (
      select id from shown where ${beyond} order by due_on ${direction}, id ${direction} limit $8
    )
    select (select count(*)::int from shown) as total,
      (select jsonb_build_object('received', count(*) filter (where state = 'RECEIVED'),
        'late', count(*) filter (where state = 'RECEIVED' and due_on < $5::date),
        'done', count(*) filter (where state = 'DONE'), 'refused', count(*) filter (where state = 'REFUSED'))
       from wanted) as counts,
      coalesce((select jsonb_agg(to_jsonb(one) order by one."dueOn" ${direction}, one.id ${direction}) from (
        select ${columns} from page join ${joined.replace('privacy.request q', 'privacy.request q on q.id = page.id')}
      ) one), '[]') as rows`;
}
/** Who waits for an answer is shown by the day on which it is due; what is answered, the newest first. */
const dueFirst = listed('asc');
const newestFirst = listed('desc');

@Injectable()
export class RequestsRepository {
  constructor(private readonly database: Database) {}

  async list(within: Scope, query: PrivacyRequestQuery): Promise<Listed> {
    const { kind = null, personId = null, state = null, limit } = query;
    const row = await this.database.row<Listed>(state === 'RECEIVED' ? dueFirst : newestFirst, [
      within.units,
      kind,
      personId,
      state,
      today(),
      ...keyAfter(query, 2),
      limit + 1,
    ]);
    return row!;
  }

  view(within: Scope, id: string): Promise<PrivacyRequestView | undefined> {
    return this.database.row(`select ${columns} from ${joined} where q.id = $1 and q.unit_id = any ($2::uuid[])`, [
      id,
      within.units,
    ]);
  }

  /** With `hold`, kept from others until the transaction ends. */
  standing(within: Scope, id: string, hold: boolean): Promise<RequestStanding | undefined> {
    return this.database.row(
      `select ${columns}, q.evidence_file_id as "evidenceId",
         exists (select from privacy.person_file f where f.person_id = q.person_id and f.created_at >= q.created_at) as "isFileMade"
       from ${joined} where q.id = $1 and q.unit_id = any ($2::uuid[])${hold ? ' for update of q' : ''}`,
      [id, within.units],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('privacy.request', record);
  }

  async attach(id: string, fileId: string): Promise<void> {
    await this.database.change(
      'update privacy.request set evidence_file_id = $2, version = version + 1 where id = $1',
      [id, fileId],
    );
  }

  async decide(
    id: string,
    by: string,
    state: 'DONE' | 'REFUSED',
    { reason = null, oldValue = null }: { readonly reason?: string | null; readonly oldValue?: string | null },
  ): Promise<void> {
    await this.database.change(
      `update privacy.request set state = $2, reason = $3, old_value = coalesce($4, old_value), decided_by = $5,
         decided_at = now(), version = version + 1 where id = $1`,
      [id, state, reason, oldValue, by],
    );
  }

  /** Every branch to which the person was ever referred. */
  receivers(personId: string): Promise<Receiver[]> {
    return this.database.rows<Receiver>(
      `select r.branch_id as "branchId", bool_or(
         r.state not in ('DECLINED', 'RECALLED', 'EXPIRED')
         and exists (select from partners.agreement g where g.id = r.agreement_id and g.ended_on is null)
         and exists (select from people.consent c where c.person_id = r.person_id and c.purpose = 'SHARE_WITH_PARTNER'
           and c.agency_id = b.agency_id and people.consent_holds(c.withdrawn_at, c.expires_on)
             and (c.sharing is null or r.purpose = any (c.sharing)))) as "isEntitled"
       from partners.referral r join partners.branch b on b.id = r.branch_id
       where r.person_id = $1 group by r.branch_id order by r.branch_id`,
      [personId],
    );
  }

  tell(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('privacy.notice', record);
  }
}

export interface ToldCorrection {
  readonly field: CorrectedField;
  readonly before: string | null;
  readonly after: string | null;
}
