import { defineWords } from '@sanad/kernel';

export const certificateWords = defineWords({
  open: { ar: 'فتح الشهادة', fr: 'Ouvrir l’attestation', en: 'Open the certificate' },
  correctionAsked: { ar: 'تصحيح في انتظار النيابة', fr: 'Correction en attente', en: 'Correction waiting' },
  handOut: {
    ar: 'تسليم شهادة برمز التحقق',
    fr: 'Délivrer une attestation vérifiable',
    en: 'Hand out a certificate that can be checked',
  },
  handOutHint: {
    ar: 'تصدر الشهادة باسم مؤسستكم بتاريخ اليوم وبرقم خاص، ويتحقق منها كل من يحمل هاتفا.',
    fr: 'Elle est établie au nom de votre organisme, à la date du jour, avec son propre numéro ; chacun peut la vérifier.',
    en: 'It is issued in the name of your agency, today, under its own number; anybody can check it.',
  },
  ownNumber: {
    ar: 'أو تسجيل شهادة سلمتها مؤسستكم برقمها',
    fr: 'Ou enregistrer une attestation délivrée sous votre numéro',
    en: 'Or record a certificate that your agency issued under its own number',
  },
  what: { ar: 'ما يجب تصحيحه', fr: 'À corriger', en: 'What is wrong' },
  result: { ar: 'النتيجة الصحيحة', fr: 'Le bon résultat', en: 'The right result' },
  resultOn: { ar: 'تاريخ النتيجة', fr: 'Date du résultat', en: 'Date of the result' },
  number: { ar: 'رقم الشهادة', fr: 'Numéro de l’attestation', en: 'Number of the certificate' },
  on: { ar: 'تاريخ الشهادة', fr: 'Date de l’attestation', en: 'Date of the certificate' },
  why: { ar: 'سبب التصحيح', fr: 'Motif de la correction', en: 'Why it is corrected' },
  correctHint: {
    ar: 'داخل الأجل المحدد يسجل التصحيح مباشرة. بعده، أو عند التراجع عن إتمام التكوين، يعرض على النيابة للقبول أو الرفض.',
    fr: 'Dans le délai prévu, la correction est enregistrée aussitôt. Ensuite, ou pour revenir sur un achèvement, la délégation décide.',
    en: 'Within the delay the correction is recorded at once. Later, or to take back a completion, the delegation decides.',
  },
  withdrawHint: {
    ar: 'تصبح الشهادة المسلمة مسحوبة عند كل من يتحقق منها، ويجب تسليم شهادة أخرى.',
    fr: 'L’attestation sera déclarée retirée à quiconque la vérifie ; une autre devra être délivrée.',
    en: 'Whoever checks the certificate will be told that it is withdrawn; another one is owed.',
  },
  send: { ar: 'تسجيل التصحيح', fr: 'Enregistrer la correction', en: 'Record the correction' },
  applied: { ar: 'تم التصحيح', fr: 'Corrigé', en: 'Corrected' },
  asked: {
    ar: 'أرسل طلب التصحيح إلى النيابة',
    fr: 'Demande transmise à la délégation',
    en: 'The delegation was asked',
  },
});
