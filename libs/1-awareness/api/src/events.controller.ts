import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import { EventDraft, EventId, eventPermissions, EventQuery, EventRow, EventView } from '@sanad/awareness/core';
import { pageOf, type Page, type Refusal, type Scope, type UnitId } from '@sanad/kernel';
import { Answers, By, Version, Within, type Caller } from '@sanad/platform';
import { Events } from './events.service';

const EventPage = pageOf(EventRow).meta({ id: 'EventPage' });
const moved = { refusals: ['eventMoveNotOffered'] };

@Controller('events')
export class EventsController {
  constructor(private readonly events: Events) {}

  @Get()
  @Allow(eventPermissions.read)
  @Answers(EventPage)
  list(@Within() within: Scope, @Query({ schema: EventQuery }) query: EventQuery): Promise<Page<EventRow>> {
    return this.events.list(within, query);
  }

  @Post()
  @Allow(eventPermissions.write)
  @Answers(EventView, { status: 201 })
  add(@By() by: Caller, @Body({ schema: EventDraft }) draft: EventDraft): Promise<EventView> {
    return this.events.add(by.scope, by.unitId as UnitId, draft);
  }

  @Get(':id')
  @Allow(eventPermissions.read)
  @Answers(EventView)
  read(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId): Promise<EventView> {
    return this.events.read(within, id);
  }

  @Patch(':id')
  @Allow(eventPermissions.write)
  @Answers(EventView)
  change(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number, @Body({ schema: EventDraft }) draft: EventDraft): Promise<EventView> {
    return this.events.change(within, id, version, draft);
  }

  @Post(':id/opening')
  @Allow(eventPermissions.write)
  @Answers(EventView, moved)
  open(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Promise<EventView | Refusal> {
    return this.events.move(within, id, version, 'open');
  }

  @Post(':id/closing')
  @Allow(eventPermissions.write)
  @Answers(EventView, moved)
  close(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Promise<EventView | Refusal> {
    return this.events.move(within, id, version, 'close');
  }

  @Post(':id/cancellation')
  @Allow(eventPermissions.write)
  @Answers(EventView, moved)
  cancel(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Version() version: number): Promise<EventView | Refusal> {
    return this.events.move(within, id, version, 'cancel');
  }
}
