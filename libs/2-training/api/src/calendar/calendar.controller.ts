import { Controller, Get, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { Allow, AllowByToken, networkOf, Public, Throttle } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { Answers, By, Within, type Caller } from '@sanad/platform';
import {
  CalendarKeyQuery,
  CalendarLinkIssued,
  calendarLinkPermissions,
  CalendarLinkStanding,
  trainingPermissions,
} from '@sanad/training/core';
import type { Request } from 'express';
import type * as z from 'zod';
import { CalendarLinks } from './calendar-links.service';
import { SessionCalendar } from './session-calendar';

/** Calendars ask often and all at once; a guesser of secrets gets nowhere. */
const pace = { burst: 300, seconds: 1 };

const fileOf = (text: string) =>
  new StreamableFile(Buffer.from(text, 'utf8'), {
    type: 'text/calendar; charset=utf-8',
    disposition: 'inline; filename="sanad.ics"',
  });

/** Sessions in the calendars that people and systems use. */
@Controller()
export class CalendarController {
  constructor(
    private readonly links: CalendarLinks,
    private readonly calendar: SessionCalendar,
    private readonly throttle: Throttle,
  ) {}

  @Get('calendar-link')
  @Allow(calendarLinkPermissions.own)
  @Answers(CalendarLinkStanding)
  async own(@By() caller: Caller): Promise<CalendarLinkStanding> {
    return { link: await this.links.own(caller) };
  }

  // The secret is in the answer: it is not kept for a second try.
  @Post('calendar-link')
  @Allow(calendarLinkPermissions.own)
  @Answers(CalendarLinkIssued, { status: 201, forgets: true })
  issue(@By() caller: Caller): Promise<CalendarLinkIssued> {
    return this.links.issue(caller);
  }

  @Post('calendar-link/revocation')
  @Allow(calendarLinkPermissions.own)
  @Answers(null)
  revoke(@By() caller: Caller): Promise<void> {
    return this.links.revoke(caller);
  }

  /** For a system of an agency. */
  @Get('training-calendar')
  @Allow(trainingPermissions.read)
  @AllowByToken('calendar:read')
  @Answers(null, { status: 200 })
  async read(@Within() within: Scope): Promise<StreamableFile> {
    return fileOf(await this.calendar.of(within, 'ar'));
  }

  /** For a calendar program: the secret stands behind the question mark, where the log of the house does not look. */
  @Get('training-calendar.ics')
  @Public()
  @Answers(null, { status: 200 })
  async feed(
    @Req() request: Request,
    @Query({ schema: CalendarKeyQuery }) { key }: z.infer<typeof CalendarKeyQuery>,
  ): Promise<StreamableFile> {
    await this.throttle.count(`calendar ${networkOf(request.ip ?? '')}`, pace);
    return fileOf(await this.links.read(key));
  }
}
