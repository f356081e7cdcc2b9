import { Injectable } from '@nestjs/common';
import { awarenessNotes, toldOn, type AttendanceDraft } from '@sanad/awareness/core';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import type { CaseFileView } from '@sanad/case-file/core';
import { isRefusal, say, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Consents, People } from '@sanad/people/api';
import { noticeVersion, relationNames } from '@sanad/people/core';
import { Database, found, type Caller } from '@sanad/platform';
import type { AttendanceStanding } from './attendances.repository';
import type { EventStanding } from './events.repository';

export interface Arrived {
  readonly personId: string;
  /** Of the notice that was read aloud here. */
  readonly noticeVersion: string | null;
}

/** What the door asks of the rooms below: a person with their consent, and later a file. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
  ) {}

  /** The person who is put on the list, and their consent when the notice was read to them. */
  async receive(within: Scope, event: EventStanding, draft: AttendanceDraft): Promise<Arrived | Refusal> {
    const person = await this.personOf(within, event, draft);
    if (isRefusal(person)) return person;
    const personId = person.id;
    if (!draft.informed) return { personId, noticeVersion: null };
    const refused = await this.agree(within, personId, toldOn(event.day, today()));
    return refused ?? { personId, noticeVersion };
  }

  /** A file of the unit that follows the person, and what they said at the day on its timeline. */
  async openFile(
    { scope, role }: Caller,
    standing: AttendanceStanding,
    openedOn: PlainDay,
  ): Promise<CaseFileView | Refusal> {
    const { personId } = standing;
    const { unitId } = found(await this.people.brief(scope, personId));
    const file = await this.files.open(scope, { personId, unitId, origin: 'AWARENESS_DAY', openedOn }, role);
    if (isRefusal(file)) return file;
    await this.tell(scope, file.id, standing);
    return file;
  }

  /** Their wishes if they had any; their kinship as a note, since it is only said. */
  private async tell(within: Scope, caseId: string, standing: AttendanceStanding): Promise<void> {
    const { interests, valueChain, relation, event } = standing;
    const wished = { interests: interests.join(' '), valueChain: valueChain ?? '' };
    const wishes = Object.entries(wished).filter(([, value]) => value);
    if (wishes.length > 0) {
      const details = { event: event.title, ...Object.fromEntries(wishes) };
      await this.timeline.add(within, caseId, { kind: 'INTEREST_NOTED', factOn: event.day, details });
    }
    if (!relation) return;
    const said = { event: event.title, relation: say('ar', relationNames[relation]) };
    const note = say('ar', awarenessNotes.relation, said);
    await this.timeline.add(within, caseId, { kind: 'NOTE', factOn: event.day, note });
  }

  /** Known, or made of the little that is asked at a door. */
  private async personOf(
    within: Scope,
    event: EventStanding,
    { personId, person }: AttendanceDraft,
  ): Promise<{ id: string } | Refusal> {
    if (!person) return found(await this.people.brief(within, found(personId)));
    const unasked = { givenLa: null, familyLa: null, sex: null, birth: null, commune: null, cin: null };
    const { unitId, province } = event;
    const draft = { ...unasked, ...person, province: person.province ?? province };
    return this.people.create(within, unitId, draft, { search: 'door' });
  }

  /** Said aloud before the one who writes it down; whoever has agreed before is not asked to agree twice. */
  private async agree(within: Scope, personId: string, givenOn: PlainDay): Promise<Refusal | null> {
    if (await this.consents.inForce(within, personId, 'FOLLOW_UP')) return null;
    const witness = await this.database.row<{ name: string }>('select access.user_name($1) as name', [within.user]);
    const given = await this.consents.give(within, personId, {
      purpose: 'FOLLOW_UP',
      agencyId: null,
      channel: 'ORAL_WITNESSED',
      witness: found(witness).name,
      givenOn,
    });
    return isRefusal(given) ? given : null;
  }
}
