import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, momentAfter, pageFrom, Stale } from '@sanad/platform';
import type {
  RectificationNoticeId,
  RectificationNoticePage,
  RectificationNoticeQuery,
  RectificationNoticeView,
} from '@sanad/privacy/core';

const columns = `n.id, n.known_as as "knownAs", jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit,
  n.field, n.old_value as "oldValue", n.new_value as "newValue", n.is_entitled as "isEntitled",
  n.created_at as "createdAt", n.seen_at as "seenAt", n.version`;
const joined = 'privacy.notice n join access.unit u on u.id = n.unit_id';

/** What a branch is told: a fact that it received was wrong. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: RectificationNoticeQuery): Promise<RectificationNoticePage> {
    const rows = await this.database.rows<RectificationNoticeView & { total: number }>(
      `with wanted as (
         select n.id, n.created_at from privacy.notice n
         where n.branch_id = any ($1::uuid[]) and ($2::boolean is null or (n.seen_at is null) = $2)
       )
       select ${columns}, (select count(*)::int from wanted) as total
       from wanted join ${joined.replace('privacy.notice n', 'privacy.notice n on n.id = wanted.id')}
       where (n.created_at, n.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       order by n.created_at desc, n.id desc limit $5`,
      [within.branches, query.open ?? null, ...momentAfter(query), query.limit + 1],
    );
    return pageFrom(query, rows, rows[0]?.total ?? 0, ({ createdAt, id }) => [createdAt, id]);
  }

  /** The branch has put it right on its side. */
  async confirm(within: Scope, id: RectificationNoticeId, version: number): Promise<RectificationNoticeView | Refusal> {
    const notice = found(await this.held(within, id));
    if (notice.version !== version) throw new Stale(version, notice.version);
    if (notice.seenAt !== null) return refuse('noticeAlreadySeen');
    await this.database.change(
      'update privacy.notice set seen_by = $2, seen_at = now(), version = version + 1 where id = $1',
      [id, within.user],
    );
    await this.audit.record({
      action: 'rectificationNotice.confirm',
      entity: 'rectificationNotice',
      entityId: id,
      unitId: notice.unitId,
      after: { field: notice.field },
    });
    return found(await this.held(within, id));
  }

  private held(within: Scope, id: string): Promise<(RectificationNoticeView & { unitId: string }) | undefined> {
    return this.database.row(
      `select ${columns}, n.unit_id as "unitId" from ${joined}
       where n.id = $1 and n.branch_id = any ($2::uuid[]) for update of n`,
      [id, within.branches],
    );
  }
}
