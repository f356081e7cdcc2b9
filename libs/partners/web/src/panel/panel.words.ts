import { defineWords } from '@sanad/kernel';

export const panelWords = defineWords({
  refer: { ar: 'إحالة إلى شريك', fr: 'Orienter vers un partenaire', en: 'Refer to a partner' },
  none: {
    ar: 'لم يُحل هذا الملف إلى أي مؤسسة شريكة',
    fr: 'Ce dossier n’a été confié à aucun partenaire',
    en: 'This file has not been referred to any partner',
  },
  noneHint: {
    ar: 'تطلع المؤسسة الشريكة على جزء محدود من الملف، برضى الشخص وفي حدود اتفاقية سارية.',
    fr: 'Le partenaire ne voit qu’une partie du dossier, avec le consentement de la personne et sous convention.',
    en: 'A partner sees a small part of the file, with the person’s consent and under an agreement.',
  },
  sent: {
    ar: 'تم إرسال الإحالة إلى {branch}',
    fr: 'Orientation envoyée à {branch}',
    en: 'The referral is sent to {branch}',
  },
  branch: { ar: 'المؤسسة الشريكة', fr: 'Partenaire', en: 'Partner' },
  branchHint: {
    ar: 'تظهر المؤسسات ذات اتفاقية سارية التي تغطي إقليم {province}.',
    fr: 'Partenaires sous convention en vigueur qui couvrent la province de {province}.',
    en: 'Partners with an agreement in force that cover the province of {province}.',
  },
  noBranch: {
    ar: 'لا توجد مؤسسة شريكة باتفاقية سارية تغطي إقليم {province}',
    fr: 'Aucun partenaire sous convention ne couvre la province de {province}',
    en: 'No partner with an agreement in force covers the province of {province}',
  },
  noBranchHint: {
    ar: 'الاتفاقيات تُسجل من طرف المسؤول(ة) عن النظام.',
    fr: 'Les conventions sont enregistrées par l’administrateur du système.',
    en: 'Agreements are entered by the system administrator.',
  },
  service: { ar: 'الخدمة المطلوبة', fr: 'Service demandé', en: 'Service asked for' },
  wish: { ar: 'ماذا يرغب الشخص أن يحقق؟', fr: 'Ce que souhaite la personne', en: 'What the person wishes' },
  wishHint: {
    ar: 'تقرؤه المؤسسة الشريكة. المرجو ألا يتضمن معطيات عائلية.',
    fr: 'Lu par le partenaire. N’y écrivez rien de la famille.',
    en: 'The partner reads it. Write nothing about the family here.',
  },
  consent: { ar: 'رضى الشخص', fr: 'Consentement de la personne', en: 'The person’s consent' },
  consentInForce: {
    ar: 'رضى الشخص بمشاركة هذه المعطيات مع {agency} مسجل منذ {day}.',
    fr: 'Consentement au partage avec {agency} enregistré le {day}.',
    en: 'The person agreed to share with {agency} on {day}.',
  },
  consentNeeded: {
    ar: 'لم يُسجل بعد رضى الشخص بمشاركة معطياته مع {agency}. المرجو قراءة الإشعار عليه ثم تسجيل جوابه.',
    fr: 'Aucun consentement au partage avec {agency} n’est enregistré. Lisez la notice à la personne, puis notez sa réponse.',
    en: 'No consent to share with {agency} is recorded yet. Read the notice to the person, then record the answer.',
  },
  notice: {
    ar: 'الإشعار الذي يُقرأ على المعني بالأمر',
    fr: 'Notice à lire à la personne',
    en: 'Notice to be read to the person',
  },
  channel: { ar: 'كيف عُبر عن الرضى؟', fr: 'Comment a-t-il été donné\u202F?', en: 'How was it given?' },
  witness: { ar: 'اسم الشاهد(ة)', fr: 'Nom du témoin', en: 'Name of the witness' },
  witnessHint: {
    ar: 'من حضر وقرأ الإشعار على المعني بالأمر',
    fr: 'Qui était présent et a lu la notice à la personne',
    en: 'Who was present and read the notice to the person',
  },
  givenOn: { ar: 'تاريخ الرضى', fr: 'Date du consentement', en: 'Day of the consent' },
  purpose: { ar: 'الغرض', fr: 'Finalité', en: 'Purpose' },
  preview: { ar: 'معاينة ما ستراه المؤسسة', fr: 'Aperçu côté partenaire', en: 'Preview as the partner' },
  previewOf: { ar: 'ما ستراه {branch}', fr: 'Ce que verra {branch}', en: 'What {branch} will see' },
  under: { ar: 'بموجب الاتفاقية', fr: 'Sous la convention', en: 'Under agreement' },
  send: { ar: 'إرسال الإحالة', fr: 'Envoyer l’orientation', en: 'Send the referral' },
});
