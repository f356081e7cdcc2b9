import { Instant, optional, PlainDay, regions, text, idOf } from '@sanad/kernel';
import { ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { AgencyId } from '../referral.contract';
import { services } from '../service';
import { sharingPurposes } from '../sharing-purpose';
import { conditionVerdicts, programmeConditions, programmeVerdicts } from './judgement';
import { programmeNeeds, programmeParts, projectSectors } from './support-programme';

export const SupportProgrammeId = idOf<'SupportProgrammeId'>();
export type SupportProgrammeId = z.infer<typeof SupportProgrammeId>;

const Agency = z.object({
  id: AgencyId,
  code: z.string(),
  short: z.string(),
  ar: z.string(),
  fr: z.string(),
  en: z.string(),
});

/** Everything that was said of a programme at once, by whom and why. */
export const SupportProgrammeLine = z.object({
  version: z.number().int(),
  effectiveFrom: PlainDay,
  /** The agency of this house that runs it; else it has an owner by name alone. */
  agency: Agency.nullable(),
  ownerAr: z.string().nullable(),
  ownerFr: z.string().nullable(),
  nameAr: z.string(),
  nameFr: z.string(),
  purpose: z.enum(sharingPurposes),
  service: z.enum(services).nullable(),
  validFrom: PlainDay.nullable(),
  validTo: PlainDay.nullable(),
  givesAr: z.string(),
  givesFr: z.string(),
  amountFrom: z.number().int().nullable(),
  amountTo: z.number().int().nullable(),
  sharePercent: z.number().int().nullable(),
  minimumAge: z.number().int().nullable(),
  maximumAge: z.number().int().nullable(),
  sectors: z.array(z.enum(projectSectors)),
  territory: z.array(z.string()),
  needs: z.array(z.enum(programmeNeeds)),
  toConfirm: z.array(z.enum(programmeParts)),
  doubtAr: z.string().nullable(),
  doubtFr: z.string().nullable(),
  source: z.string(),
  reason: z.string().nullable(),
  setBy: z.string().nullable(),
  setAt: Instant,
});
export type SupportProgrammeLine = z.infer<typeof SupportProgrammeLine>;

/** A programme with all its lines, the newest first. */
export const SupportProgrammeView = z
  .object({ id: SupportProgrammeId, version: z.number().int(), lines: z.array(SupportProgrammeLine).min(1) })
  .meta({ id: 'SupportProgramme' });
export type SupportProgrammeView = z.infer<typeof SupportProgrammeView>;
export const SupportProgrammeList = z
  .object({ rows: z.array(SupportProgrammeView) })
  .meta({ id: 'SupportProgrammeList' });

const Whole = (least: number, most: number) =>
  z
    .number({ error: 'notNumber' })
    .int({ error: 'wholeNumber' })
    .min(least, { error: 'tooSmall' })
    .max(most, { error: 'tooBig' })
    .nullable()
    .default(null);
const Dirhams = Whole(1, 1_000_000_000);
const Named = text({ min: 2, max: 200 });
const Told = text({ min: 2, max: 1000, lines: true });
const Region = z.string().refine((code) => regions.some((region) => region.code === code), { error: 'unknown' });

type Between = readonly [least: string, most: string, code: string];
const between: readonly Between[] = [
  ['minimumAge', 'maximumAge', 'agesOutOfOrder'],
  ['amountFrom', 'amountTo', 'amountsOutOfOrder'],
  ['validFrom', 'validTo', 'programmeEndsBeforeItBegins'],
];

/** A new line of a programme. Arabic and French are both asked for: each reader has the text in a language of the country. */
export const SupportProgrammeDraft = z
  .object({
    effectiveFrom: PlainDay,
    agencyId: optional(z.uuid({ error: 'chooseOne' }).brand<'AgencyId'>()).default(null),
    ownerAr: optional(Named).default(null),
    ownerFr: optional(Named).default(null),
    nameAr: Named,
    nameFr: Named,
    purpose: z.enum(sharingPurposes, { error: 'chooseOne' }),
    service: optional(z.enum(services, { error: 'chooseOne' })).default(null),
    validFrom: optional(PlainDay).default(null),
    validTo: optional(PlainDay).default(null),
    givesAr: Told,
    givesFr: Told,
    amountFrom: Dirhams,
    amountTo: Dirhams,
    sharePercent: Whole(1, 100),
    minimumAge: Whole(0, 120),
    maximumAge: Whole(0, 120),
    sectors: z.array(z.enum(projectSectors)).max(20).default([]),
    territory: z
      .array(z.union([Region, ProvinceCode], { error: 'unknown' }))
      .max(100)
      .default([]),
    needs: z.array(z.enum(programmeNeeds)).max(20).default([]),
    toConfirm: z.array(z.enum(programmeParts)).max(20).default([]),
    doubtAr: optional(text({ min: 3, max: 500, lines: true })).default(null),
    doubtFr: optional(text({ min: 3, max: 500, lines: true })).default(null),
    source: text({ min: 3, max: 500 }),
    reason: text({ min: 3, max: 500 }),
  })
  .superRefine((draft, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const said: Readonly<Record<string, unknown>> = draft;
    for (const [least, most, code] of between) {
      const [from, to] = [said[least] as string | number | null, said[most] as string | number | null];
      if (from !== null && to !== null && to < from) problem(most, code);
    }
    if (draft.agencyId === null && draft.ownerAr === null) problem('ownerAr', 'required');
    if (draft.agencyId === null && draft.ownerFr === null) problem('ownerFr', 'required');
    if (draft.agencyId === null && draft.service !== null) problem('agencyId', 'required');
    if (draft.toConfirm.length > 0 && draft.doubtAr === null) problem('doubtAr', 'required');
    if (draft.toConfirm.length > 0 && draft.doubtFr === null) problem('doubtFr', 'required');
  })
  .meta({ id: 'SupportProgrammeDraft' });
export type SupportProgrammeDraft = z.infer<typeof SupportProgrammeDraft>;

export const ProgrammeFactsView = z.object({
  asOf: PlainDay,
  birth: z.string().nullable(),
  province: z.string().nullable(),
  sector: z.enum(projectSectors).nullable(),
  cooperativeOn: PlainDay.nullable(),
  needs: z.partialRecord(z.enum(programmeNeeds), z.boolean().nullable()),
});

export const ProgrammeJudgementView = z.object({
  verdict: z.enum(programmeVerdicts),
  asOf: PlainDay,
  reasons: z.array(
    z.object({
      condition: z.enum(programmeConditions),
      verdict: z.enum(conditionVerdicts),
      binds: z.boolean(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
  ),
});

/** The programmes for the person of a file: what is known of them, and each programme with its verdict. */
export const ProgrammesOfFile = z
  .object({
    facts: ProgrammeFactsView,
    rows: z.array(z.object({ programme: SupportProgrammeView, judgement: ProgrammeJudgementView })),
  })
  .meta({ id: 'ProgrammesOfFile' });
export type ProgrammesOfFile = z.infer<typeof ProgrammesOfFile>;

/** The day of the filing (today when none is named), and the sector of the project where somebody says it. */
export const ProgrammesOfFileQuery = z.object({
  on: PlainDay.optional(),
  sector: z.enum(projectSectors, { error: 'chooseOne' }).optional(),
});
export type ProgrammesOfFileQuery = z.infer<typeof ProgrammesOfFileQuery>;
