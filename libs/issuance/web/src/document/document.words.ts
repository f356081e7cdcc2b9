import type { DocumentState } from '@sanad/issuance/core';
import { defineWords } from '@sanad/kernel';

export const documentStateNames = defineWords({
  VALID: { ar: 'سارية', fr: 'Valable', en: 'In force' },
  REPLACED: { ar: 'معوضة', fr: 'Remplacé', en: 'Replaced' },
  WITHDRAWN: { ar: 'مسحوبة', fr: 'Retiré', en: 'Withdrawn' },
} satisfies Record<DocumentState, unknown> & Parameters<typeof defineWords>[0]);

export const documentWords = defineWords({
  heading: { ar: 'وثيقة مسلمة', fr: 'Document délivré', en: 'Issued document' },
  lead: {
    ar: 'ما يراه كل من يتحقق من الرمز، ومن سلم الوثيقة.',
    fr: 'Ce que voit quiconque vérifie le code, et qui a délivré le document.',
    en: 'What anybody sees who checks the code, and who issued the document.',
  },
  kind: { ar: 'النوع', fr: 'Nature', en: 'Kind' },
  number: { ar: 'الرقم', fr: 'Numéro', en: 'Number' },
  issuedOn: { ar: 'تاريخ التسليم', fr: 'Délivré le', en: 'Issued on' },
  issuer: { ar: 'الجهة المسلمة', fr: 'Émetteur', en: 'Issuer' },
  issuedBy: { ar: 'سلمها', fr: 'Délivré par', en: 'Issued by' },
  initials: { ar: 'الحروف الأولى', fr: 'Initiales', en: 'Initials' },
  changedOn: { ar: 'انتهى سريانها في', fr: 'N’est plus valable depuis le', en: 'No longer in force since' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  replacedBy: { ar: 'الوثيقة المعوضة', fr: 'Remplacé par', en: 'Replaced by' },
  check: { ar: 'صفحة التحقق', fr: 'Page de vérification', en: 'Page of the check' },
  withdraw: { ar: 'سحب الوثيقة', fr: 'Retirer le document', en: 'Withdraw the document' },
  warning: {
    ar: 'لا رجعة في السحب: كل من يتحقق من الرمز يرى فورا أن الوثيقة مسحوبة، مع سبب السحب.',
    fr: 'Le retrait est définitif : quiconque vérifie le code voit aussitôt que le document est retiré, et pourquoi.',
    en: 'A withdrawal is final: anybody who checks the code sees at once that the document is withdrawn, and why.',
  },
  byCorrection: {
    ar: 'لتغيير نتيجة التكوين نفسها، يقدم طلب تصحيح في صفحة الدورة: تسحب الشهادة معه. السحب هنا لا يغير النتيجة.',
    fr: 'Pour changer le résultat de la formation, demandez une correction sur la page de la session : l’attestation est retirée avec lui. Le retrait ici ne change pas le résultat.',
    en: 'To change the result of the training itself, ask for a correction on the page of the session: the certificate goes with it. Withdrawing it here does not change the result.',
  },
  note: { ar: 'ملاحظة للسجل الداخلي', fr: 'Note pour le journal interne', en: 'Note for the internal record' },
  noteHint: {
    ar: 'لا تظهر لمن يتحقق من الوثيقة.',
    fr: 'Elle n’est pas montrée à qui vérifie le document.',
    en: 'It is not shown to whoever checks the document.',
  },
  withdrawn: { ar: 'سحبت الوثيقة.', fr: 'Document retiré.', en: 'The document is withdrawn.' },
});
