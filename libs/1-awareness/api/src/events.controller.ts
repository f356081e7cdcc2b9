import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  Counters,
  EventDraft,
  EventId,
  eventPermissions,
  EventQuery,
  EventRow,
  EventView,
  NewEvent,
} from '@sanad/awareness/core';
import { pageOf, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { Answers, By, found, Version, Within, type Caller } from '@sanad/platform';
import { Events } from './events.service';

type Answer = Promise<EventView | Refusal>;

@Controller('events')
export class EventsController {
  constructor(private readonly events: Events) {}

  @Get()
  @Allow(eventPermissions.read)
  @Answers(pageOf(EventRow))
  list(@Within() within: Scope, @Query({ schema: EventQuery }) query: EventQuery): Promise<Page<EventRow>> {
    return this.events.list(within, query);
  }

  @Post()
  @Allow(eventPermissions.write)
  @Answers(EventView, { status: 201 })
  add(@By() { scope, unitId }: Caller, @Body({ schema: NewEvent }) sent: NewEvent): Promise<EventView> {
    const { unitId: wish, ...draft } = sent;
    return this.events.add(scope, found(wish ?? unitId), draft);
  }

  @Get(':id')
  @Allow(eventPermissions.read)
  @Answers(EventView)
  read(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId): Promise<EventView> {
    return this.events.read(within, id);
  }

  @Get(':id/counters')
  @Allow(eventPermissions.read)
  @Answers(Counters)
  counters(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId): Promise<Counters> {
    return this.events.counters(within, id);
  }

  @Patch(':id')
  @Allow(eventPermissions.write)
  @Answers(EventView, { refusals: ['eventOver', 'dayHasPresences'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: EventId }) id: EventId,
    @Version() version: number,
    @Body({ schema: EventDraft }) draft: EventDraft,
  ): Answer {
    return this.events.change(within, id, version, draft);
  }

  @Post(':id/opening')
  @Allow(eventPermissions.write)
  @Answers(EventView, { refusals: ['moveNotPossible', 'openingBeforeDay'] })
  open(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Answer {
    return this.events.move(within, id, version, 'opening');
  }

  @Post(':id/closing')
  @Allow(eventPermissions.write)
  @Answers(EventView, { refusals: ['moveNotPossible'] })
  close(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Answer {
    return this.events.move(within, id, version, 'closing');
  }

  @Post(':id/reopening')
  @Allow(eventPermissions.write)
  @Answers(EventView, { refusals: ['moveNotPossible'] })
  reopen(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Answer {
    return this.events.move(within, id, version, 'reopening');
  }

  @Post(':id/cancellation')
  @Allow(eventPermissions.write)
  @Answers(EventView, { refusals: ['moveNotPossible', 'eventHasPresences'] })
  cancel(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Answer {
    return this.events.move(within, id, version, 'cancellation');
  }
}
