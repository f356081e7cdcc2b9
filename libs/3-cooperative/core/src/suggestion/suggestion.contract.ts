import { CaseFileId, stages } from '@sanad/case-file/core';
import * as z from 'zod';

/** Why somebody is suggested to a group. A training is named. */
export const suggestionReasons = ['SAME_BRANCH', 'SAME_COMMUNE', 'SAME_PROVINCE', 'BRINGS_TRAINING'] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

export const Suggestion = z
  .object({
    caseId: CaseFileId,
    number: z.string(),
    stage: z.enum(stages),
    person: z.object({
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: z.string().nullable(),
      familyLa: z.string().nullable(),
    }),
    commune: z.string().nullable(),
    reasons: z.array(z.object({ code: z.enum(suggestionReasons), training: z.string().nullable() })),
  })
  .meta({ id: 'FounderSuggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestionList = z.object({ rows: z.array(Suggestion) }).meta({ id: 'FounderSuggestions' });
export type SuggestionList = z.infer<typeof SuggestionList>;
