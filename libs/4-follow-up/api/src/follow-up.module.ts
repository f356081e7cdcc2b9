import { Module } from '@nestjs/common';
import { CooperativeModule } from '@sanad/cooperative/api';
import { PartnersModule } from '@sanad/partners/api';
import { constraintRefusals } from '@sanad/platform';
import { AlertRows } from './alert/alerts.repository';
import { DormanciesController } from './dormancy/dormancies.controller';
import { Dormancies } from './dormancy/dormancies.service';
import { DueDatesOfDuties } from './duty/due-dates-of-duties';
import { DutiesController, DutiesOfCooperativeController } from './duty/duties.controller';
import { DutyRows } from './duty/duties.repository';
import { Duties } from './duty/duties.service';
import { DutyTasks } from './duty/duty-tasks';
import { Settling } from './duty/settling';
import { FollowUpOfCooperativeController } from './follow-up.controller';
import { FollowUpRows } from './follow-up.repository';
import { FollowUps } from './follow-ups.service';
import { DueList } from './list/due-list';
import { DueListController } from './list/due-list.controller';
import { FollowUpRound } from './round/follow-up-round';
import { Mourafaka } from './support/mourafaka';
import { SupportsController, SupportsOfCooperativeController } from './support/supports.controller';
import { Supports } from './support/supports.service';
import { VisitsController, VisitsOfCooperativeController } from './visit/visits.controller';
import { Visits } from './visit/visits.service';

/** Cooperatives after their creation: yearly duties, visits, alerts, support received, dormancy. */
@Module({
  imports: [CooperativeModule, PartnersModule],
  controllers: [
    DueListController,
    FollowUpOfCooperativeController,
    DutiesOfCooperativeController,
    DutiesController,
    VisitsOfCooperativeController,
    VisitsController,
    SupportsOfCooperativeController,
    SupportsController,
    DormanciesController,
  ],
  providers: [
    AlertRows,
    Dormancies,
    DueDatesOfDuties,
    DueList,
    Duties,
    DutyRows,
    DutyTasks,
    FollowUpRound,
    FollowUpRows,
    FollowUps,
    Mourafaka,
    Settling,
    Supports,
    Visits,
    constraintRefusals({ visit_is_official_once: 'visitReported' }),
  ],
  exports: [FollowUpRound],
})
export class FollowUpModule {}
