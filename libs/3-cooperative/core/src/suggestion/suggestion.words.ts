import { defineWords, type Phrase } from '@sanad/kernel';
import type { SuggestionReason } from './suggestion.contract';

export const suggestionReasonNames = defineWords({
  SAME_BRANCH: { ar: 'فرع النشاط نفسه', fr: 'Même branche', en: 'Same branch' },
  SAME_COMMUNE: { ar: 'جماعة أحد المؤسسين', fr: 'Commune d’un fondateur', en: 'A founder’s commune' },
  SAME_PROVINCE: { ar: 'إقليم المقر', fr: 'Province du siège', en: 'Province of the seat' },
  BRINGS_TRAINING: {
    ar: 'تكوين مكمل: {training}',
    fr: 'Formation en plus\u202F: {training}',
    en: 'Adds training: {training}',
  },
} satisfies Record<SuggestionReason, Phrase>);
