import { idOf, optional, text } from '@sanad/kernel';
import { DayOfFact, Dirhams } from '@sanad/cooperative/core';
import * as z from 'zod';
import { visitMonths } from '../duty/duty';
import { Entry } from '../entry.contract';
import { activities, problems, turnoverBands } from './visit';

export const VisitId = idOf<'VisitId'>();
export type VisitId = z.infer<typeof VisitId>;

const People = z
  .number({ error: (issue) => (issue.input === null || issue.input === undefined ? 'required' : 'notNumber') })
  .int({ error: 'wholeNumber' })
  .min(0)
  .max(100_000);

/** Jobs of one kind, which are some of all of them. */
const parts = ['jobsFamily', 'jobsWomen', 'jobsYoung'] as const;

const answers = {
  visitedOn: DayOfFact,
  activity: z.enum(activities, { error: 'chooseOne' }),
  members: People,
  /** People who work in it: all, those of the resistance family, women, those under 35. One may be several of them. */
  jobs: People,
  jobsFamily: People,
  jobsWomen: People,
  jobsYoung: People,
  turnover: z.enum(turnoverBands, { error: 'chooseOne' }),
  /** What a member earns in a month, in dirhams: before the cooperative, and now. */
  incomeBefore: optional(Dirhams),
  incomeNow: optional(Dirhams),
  problems: z.array(z.enum(problems)).max(problems.length),
  note: optional(text({ max: 2000, lines: true })),
};

/** @throws nothing: each part that is larger than the whole is a fault of its own field. */
const partsFit = ({
  value,
  issues,
}: {
  value: Record<'jobs' | (typeof parts)[number], number>;
  issues: z.core.$ZodRawIssue[];
}) => {
  for (const part of parts) {
    if (value[part] > value.jobs)
      issues.push({ code: 'custom', message: 'moreThanJobs', input: value[part], path: [part] });
  }
};

/** What was seen on a visit; one page. */
export const VisitReport = z.object(answers).check(partsFit).meta({ id: 'VisitReport' });
export type VisitReport = z.infer<typeof VisitReport>;

/** A visit that was due after 6, 12 or 24 months, or one in between (`null`). */
export const VisitDraft = z
  .object({ ...answers, months: z.literal([...visitMonths]).nullable() })
  .check(partsFit)
  .meta({ id: 'VisitDraft' });
export type VisitDraft = z.infer<typeof VisitDraft>;

export const VisitCorrection = z
  .object({ ...answers, reason: text({ min: 3, max: 500, lines: true }) })
  .check(partsFit)
  .meta({ id: 'VisitCorrection' });
export type VisitCorrection = z.infer<typeof VisitCorrection>;

export const VisitView = z
  .object({
    id: VisitId,
    months: z.literal([...visitMonths]).nullable(),
    ...answers,
    visitedOn: z.iso.date().brand<'PlainDay'>(),
    incomeBefore: z.number().nullable(),
    incomeNow: z.number().nullable(),
    note: z.string().nullable(),
    /** Everything that was said of it, the last first. */
    entries: z.array(Entry),
    version: z.number().int(),
  })
  .meta({ id: 'Visit' });
export type VisitView = z.infer<typeof VisitView>;
