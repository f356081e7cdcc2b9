import { Injectable } from '@nestjs/common';
import type { AttendanceDraft } from '@sanad/awareness/core';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import type { CaseFileView } from '@sanad/case-file/core';
import { dayOf, isRefusal, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Consents, People } from '@sanad/people/api';
import { Database, found, type Caller } from '@sanad/platform';
import type { AttendanceStanding } from './attendances.repository';
import type { EventStanding } from './events.repository';

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

  /** The person who is registered: known, or made of the little that is asked at a door. */
  async personOf(within: Scope, event: EventStanding, { personId, person }: AttendanceDraft): Promise<string | Refusal> {
    if (personId) return found(await this.people.brief(within, personId)).id;
    const made = await this.people.create(within, event.unitId, {
      givenAr: person!.givenAr,
      familyAr: person!.familyAr,
      givenLa: null,
      familyLa: null,
      sex: null,
      birth: null,
      phone: person!.phone,
      province: event.province,
      commune: null,
      cin: null,
    });
    if (isRefusal(made)) return made;
    const refused = await this.agree(within, made.id, event.day);
    return refused ?? made.id;
  }

  /** The file of somebody who came, with what they wished on its timeline. */
  async openFile(by: Caller, standing: AttendanceStanding, openedOn: PlainDay): Promise<CaseFileView | Refusal> {
    const { personId, unitId, event, interests } = standing;
    const opened = await this.files.open(by.scope, { personId, unitId, origin: 'AWARENESS_DAY', openedOn }, by.role);
    if (isRefusal(opened)) return opened;
    if (interests.length > 0) {
      await this.timeline.add(by.scope, opened.id, {
        kind: 'INTEREST_NOTED',
        factOn: dayOf(standing.presentAt!),
        details: { event: event.title, interests: interests.join(' '), ...(standing.valueChain ? { valueChain: standing.valueChain } : {}) },
      });
    }
    return opened;
  }

  /** The notice was read to them and they said yes, before the one who writes it down. */
  private async agree(within: Scope, personId: string, on: PlainDay): Promise<Refusal | null> {
    const witness = await this.database.row<{ name: string }>('select access.user_name($1) as name', [within.user]);
    const given = await this.consents.give(within, personId, {
      purpose: 'FOLLOW_UP', agencyId: null, channel: 'ORAL_WITNESSED', witness: witness?.name ?? '', givenOn: on,
    });
    return isRefusal(given) ? given : null;
  }
}
