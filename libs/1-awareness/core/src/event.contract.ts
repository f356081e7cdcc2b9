import { idOf, Instant, Label, optional, PageRequest, PlainDay, PlainTime, text, UnitId, UserId } from '@sanad/kernel';
import { ProvinceCode, UnitName } from '@sanad/people/core';
import * as z from 'zod';

export const EventId = idOf<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const eventKinds = ['AWARENESS_DAY', 'COMMUNICATION_MEETING', 'VISIT'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStates = ['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export type EventState = (typeof eventStates)[number];

/** The chains of production that the days speak about. */
export const valueChains = ['BEES', 'MILK', 'LIVESTOCK', 'OTHER'] as const;
export type ValueChain = (typeof valueChains)[number];

/** Short texts, one a line. Empty lines are dropped; a line that is wrong is said of all of them, which is what the reader sees. */
const lines = (most: number) =>
  z
    .array(z.string())
    .default([])
    .transform((typed, context) => {
      const kept = z
        .array(Label)
        .max(most, { error: 'tooMany' })
        .safeParse(typed.filter((line) => line.trim() !== ''));
      if (kept.success) return kept.data;
      context.addIssue({ code: 'custom', message: kept.error.issues[0]?.message ?? 'invalid' });
      return z.NEVER;
    });

/** Who speaks, in which name. A speaker may be known by one name only, and the institution is written as the source writes it. */
export const Speaker = z.object({
  name: Label,
  role: optional(Label),
  institution: Label,
  topics: lines(12),
});
export type Speaker = z.infer<typeof Speaker>;

const Facts = z.object({
  kind: z.enum(eventKinds, { error: 'chooseOne' }),
  title: text({ min: 3, max: 300 }),
  day: PlainDay,
  startsAt: PlainTime,
  endsAt: optional(PlainTime),
  venue: Label,
  room: optional(Label),
  province: ProvinceCode,
  organiser: Label,
  purposes: lines(12),
  topics: lines(20),
  valueChains: z.array(z.enum(valueChains, { error: 'chooseOne' })).default([]),
  /** In the order of the programme. */
  speakers: z.array(Speaker).max(30).default([]),
  /** Where the facts were published, when they were taken over from there. */
  source: optional(text({ max: 400 })),
});

const endsLater = ({ startsAt, endsAt }: { startsAt?: string; endsAt?: string | null }) =>
  !startsAt || !endsAt || endsAt > startsAt;
const endsTooEarly = { error: 'endsBeforeStart', path: ['endsAt'] };

export const EventDraft = Facts.refine(endsLater, endsTooEarly).meta({ id: 'EventDraft' });
export type EventDraft = z.infer<typeof EventDraft>;

/** A new event, in a unit; in the unit of the one who writes when none is named. */
export const NewEvent = Facts.extend({ unitId: optional(UnitId) })
  .refine(endsLater, endsTooEarly)
  .meta({ id: 'NewEvent' });
export type NewEvent = z.infer<typeof NewEvent>;

export const EventQuery = PageRequest.extend({
  state: z.enum(eventStates).optional(),
  query: text({ min: 0, max: 100 }).optional(),
});
export type EventQuery = z.infer<typeof EventQuery>;

/** How many stand on the list, how many of them came, and how many of all came without being on it before. */
export const Counters = z
  .object({ registered: z.number().int(), present: z.number().int(), walkIns: z.number().int() })
  .meta({ id: 'EventCounters' });
export type Counters = z.infer<typeof Counters>;

/** An event as lists show one. */
export const EventRow = z
  .object({
    id: EventId,
    unit: UnitName,
    kind: z.enum(eventKinds),
    title: z.string(),
    day: PlainDay,
    startsAt: PlainTime,
    venue: z.string(),
    province: z.string(),
    valueChains: z.array(z.enum(valueChains)),
    state: z.enum(eventStates),
    counters: Counters,
    version: z.number().int(),
  })
  .meta({ id: 'EventRow' });
export type EventRow = z.infer<typeof EventRow>;

export const EventView = EventRow.extend({
  endsAt: PlainTime.nullable(),
  room: z.string().nullable(),
  organiser: z.string(),
  purposes: z.array(z.string()),
  topics: z.array(z.string()),
  speakers: z.array(
    z.object({
      name: z.string(),
      role: z.string().nullable(),
      institution: z.string(),
      topics: z.array(z.string()),
    }),
  ),
  source: z.string().nullable(),
  createdBy: UserId,
  createdAt: Instant,
}).meta({ id: 'Event' });
export type EventView = z.infer<typeof EventView>;
