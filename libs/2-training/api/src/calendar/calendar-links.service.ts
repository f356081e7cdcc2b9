import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit, Originators } from '@sanad/access/api';
import { Absent, ENVIRONMENT, Transactions, type Caller, type Environment } from '@sanad/platform';
import { trainingPermissions, type CalendarLinkIssued, type CalendarLinkView } from '@sanad/training/core';
import { CalendarLinksRepository } from './calendar-links.repository';
import { SessionCalendar } from './session-calendar';

const hashOf = (key: string) => createHash('sha256').update(key).digest();

/** A secret address for the calendar of somebody's telephone. It shows what they see when it is read, and ends with their right. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly links: CalendarLinksRepository,
    private readonly calendar: SessionCalendar,
    private readonly originators: Originators,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  own({ scope }: Caller): Promise<CalendarLinkView | null> {
    return this.links.own(scope.user);
  }

  /** One a person: the address of before ends with the new one. */
  async issue({ scope }: Caller): Promise<CalendarLinkIssued> {
    const key = randomBytes(32).toString('base64url');
    await this.links.revoke(scope.user);
    await this.links.add(scope.user, hashOf(key));
    await this.audit.record({ action: 'calendarLink.issue', entity: 'user', entityId: scope.user });
    return { address: `${this.environment.origin}/api/v1/training-calendar.ics?key=${key}` };
  }

  /** @throws {Absent} when there is none. */
  async revoke({ scope }: Caller): Promise<void> {
    if ((await this.links.revoke(scope.user)) === 0) throw new Absent();
    await this.audit.record({ action: 'calendarLink.revoke', entity: 'user', entityId: scope.user });
  }

  /** @throws {Absent} for an address that is unknown, revoked, or of somebody who may no more. */
  async read(key: string): Promise<string> {
    const reader = await this.transactions.asSystem(() => this.links.reader(hashOf(key)));
    const caller = reader && (await this.originators.callerOf(reader.user, trainingPermissions.read));
    if (!caller) throw new Absent();
    return this.transactions.as(caller, () => this.calendar.of(caller.scope, reader.language));
  }
}
