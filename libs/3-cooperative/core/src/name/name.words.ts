import { defineWords, type Phrase } from '@sanad/kernel';
import type { NameRequestState } from './name-request';

export const nameStateNames = defineWords({
  DRAFT: { ar: 'قيد الإعداد', fr: 'En préparation', en: 'Being prepared' },
  FILED: { ar: 'في انتظار الجواب', fr: 'En attente de réponse', en: 'Waiting for an answer' },
  APPROVED: { ar: 'مصادق عليها', fr: 'Approuvée', en: 'Approved' },
  REFUSED: { ar: 'مرفوضة', fr: 'Refusée', en: 'Refused' },
  EXPIRED: { ar: 'منتهية الصلاحية', fr: 'Expirée', en: 'Expired' },
  WITHDRAWN: { ar: 'مسحوبة', fr: 'Retirée', en: 'Withdrawn' },
} satisfies Record<NameRequestState, Phrase>);

export const nameRefusals = defineWords({
  nameAskedAlready: {
    ar: 'يوجد طلب تسمية مفتوح. المرجو انتظار الجواب عنه.',
    fr: 'Une demande de dénomination est déjà ouverte. Attendez sa réponse.',
    en: 'A request for a name is open already. Wait for its answer.',
  },
  nameInDateStill: {
    ar: 'شهادة التسمية سارية إلى غاية {until}. لا يلزم طلب جديد.',
    fr: 'L’attestation de dénomination est valable jusqu’au {until}. Aucune nouvelle demande n’est nécessaire.',
    en: 'The name certificate is in date until {until}. No new request is needed.',
  },
  nameAnsweredAlready: {
    ar: 'هذا الطلب ليس في انتظار الجواب.',
    fr: 'Cette demande n’attend pas de réponse.',
    en: 'This request does not wait for an answer.',
  },
  nameNotFiled: {
    ar: 'لا يُعدَّل الطلب بعد إيداعه.',
    fr: 'Une demande déposée ne se modifie plus.',
    en: 'A request that was filed does not change any more.',
  },
  nameNotProposed: {
    ar: 'هذه التسمية ليست من بين المقترحات. المرجو اختيار إحداها.',
    fr: 'Cette dénomination n’est pas parmi les propositions. Choisissez l’une d’elles.',
    en: 'This name is not among those proposed. Choose one of them.',
  },
  answerBeforeRequest: {
    ar: 'تاريخ الجواب سابق لتاريخ الطلب ({day}). المرجو تصحيح التاريخ.',
    fr: 'La réponse est datée avant la demande ({day}). Corrigez la date.',
    en: 'The answer is dated before the request ({day}). Correct the day.',
  },
  withdrawnBeforeRequest: {
    ar: 'تاريخ السحب سابق لتاريخ الطلب ({day}). المرجو تصحيح التاريخ.',
    fr: 'Le retrait est daté avant la demande ({day}). Corrigez la date.',
    en: 'The withdrawal is dated before the request ({day}). Correct the day.',
  },
  certificateEndsBeforeItBegins: {
    ar: 'آخر يوم لصلاحية الشهادة سابق لتاريخها.',
    fr: 'La fin de validité précède la date de l’attestation.',
    en: 'The certificate ends before its own day.',
  },
  certificateEndUnknown: {
    ar: 'المرجو كتابة آخر يوم لصلاحية الشهادة: القانون لا يحدده هنا.',
    fr: 'Indiquez la fin de validité\u202F: la loi ne la donne pas ici.',
    en: 'Write the last day of the certificate: the law gives none here.',
  },
  nameTwice: {
    ar: 'كُتبت هذه التسمية مرتين.',
    fr: 'Cette dénomination est écrite deux fois.',
    en: 'This name is written twice.',
  },
  stepOfNameRequest: {
    ar: 'تتبع هذه المرحلة طلب التسمية، ولا تُعدل وحدها.',
    fr: 'Cette étape suit la demande de dénomination et ne change pas seule.',
    en: 'This step follows the request for a name and does not change by itself.',
  },
});
