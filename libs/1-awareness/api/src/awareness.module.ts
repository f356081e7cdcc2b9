import { Module } from '@nestjs/common';
import { CaseFileModule } from '@sanad/case-file/api';
import { PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { Arrivals } from './arrivals';
import { AttendancesController } from './attendances.controller';
import { AttendancesRepository } from './attendances.repository';
import { Attendances } from './attendances.service';
import { AwarenessExportsController } from './awareness-exports.controller';
import { EventsController } from './events.controller';
import { EventsRepository } from './events.repository';
import { Events } from './events.service';
import { FollowersOfAttendances } from './followers-of-attendances';
import { TraitsOfVisitors } from './traits-of-visitors';

/** First stage of the journey: awareness days and their door. */
@Module({
  imports: [PeopleModule, CaseFileModule],
  controllers: [AwarenessExportsController, EventsController, AttendancesController],
  providers: [
    Arrivals,
    Attendances,
    AttendancesRepository,
    Events,
    EventsRepository,
    FollowersOfAttendances,
    TraitsOfVisitors,
    constraintRefusals({ attendance_needs_open_event: 'eventNotOpen' }),
  ],
})
export class AwarenessModule {}
