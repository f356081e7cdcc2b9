import { Injectable, Optional } from '@nestjs/common';
import { Audit, Throttle } from '@sanad/access/api';
import { addDays, newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  cardEnd,
  daysToReview,
  maskedCard,
  soughtElsewhere,
  type AccessRequestId,
  type BreakGlassDraft,
  type BreakGlassPage,
  type BreakGlassQuery,
  type BreakGlassReview,
  type BreakGlassView,
} from '@sanad/people/core';
import { found, pageFrom, Stale, Transactions } from '@sanad/platform';
import { ElsewhereHandles } from '../access-request/elsewhere-handles';
import { NoTaskBook, TaskBook } from '../task-book';
import { BreakGlassRepository } from './break-glass.repository';

/** Ten at once, then one in half an hour: an exception that is used more often than that is none. */
const pace = { burst: 10, seconds: 1800 } as const;

/** One person of another delegation, opened at once for hours and a reason, and judged by that delegation afterwards. */
@Injectable()
export class BreakGlass {
  private readonly tasks: TaskBook;

  constructor(
    private readonly looks: BreakGlassRepository,
    private readonly handles: ElsewhereHandles,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    @Optional() tasks?: TaskBook,
  ) {
    this.tasks = tasks ?? new NoTaskBook();
  }

  /** @throws {Ended} 429 for one who does it too often. */
  async open(
    within: Scope,
    unitId: string,
    { query, reason, hours }: BreakGlassDraft,
  ): Promise<BreakGlassView | Refusal> {
    const sought = soughtElsewhere(query);
    if (!sought) return refuse('breakGlassUnknown');
    await this.throttle.count(`break-glass:${within.user}`, pace);
    const { by, value } = sought;
    const terms = this.handles.termsOf(sought);
    const shown = by === 'CARD' ? maskedCard(cardEnd(value)) : value;
    const id = newId<AccessRequestId>();
    const opening = { id, unitId, by, shown, index: this.handles.indexOf(terms), reason, hours };
    const meant = await this.looks.open(terms, opening);
    if (meant !== 1) {
      await this.noteMiss(by);
      return refuse(meant === 0 ? 'breakGlassUnknown' : 'breakGlassSeveral');
    }
    const look = found(await this.looks.opened(within, id));
    await this.audit.record({
      action: 'breakGlass.open',
      entity: 'person',
      entityId: look.personId,
      unitId: look.unitId,
      after: { requestId: id, by, hours, endsAt: look.endsAt },
      why: reason,
    });
    await this.tasks.open(within, {
      kind: 'BREAK_GLASS',
      subjectId: id,
      unitId: look.unitId,
      dueOn: addDays(today(), daysToReview),
      isForSupervisor: true,
    });
    return found(await this.looks.view(within, id));
  }

  async list(within: Scope, query: BreakGlassQuery): Promise<BreakGlassPage> {
    const { rows, total } = await this.looks.page(within, query.box, query);
    return pageFrom(query, rows, total, ({ review, createdAt, id }) => [review === null ? 1 : 0, createdAt, id]);
  }

  /** What is not justified ends at once. @throws {Absent} when it is about nobody of one's own units. */
  async review(
    within: Scope,
    id: AccessRequestId,
    version: number,
    { verdict, note }: BreakGlassReview,
  ): Promise<BreakGlassView | Refusal> {
    const look = found(await this.looks.standing(within, id));
    if (look.version !== version) throw new Stale(version, look.version);
    if (look.isReviewed) return refuse('breakGlassReviewed');
    if (look.askerId === within.user) return refuse('breakGlassOwn');
    await this.looks.judge(id, version, {
      review: verdict,
      review_note: note || null,
      reviewed_by: within.user,
      reviewed_at: new Date().toISOString(),
      ends_at: verdict === 'NOT_JUSTIFIED' ? look.endsNow : undefined,
    });
    await this.audit.record({
      action: 'breakGlass.review',
      entity: 'person',
      entityId: look.personId,
      unitId: look.unitId,
      after: { requestId: id, verdict },
      why: note,
    });
    await this.tasks.close(within, 'BREAK_GLASS', id);
    return found(await this.looks.view(within, id));
  }

  /** A refusal takes back all that was written: that somebody has searched stays all the same. */
  private noteMiss(by: string): Promise<void> {
    const miss = { action: 'breakGlass.miss', entity: 'person', entityId: null, after: { by } };
    return this.transactions.asSystem(() => this.audit.record(miss), this.transactions.current.caller);
  }
}
