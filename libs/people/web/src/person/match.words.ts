import { defineWords, type Phrase } from '@sanad/kernel';
import type { MatchReason } from '@sanad/people/core';

export const matchWords = defineWords({
  NAME: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  ALIAS: { ar: 'كتابة أخرى وردت في وثيقة', fr: 'Graphie d’un autre document', en: 'Spelling of another document' },
  SPELLING: { ar: 'الاسم نفسه بكتابة أخرى', fr: 'Même nom, écrit autrement', en: 'Same name, spelled otherwise' },
  PART: { ar: 'جزء من الاسم', fr: 'Partie du nom', en: 'Part of the name' },
  PHONE: { ar: 'رقم الهاتف', fr: 'Numéro de téléphone', en: 'Phone number' },
  FORMER_PHONE: { ar: 'رقم هاتف سابق', fr: 'Ancien numéro de téléphone', en: 'Former phone number' },
  CARD: { ar: 'رقم البطاقة الوطنية', fr: 'Numéro de CIN', en: 'National card number' },
  FORMER_CARD: { ar: 'رقم بطاقة وطنية سابق', fr: 'Ancien numéro de CIN', en: 'Former national card number' },
} satisfies Record<MatchReason, Phrase>);
