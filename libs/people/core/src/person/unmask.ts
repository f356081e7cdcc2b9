import { defineWords, type Phrase } from '@sanad/kernel';
import * as z from 'zod';

/** Why somebody looks at a whole number, of a card or of a bank account. A word of a list, for it travels in an address. */
export const unmaskReasons = ['PAYMENT', 'PROCEDURE', 'CORRECTION', 'PERSON_ASKS', 'CONTROL'] as const;
export type UnmaskReason = (typeof unmaskReasons)[number];

export const UnmaskQuery = z.object({ reason: z.enum(unmaskReasons, { error: 'chooseOne' }) });
export type UnmaskQuery = z.infer<typeof UnmaskQuery>;

export const unmaskReasonNames = defineWords({
  PAYMENT: { ar: 'إعداد ملف أداء', fr: 'Préparer un paiement', en: 'Preparing a payment' },
  PROCEDURE: { ar: 'إعداد ملف إداري', fr: 'Préparer un dossier administratif', en: 'Preparing an official file' },
  CORRECTION: { ar: 'مقارنة الرقم بالوثيقة', fr: 'Comparer avec la pièce', en: 'Checking against the paper' },
  PERSON_ASKS: { ar: 'طلب المعني(ة) بالأمر', fr: 'Demande de la personne', en: 'The person asks' },
  CONTROL: { ar: 'مراقبة', fr: 'Contrôle', en: 'Control' },
} satisfies Record<UnmaskReason, Phrase>);
