import { DayOfFact, Dirhams } from '@sanad/cooperative/core';
import { CaseFileId } from '@sanad/case-file/core';
import { idOf, Label, optional, PlainDay, text } from '@sanad/kernel';
import { ReferralId, referralStates } from '@sanad/partners/core';
import { PersonId } from '@sanad/people/core';
import * as z from 'zod';
import { Entry } from '../entry.contract';
import { moneySources, supportProgrammes, supportStates } from './support';

export const SupportId = idOf<'SupportId'>();
export type SupportId = z.infer<typeof SupportId>;

const Named = { ar: z.string(), fr: z.string(), en: z.string() };

const Line = z.object({
  source: z.enum(moneySources, { error: 'chooseOne' }),
  amount: Dirhams.refine((amount) => amount > 0, { error: 'tooSmall' }),
});

const said = {
  programme: z.enum(supportProgrammes, { error: 'chooseOne' }),
  /** What it is called, where the programme does not say it. */
  title: optional(Label),
  agency: Label,
  state: z.enum(supportStates, { error: 'chooseOne' }),
  appliedOn: optional(DayOfFact),
  fromOn: optional(PlainDay),
  toOn: optional(PlainDay),
  /** Money that was granted, by whose it is; none for help that is no money. */
  amounts: z.array(Line).max(8),
  note: optional(text({ max: 2000, lines: true })),
};
type Said = z.infer<z.ZodObject<typeof said>>;

const fits = ({ value, issues }: { value: Said; issues: z.core.$ZodRawIssue[] }) => {
  const { programme, title, fromOn, toOn, amounts } = value;
  const fault = (message: string, ...path: (string | number)[]) =>
    issues.push({ code: 'custom', message, input: value, path });
  if (programme === 'OTHER' && title === null) fault('required', 'title');
  if (fromOn !== null && toOn !== null && toOn < fromOn) fault('endBeforeStart', 'toOn');
  amounts.forEach(({ source }, place) => {
    if (amounts.findIndex((line) => line.source === source) < place) fault('sourceTwice', 'amounts', place, 'source');
  });
};

/** Support that was asked for or received. */
export const SupportDraft = z.object(said).check(fits).meta({ id: 'SupportDraft' });
export type SupportDraft = z.infer<typeof SupportDraft>;

/** A new state of it, or a correction: either has its reason. */
export const SupportChange = z
  .object({ ...said, reason: text({ min: 3, max: 500, lines: true }) })
  .check(fits)
  .meta({ id: 'SupportChange' });
export type SupportChange = z.infer<typeof SupportChange>;

export const SupportView = z
  .object({
    id: SupportId,
    ...said,
    title: z.string().nullable(),
    appliedOn: PlainDay.nullable(),
    fromOn: PlainDay.nullable(),
    toOn: PlainDay.nullable(),
    note: z.string().nullable(),
    /** The referral that asked for it: its state is that of the referral. */
    referral: z.object({ id: ReferralId, state: z.enum(referralStates), branch: z.object(Named) }).nullable(),
    entries: z.array(Entry),
    version: z.number().int(),
  })
  .meta({ id: 'SupportReceived' });
export type SupportView = z.infer<typeof SupportView>;

/** Who of a cooperative may be handed to the cooperation office for Mourafaka: members with an open file, those who lead first. */
export const MourafakaCandidates = z
  .object({
    /** The agency whose programme it is; null where the house does not know it. */
    agencyId: z.uuid().nullable(),
    candidates: z.array(
      z.object({
        caseId: CaseFileId,
        number: z.string(),
        personId: PersonId,
        person: z.object({
          givenAr: z.string(),
          familyAr: z.string(),
          givenLa: z.string().nullable(),
          familyLa: z.string().nullable(),
        }),
        /** Seats that they hold, by the mark of the organ. */
        organs: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'MourafakaCandidates' });
export type MourafakaCandidates = z.infer<typeof MourafakaCandidates>;
