import { Injectable } from '@nestjs/common';
import { holidaysOf } from '@sanad/calendar/core';
import { addWorkingDays, type Holidays, type PlainDay } from '@sanad/kernel';
import { FeastsRepository } from './feasts.repository';

/** Delays in working days, reckoned with the feasts as they are known now. To be asked in a transaction. */
@Injectable()
export class WorkingCalendar {
  constructor(private readonly feasts: FeastsRepository) {}

  /** Days of feasts from the year before a day until three years after it: no delay of ours is longer. */
  async holidaysAround(day: PlainDay): Promise<Holidays> {
    const year = Number(day.slice(0, 4));
    return holidaysOf(await this.feasts.list(), year - 1, year + 3);
  }

  /** The same for delays that begin on days of several years. */
  async holidaysBetween(first: PlainDay, last: PlainDay): Promise<Holidays> {
    return holidaysOf(await this.feasts.list(), Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 3);
  }

  /** The last day of a delay of so many working days; the day it begins on does not count. */
  async add(day: PlainDay, count: number): Promise<PlainDay> {
    return addWorkingDays(day, count, await this.holidaysAround(day));
  }
}
