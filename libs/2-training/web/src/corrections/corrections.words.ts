import { defineWords } from '@sanad/kernel';

export const correctionsWords = defineWords({
  heading: { ar: 'تصحيح نتائج التكوين', fr: 'Corrections de résultats', en: 'Corrections of results' },
  lead: {
    ar: 'ما سُجل خطأ وما يجب أن يكون. ما يطلب بعد الأجل لا يسري إلا بقبول النيابة.',
    fr: 'Ce qui était enregistré et ce qui doit l’être. Après le délai, rien ne change sans l’accord de la délégation.',
    en: 'What was recorded and what it should be. After the delay nothing changes unless the delegation accepts.',
  },
  back: { ar: 'الدورات التكوينية', fr: 'Sessions de formation', en: 'Training sessions' },
  which: { ar: 'الحالة', fr: 'État', en: 'State' },
  all: { ar: 'الكل', fr: 'Toutes', en: 'All' },
  none: { ar: 'لا توجد تصحيحات', fr: 'Aucune correction', en: 'No corrections' },
  before: { ar: 'المسجل', fr: 'Enregistré', en: 'Recorded' },
  after: { ar: 'المطلوب', fr: 'Demandé', en: 'Wanted' },
  takenBack: { ar: 'سحب الشهادة', fr: 'Attestation retirée', en: 'Certificate taken back' },
  why: { ar: 'السبب', fr: 'Motif', en: 'Why' },
  answer: { ar: 'الجواب', fr: 'Réponse', en: 'Answer' },
  accept: { ar: 'قبول', fr: 'Accepter', en: 'Accept' },
  acceptOf: { ar: 'قبول تصحيح {name}', fr: 'Accepter la correction : {name}', en: 'Accept the correction of {name}' },
  refuse: { ar: 'رفض', fr: 'Refuser', en: 'Refuse' },
  refuseOf: { ar: 'رفض تصحيح {name}', fr: 'Refuser la correction : {name}', en: 'Refuse the correction of {name}' },
  refuseHeading: { ar: 'رفض طلب التصحيح', fr: 'Refuser la correction', en: 'Refuse the correction' },
  reason: { ar: 'سبب الرفض', fr: 'Motif du refus', en: 'Why it is refused' },
  accepted: { ar: 'تم قبول التصحيح', fr: 'Correction acceptée', en: 'The correction is accepted' },
  refused: { ar: 'تم رفض التصحيح', fr: 'Correction refusée', en: 'The correction is refused' },
});
