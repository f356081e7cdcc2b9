import { Inject, Injectable } from '@nestjs/common';
import { addDays, instantOf, say, today, type Language, type Scope } from '@sanad/kernel';
import { ENVIRONMENT, type Environment } from '@sanad/platform';
import { calendarWords } from '@sanad/training/core';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { SessionsRepository } from '../sessions.repository';

const hour = 3_600_000;
/** What is over for longer is of no use in a calendar. */
const daysBack = 90;

/**
 * The sessions that somebody sees, as a calendar (RFC 5545): one entry a day, under an identifier that stays. Times are
 * instants of UTC: what the clock in Morocco shows then is the calendar's to say, and no rule of the zone travels along
 * that may be an old one. Nobody's name is in it, that of the trainer neither.
 */
@Injectable()
export class SessionCalendar {
  constructor(
    private readonly sessions: SessionsRepository,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async of(within: Scope, language: Language): Promise<string> {
    const { origin } = this.environment;
    const host = new URL(origin).hostname;
    const calendar = ical({
      name: say(language, calendarWords.name),
      prodId: { company: 'Sanad', product: 'training', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      ttl: 3_600,
    });
    for (const session of await this.sessions.planned(within, addDays(today(), -daysBack))) {
      const { id, programme, agency, branch, place, version, days, cancelledOn } = session;
      for (const [index, { id: dayId, day, startsAt, hours }] of days.entries()) {
        const start = instantOf(day, startsAt);
        const title = programme.title;
        calendar.createEvent({
          id: `${dayId}@${host}`,
          sequence: version - 1,
          start,
          end: new Date(start.getTime() + hours * hour),
          summary:
            days.length > 1 ? say(language, calendarWords.day, { title, place: index + 1, count: days.length }) : title,
          location: `${place}, ${branch[language]}`,
          categories: [{ name: agency[language] }],
          url: `${origin}/training/${id}`,
          status: cancelledOn === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
        });
      }
    }
    return calendar.toString();
  }
}
