import { Global, Module } from '@nestjs/common';
import { DueDates } from './due-dates';
import { FeastsController } from './feasts.controller';
import { FeastsRepository } from './feasts.repository';
import { Feasts } from './feasts.service';
import { WorkingCalendar } from './working-calendar';

/** The days on which offices work. Global, so that every room reckons its delays with the same feasts. */
@Global()
@Module({
  controllers: [FeastsController],
  providers: [DueDates, Feasts, FeastsRepository, WorkingCalendar],
  exports: [DueDates, WorkingCalendar],
})
export class CalendarModule {}
