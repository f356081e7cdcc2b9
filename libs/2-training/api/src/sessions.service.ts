import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, today, type Page, type PageRequest, type Refusal, type Scope } from '@sanad/kernel';
import { found, Invalid, pageFrom, type Selection } from '@sanad/platform';
import {
  planDays,
  type SessionDay,
  type SessionDraft,
  type SessionQuery,
  type SessionRow,
  type SessionView,
} from '@sanad/training/core';
import { EnrolmentsRepository } from './enrolments.repository';
import { SessionsRepository } from './sessions.repository';
import { viewOf } from './enrolment-view';

export type PlannedSession = SessionRow & { readonly days: readonly SessionDay[] };

/** Trainings that a branch gives on given days, to a given number of people. */
@Injectable()
export class TrainingSessions {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: SessionQuery): Promise<Page<SessionRow>> {
    const now = today();
    const rows = await this.sessions.list(within, query, now);
    return pageFrom(query, rows, await this.sessions.count(within, query, now), ({ startsOn, id }) => [startsOn, id]);
  }

  /** All rows of the list, for a file. */
  all(within: Scope, query: Omit<SessionQuery, keyof PageRequest>): Selection {
    return this.sessions.all(within, query, today());
  }

  /** The people of a session, for a file; and the session itself. */
  async peopleOf(within: Scope, id: string): Promise<{ session: PlannedSession; rows: Selection }> {
    return { session: found(await this.sessions.one(within, id)), rows: this.enrolments.all(within, id) };
  }

  /** With the names of its people: whoever looks is noted. */
  async read(within: Scope, id: string): Promise<SessionView> {
    const view = await this.view(within, id);
    await this.audit.read({ entity: 'trainingSession', entityId: id });
    return view;
  }

  async view(within: Scope, id: string): Promise<SessionView> {
    const session = found(await this.sessions.one(within, id));
    const rows = await this.enrolments.ofSession(within, id);
    return { ...session, enrolments: rows.map((row) => viewOf(row, session.days, session.programme)) };
  }

  async add(within: Scope, draft: SessionDraft): Promise<SessionView | Refusal> {
    const programme = await this.sessions.branchFor(within, draft.programmeId);
    if (!programme) throw new Invalid([{ path: '/programmeId', code: 'unknown' }]);
    const refusal = planDays(draft.days, programme);
    if (refusal) return refusal;
    const id = newId();
    await this.sessions.add(id, programme.branchId, within.user, draft);
    await this.audit.record({ action: 'trainingSession.add', entity: 'trainingSession', entityId: id, after: draft });
    return this.view(within, id);
  }
}
