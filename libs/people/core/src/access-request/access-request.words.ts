import { defineWords, type Phrase } from '@sanad/kernel';
import type { AccessState } from './access-request.contract';
import type { SoughtBy } from './elsewhere';

export const accessStateNames = defineWords({
  PENDING: { ar: 'في انتظار الجواب', fr: 'En attente', en: 'Waiting for an answer' },
  GRANTED: { ar: 'تم السماح بالاطلاع', fr: 'Accès accordé', en: 'Granted' },
  REFUSED: { ar: 'مرفوض', fr: 'Refusé', en: 'Refused' },
  WITHDRAWN: { ar: 'سحبه صاحبه', fr: 'Retirée', en: 'Withdrawn' },
  ENDED: { ar: 'انتهت مدة الاطلاع', fr: 'Accès terminé', en: 'Ended' },
} satisfies Record<AccessState, Phrase>);

export const soughtByNames = defineWords({
  CARD: { ar: 'رقم البطاقة الوطنية', fr: 'Numéro de CIN', en: 'Card number' },
  PHONE: { ar: 'رقم الهاتف', fr: 'Numéro de téléphone', en: 'Phone number' },
  NAME: { ar: 'الاسم الكامل', fr: 'Nom complet', en: 'Whole name' },
} satisfies Record<SoughtBy, Phrase>);

export const accessRequestRefusals = defineWords({
  elsewhereLapsed: {
    ar: 'مر وقت طويل على نتيجة البحث. المرجو إعادة البحث ثم تقديم الطلب.',
    fr: 'Le résultat de la recherche est trop ancien. Relancez la recherche puis faites la demande.',
    en: 'The search is too old. Search again, then ask.',
  },
  accessAlreadyAsked: {
    ar: 'سبق تقديم هذا الطلب إلى النيابة نفسها، وهو في انتظار الجواب.',
    fr: 'Cette demande a déjà été faite à cette délégation et attend sa réponse.',
    en: 'This was already asked of that delegation and waits for its answer.',
  },
  accessDecided: {
    ar: 'تم الجواب عن هذا الطلب من قبل. المرجو تحديث الصفحة.',
    fr: 'Cette demande a déjà reçu une réponse. Actualisez la page.',
    en: 'This request was answered already. Reload the page.',
  },
  accessNamePerson: {
    ar: 'قد يعني هذا الطلب أكثر من شخص. المرجو اختيار الشخص المقصود.',
    fr: 'Cette demande peut viser plusieurs personnes. Choisissez celle dont il s’agit.',
    en: 'This request may mean several people. Choose the one it is about.',
  },
});
