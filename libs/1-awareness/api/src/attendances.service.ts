import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  openFile,
  presentAt,
  takesRegistrations,
  type AttendanceDraft,
  type AttendanceQuery,
  type AttendanceView,
  type FileOpened,
  type Interests,
  type PresenceView,
} from '@sanad/awareness/core';
import { caseFilePermissions } from '@sanad/case-file/core';
import { isRefusal, newId, refuse, today, type Page, type PlainDay, type Refusal } from '@sanad/kernel';
import { People } from '@sanad/people/api';
import { personSearch } from '@sanad/people/core';
import { found, pageFrom, Stale, type Caller, type Selection } from '@sanad/platform';
import { Arrivals } from './arrivals';
import {
  AttendancesRepository,
  type AttendanceStanding,
  type AttendanceTerms,
  type Reader,
} from './attendances.repository';
import { EventsRepository, type EventStanding } from './events.repository';

type ListQuery = Pick<AttendanceQuery, 'query' | 'show'>;

function readerOf({ scope, role }: Caller): Reader {
  return { within: scope, seesFiles: role !== null && role in caseFilePermissions.read.grants };
}

/** The door of an event: who is expected, who came, and what they would like. */
@Injectable()
export class Attendances {
  constructor(
    private readonly attendances: AttendancesRepository,
    private readonly events: EventsRepository,
    private readonly arrivals: Arrivals,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async list(by: Caller, eventId: string, query: AttendanceQuery): Promise<Page<AttendanceView>> {
    const terms = await this.termsOf(by, eventId, query);
    const { rows, total } = await this.attendances.list(readerOf(by), terms, query);
    return pageFrom(query, rows, total, ({ registeredAt, id }) => [registeredAt, id]);
  }

  /** All rows of the list, for a file; and the event that it is of. */
  async all(by: Caller, eventId: string, query: ListQuery): Promise<{ rows: Selection; event: EventStanding }> {
    const event = found(await this.events.standing(by.scope, eventId));
    return { event, rows: this.attendances.all(readerOf(by), await this.termsOf(by, eventId, query)) };
  }

  private async termsOf(by: Caller, eventId: string, { query, show }: ListQuery): Promise<AttendanceTerms> {
    found(await this.events.standing(by.scope, eventId));
    // A whole card number is looked up by those who keep it.
    const isCard = Boolean(personSearch(query)?.cin);
    const holders = isCard ? await this.people.list(by.scope, { query, limit: 25 }) : null;
    return { eventId, query, show, persons: holders && holders.rows.map(({ id }) => id) };
  }

  /** Puts somebody on the list, known or new, and marks them present at once where that is asked. */
  async register(by: Caller, eventId: string, draft: AttendanceDraft): Promise<AttendanceView | Refusal> {
    const within = by.scope;
    const event = found(await this.events.standing(within, eventId));
    if (!takesRegistrations(event.state) || (draft.present && event.state !== 'OPEN')) return refuse('eventNotOpen');
    const moment = draft.present ? presentAt(event.day, draft.at, new Date()) : null;
    if (isRefusal(moment)) return moment;
    const arrived = await this.arrivals.receive(within, event, draft);
    if (isRefusal(arrived)) return arrived;
    const walkIn = event.state === 'OPEN' && (draft.walkIn ?? true);
    const [id, unitId] = [newId(), event.unitId];
    const { interests, valueChain, relation } = draft;
    const registration = {
      id,
      eventId,
      unitId,
      walkIn,
      presentAt: moment,
      interests,
      valueChain,
      relation,
      ...arrived,
    };
    if (!(await this.attendances.add(within, registration))) return this.refuseTwice(eventId, arrived.personId);
    await this.note('register', registration, { eventId, walkIn, presentAt: moment, ...arrived });
    return this.view(by, id);
  }

  /** Marks once: a second mark is answered with the first, and says so. */
  async mark(by: Caller, id: string, at: string | undefined): Promise<PresenceView | Refusal> {
    const standing = found(await this.attendances.hold(by.scope, id));
    const moment = standing.presentAt === null ? presentAt(standing.event.day, at, new Date()) : null;
    if (isRefusal(moment)) return moment;
    const isFirst = moment !== null && (await this.attendances.mark(by.scope, id, moment));
    await this.note(isFirst ? 'mark' : 'markAgain', standing, isFirst ? { presentAt: moment } : {});
    return { ...(await this.view(by, id)), already: !isFirst };
  }

  async undo(by: Caller, id: string, version: number): Promise<AttendanceView | Refusal> {
    const standing = await this.seen(by, id, version);
    const { presentAt: before, caseNumber } = standing;
    if (before === null) return refuse('notPresent');
    // Without its number: not everybody at a door may know of files.
    if (caseNumber) return refuse('presenceHasFile');
    await this.attendances.update(id, version, { present_at: null, marked_by: null });
    await this.note('undo', standing, { presentAt: null }, { presentAt: before });
    return this.view(by, id);
  }

  async noteInterests(by: Caller, id: string, version: number, wish: Interests): Promise<AttendanceView> {
    const standing = await this.seen(by, id, version);
    const { interests, valueChain } = standing;
    await this.attendances.update(id, version, { interests: wish.interests, value_chain: wish.valueChain });
    await this.note('interests', standing, wish, { interests, valueChain });
    return this.view(by, id);
  }

  /** Opens a file for somebody who came: nothing is typed again. */
  async openFile(by: Caller, id: string, openedOn: PlainDay = today()): Promise<FileOpened | Refusal> {
    const standing = found(await this.attendances.hold(by.scope, id));
    const { presentAt: moment, caseNumber, event } = standing;
    if (caseNumber) return refuse('fileOpenedAlready', { number: caseNumber });
    const refusal = moment === null ? refuse('notPresent') : openFile(event.day, openedOn);
    if (refusal) return refusal;
    const file = await this.arrivals.openFile(by, standing, openedOn);
    if (isRefusal(file)) return file;
    await this.attendances.update(id, standing.version, { case_id: file.id });
    await this.note('openFile', standing, { caseId: file.id, number: file.number });
    return { id: file.id, number: file.number };
  }

  private async refuseTwice(eventId: string, personId: string): Promise<Refusal> {
    const { id, presentAt: moment } = found(await this.attendances.of(eventId, personId));
    return refuse('alreadyRegistered', { id, presentAt: moment });
  }

  private async seen(by: Caller, id: string, version: number): Promise<AttendanceStanding> {
    const standing = found(await this.attendances.hold(by.scope, id));
    if (standing.version !== version) throw new Stale(version, standing.version);
    return standing;
  }

  private async view(by: Caller, id: string): Promise<AttendanceView> {
    return found(await this.attendances.view(readerOf(by), id));
  }

  private note(act: string, of: { id: string; unitId: string }, after: object, before?: object): Promise<void> {
    const { id: entityId, unitId } = of;
    return this.audit.record({ action: `attendance.${act}`, entity: 'attendance', entityId, unitId, before, after });
  }
}
