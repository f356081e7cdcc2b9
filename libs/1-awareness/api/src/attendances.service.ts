import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  presence,
  type AttendanceDraft,
  type AttendanceQuery,
  type AttendanceView,
  type Counters,
  type FileOpening,
  type Interests,
  type OpenedFile,
  type PresenceView,
} from '@sanad/awareness/core';
import { isRefusal, newId, refuse, today, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { noticeVersion } from '@sanad/people/core';
import { Database, found, pageFrom, type Caller } from '@sanad/platform';
import { AttendancesRepository } from './attendances.repository';
import { EventsRepository } from './events.repository';
import { Arrivals } from './arrivals';

/** The door of an event: who was expected, who came, and what they wish. */
@Injectable()
export class Attendances {
  constructor(
    private readonly database: Database,
    private readonly attendances: AttendancesRepository,
    private readonly events: EventsRepository,
    private readonly arrivals: Arrivals,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, eventId: string, query: AttendanceQuery): Promise<Page<AttendanceView>> {
    found(await this.events.standing(within, eventId));
    const rows = await this.attendances.list(within, eventId, query);
    return pageFrom(query, rows, rows[0]?.total ?? 0, ({ registeredAt, id }) => [registeredAt, id]);
  }

  async counters(within: Scope, eventId: string): Promise<Counters> {
    found(await this.events.standing(within, eventId));
    return this.attendances.counters(within, eventId);
  }

  /** Registers somebody, and marks them present at once where that is asked. */
  async register(within: Scope, eventId: string, draft: AttendanceDraft): Promise<AttendanceView | Refusal> {
    const event = found(await this.events.standing(within, eventId));
    if (event.state === 'CANCELLED') return refuse('eventCancelled');
    const at = draft.present ? presence(event, draft.at, new Date()) : null;
    if (isRefusal(at)) return at;
    const personId = await this.arrivals.personOf(within, event, draft);
    if (isRefusal(personId)) return personId;
    const id = newId();
    await this.database.insert('awareness.attendance', {
      id,
      event_id: eventId,
      unit_id: event.unitId,
      person_id: personId,
      walk_in: draft.walkIn,
      registered_by: within.user,
      present_at: at,
      marked_by: at === null ? null : within.user,
      interests: draft.interests,
      value_chain: draft.valueChain,
      notice_version: noticeVersion,
    });
    await this.note('register', id, event, { personId, walkIn: draft.walkIn, presentAt: at });
    return found(await this.attendances.view(within, id));
  }

  /** Marks once: a second mark answers with the first, and says so. */
  async mark(within: Scope, id: string, wish: string | null): Promise<PresenceView | Refusal> {
    const { event, unitId, presentAt } = found(await this.attendances.standing(within, id));
    const at = presentAt ?? presence(event, wish, new Date());
    if (isRefusal(at)) return at;
    const isFirst = presentAt === null && (await this.attendances.mark(id, at, within.user));
    await this.note(isFirst ? 'mark' : 'markAgain', id, { unitId }, { presentAt: at });
    return { ...found(await this.attendances.view(within, id)), already: !isFirst };
  }

  async unmark(within: Scope, id: string, version: number): Promise<AttendanceView | Refusal> {
    const { event, unitId, presentAt, caseNumber } = found(await this.attendances.standing(within, id));
    if (event.state !== 'OPEN') return refuse('eventNotOpen', { state: event.state });
    if (caseNumber) return refuse('fileOpenedAlready', { number: caseNumber });
    await this.database.update('awareness.attendance', { id, version, set: { present_at: null, marked_by: null } });
    await this.note('unmark', id, { unitId }, { presentAt });
    return found(await this.attendances.view(within, id));
  }

  async wish(within: Scope, id: string, version: number, { interests, valueChain }: Interests): Promise<AttendanceView> {
    const { unitId } = found(await this.attendances.standing(within, id));
    await this.database.update('awareness.attendance', { id, version, set: { interests, value_chain: valueChain } });
    await this.note('wish', id, { unitId }, { interests, valueChain });
    return found(await this.attendances.view(within, id));
  }

  /** Opens a file for somebody who came: nothing is typed again. */
  async openFile(by: Caller, id: string, { openedOn }: FileOpening): Promise<OpenedFile | Refusal> {
    const standing = found(await this.attendances.standing(by.scope, id));
    if (standing.presentAt === null) return refuse('notPresent');
    if (standing.caseNumber) return refuse('fileOpenedAlready', { number: standing.caseNumber });
    const opened = await this.arrivals.openFile(by, standing, openedOn ?? today());
    if (isRefusal(opened)) return opened;
    await this.database.update('awareness.attendance', { id, version: standing.version, set: { case_id: opened.id } });
    await this.note('openFile', id, standing, { caseId: opened.id, number: opened.number });
    return { caseFileId: opened.id, number: opened.number, attendance: found(await this.attendances.view(by.scope, id)) };
  }

  private note(act: string, id: string, { unitId }: { readonly unitId: string }, after: object): Promise<void> {
    return this.audit.record({ action: `attendance.${act}`, entity: 'attendance', entityId: id, unitId, after });
  }
}
