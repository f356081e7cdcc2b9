import { defineWords, type Phrase } from '@sanad/kernel';
import type { PaperState } from './paper';
import type { Validity } from './paper.contract';

export const paperStateNames = defineWords({
  VALID: { ar: 'صالحة', fr: 'Valable', en: 'Valid' },
  EXPIRES_SOON: { ar: 'تنتهي صلاحيتها قريبا', fr: 'Expire bientôt', en: 'Expires soon' },
  EXPIRED: { ar: 'منتهية الصلاحية', fr: 'Expirée', en: 'Expired' },
} satisfies Record<PaperState, Phrase>);

export const validityNames = defineWords({
  TYPE: { ar: 'المدة المعتادة لهذا النوع', fr: 'Durée habituelle de ce type', en: 'As usual for its type' },
  UNTIL: { ar: 'إلى تاريخ محدد', fr: 'Jusqu’à une date', en: 'Until a day' },
  NONE: { ar: 'دون أجل', fr: 'Sans échéance', en: 'No expiry' },
} satisfies Record<Validity, Phrase>);

/** Why a paper is not taken, and what to do. */
export const walletRefusals = defineWords({
  paperAlreadyThere: {
    ar: 'هذا الملف محفوظ من قبل ضمن وثائق هذا الشخص. المرجو استعمال الوثيقة الموجودة.',
    fr: 'Ce fichier est déjà parmi les pièces de cette personne. Utilisez la pièce existante.',
    en: 'This very file is already among the papers of this person. Use the one that is there.',
  },
  paperAlreadyWithdrawn: {
    ar: 'سبق سحب هذه الوثيقة.',
    fr: 'Cette pièce a déjà été retirée.',
    en: 'This paper has already been withdrawn.',
  },
  endsBeforeIssue: {
    ar: 'ينتهي أجل الوثيقة قبل تاريخ تسليمها.',
    fr: 'La validité se termine avant la délivrance.',
    en: 'The paper would end before it was issued.',
  },
});
