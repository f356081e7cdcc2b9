import { Label, Note, optional, PageRequest, PlainDay, PlainTime } from '@sanad/kernel';
import * as z from 'zod';
import { EnrolmentView } from './enrolment.contract';
import { Named, ProgrammeView, TrainingProgrammeId } from './programme.contract';
import { SessionDayId, TrainingSessionId } from './training-ids';

/** A day of a session: when it starts on the wall clock, and how long it lasts. */
export const SessionDayDraft = z.object({
  day: PlainDay,
  startsAt: PlainTime,
  hours: z.number().multipleOf(0.5, { error: 'halfHours' }).min(0.5).max(12),
});
export type SessionDayDraft = z.infer<typeof SessionDayDraft>;

function repeated(days: readonly { day: string }[]): number[] {
  return days.flatMap(({ day }, place) => (days.findIndex((other) => other.day === day) < place ? [place] : []));
}

export const mostDays = 60;

export const SessionDraft = z
  .object({
    programmeId: TrainingProgrammeId,
    place: Label,
    trainer: optional(Label),
    capacity: z.number().int().min(1).max(500),
    days: z
      .array(SessionDayDraft)
      .min(1)
      .max(mostDays)
      .superRefine((days, context) => {
        for (const place of repeated(days)) {
          context.addIssue({ code: 'custom', message: 'duplicate', path: [place, 'day'], input: days });
        }
      }),
  })
  .meta({ id: 'TrainingSessionDraft' });
export type SessionDraft = z.infer<typeof SessionDraft>;

/** Before its first day, between first and last, after its last. */
export const phases = ['UPCOMING', 'RUNNING', 'ENDED'] as const;
export type Phase = (typeof phases)[number];

/** What a session is on a day; whatever was called off has no phase any more. */
export type SessionStanding = Phase | 'CANCELLED';
export function standingOfSession(
  { startsOn, endsOn, cancelledOn }: Pick<SessionRow, 'startsOn' | 'endsOn' | 'cancelledOn'>,
  day: PlainDay,
): SessionStanding {
  if (cancelledOn !== null) return 'CANCELLED';
  if (day < startsOn) return 'UPCOMING';
  return day > endsOn ? 'ENDED' : 'RUNNING';
}

export const SessionQuery = PageRequest.extend({
  phase: z.enum(phases).optional(),
  programmeId: TrainingProgrammeId.optional(),
});
export type SessionQuery = z.infer<typeof SessionQuery>;

/** A session in a list. `taken` counts every place; `waiting` and `pendingCertificates` count only people you may see. */
export const SessionRow = z
  .object({
    id: TrainingSessionId,
    programme: ProgrammeView.pick({ id: true, title: true, hours: true, completionPercent: true }),
    agency: Named,
    branch: Named,
    place: z.string(),
    trainer: z.string().nullable(),
    startsOn: PlainDay,
    endsOn: PlainDay,
    dayCount: z.number().int(),
    capacity: z.number().int(),
    taken: z.number().int(),
    waiting: z.number().int(),
    pendingCertificates: z.number().int(),
    /** The day on which it was called off. */
    cancelledOn: PlainDay.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'TrainingSessionRow' });
export type SessionRow = z.infer<typeof SessionRow>;

export const SessionDay = z
  .object({ id: SessionDayId, day: PlainDay, startsAt: PlainTime, hours: z.number() })
  .meta({ id: 'TrainingSessionDay' });
export type SessionDay = z.infer<typeof SessionDay>;

/** A session with its days in order, and those of its people whom you may see: places first by name, then the waiting list in its order. */
export const SessionView = SessionRow.extend({
  cancelledWhy: z.string().nullable(),
  days: z.array(SessionDay),
  enrolments: z.array(EnrolmentView),
}).meta({ id: 'TrainingSession' });
export type SessionView = z.infer<typeof SessionView>;

/** Why a session does not take place: everybody who had a place reads it. */
export const SessionCancellation = z.object({ reason: Note }).meta({ id: 'TrainingSessionCancellation' });
export type SessionCancellation = z.infer<typeof SessionCancellation>;
