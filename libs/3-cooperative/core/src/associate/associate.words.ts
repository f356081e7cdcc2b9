import { defineWords, type Phrase } from '@sanad/kernel';
import type { FounderKind } from '../founder-kind';

export const founderKindNames = defineWords({
  BENEFICIARY: { ar: 'صاحب(ة) ملف', fr: 'Titulaire d’un dossier', en: 'With a file' },
  PERSON: { ar: 'شخص آخر', fr: 'Autre personne', en: 'Another person' },
  LEGAL_PERSON: { ar: 'شخص اعتباري', fr: 'Personne morale', en: 'Legal person' },
} satisfies Record<FounderKind, Phrase>);

export const associateRefusals = defineWords({
  associateHasFile: {
    ar: 'رقم البطاقة هذا لصاحب(ة) ملف. المرجو إضافته انطلاقا من ملفه.',
    fr: 'Ce numéro est celui d’un titulaire de dossier\u202F: ajoutez-le depuis son dossier.',
    en: 'This card number belongs to somebody with a file. Add them from the file.',
  },
  associateNamedOtherwise: {
    ar: 'رقم البطاقة هذا مسجل في النيابة باسم آخر: {name}. المرجو التحقق من الاسم أو من الرقم.',
    fr: 'Ce numéro est déjà enregistré sous un autre nom\u202F: {name}. Vérifiez le nom ou le numéro.',
    en: 'This card number is already kept under another name: {name}. Check the name or the number.',
  },
  cardFoundsAlready: {
    ar: 'صاحب(ة) رقم البطاقة هذا عضو في المجموعة المؤسسة من قبل.',
    fr: 'Le titulaire de cette carte fait déjà partie du groupe fondateur.',
    en: 'Whoever holds this card is already in the founding group.',
  },
});
