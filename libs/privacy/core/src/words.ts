import { defineWords, type Phrase } from '@sanad/kernel';
import type { DisclosureKind, FactGroup } from './disclosure.contract';
import type { CorrectedField, RequestChannel, RequestKind, RequestState } from './request';

export const requestKindNames = defineWords({
  ACCESS: { ar: 'حق الولوج', fr: 'Accès', en: 'Access' },
  RECTIFICATION: { ar: 'حق التصحيح', fr: 'Rectification', en: 'Rectification' },
  OPPOSITION: { ar: 'حق التعرض', fr: 'Opposition', en: 'Objection' },
} satisfies Record<RequestKind, Phrase>);

export const requestChannelNames = defineWords({
  COUNTER: { ar: 'بالشباك', fr: 'Au guichet', en: 'At the counter' },
  LETTER: { ar: 'برسالة', fr: 'Par courrier', en: 'By letter' },
  EMAIL: { ar: 'بالبريد الإلكتروني', fr: 'Par courriel', en: 'By e-mail' },
  PHONE: { ar: 'بالهاتف', fr: 'Par téléphone', en: 'By phone' },
} satisfies Record<RequestChannel, Phrase>);

export const requestStateNames = defineWords({
  RECEIVED: { ar: 'في انتظار الجواب', fr: 'En attente de réponse', en: 'Waiting for an answer' },
  DONE: { ar: 'تمت الاستجابة', fr: 'Satisfaite', en: 'Carried out' },
  REFUSED: { ar: 'مرفوض', fr: 'Refusée', en: 'Refused' },
} satisfies Record<RequestState, Phrase>);

export const correctedFieldNames = defineWords({
  givenAr: { ar: 'الاسم الشخصي', fr: 'Prénom (en arabe)', en: 'Given name (Arabic)' },
  familyAr: { ar: 'الاسم العائلي', fr: 'Nom (en arabe)', en: 'Family name (Arabic)' },
  givenLa: { ar: 'الاسم الشخصي بالحروف اللاتينية', fr: 'Prénom', en: 'Given name' },
  familyLa: { ar: 'الاسم العائلي بالحروف اللاتينية', fr: 'Nom', en: 'Family name' },
  sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
  birth: { ar: 'تاريخ الازدياد', fr: 'Date de naissance', en: 'Date of birth' },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  province: { ar: 'العمالة أو الإقليم', fr: 'Préfecture ou province', en: 'Prefecture or province' },
  commune: { ar: 'الجماعة أو العنوان', fr: 'Commune ou adresse', en: 'Commune or address' },
} satisfies Record<CorrectedField, Phrase>);

export const factGroupNames = defineWords({
  NAMES: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  AGE: { ar: 'السن', fr: 'Âge', en: 'Age' },
  PHONE: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  PROVINCE: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  FILE: { ar: 'رقم الملف ومساره', fr: 'Numéro et parcours du dossier', en: 'Number and path of the file' },
  WISH: { ar: 'الطلب المعبر عنه', fr: 'Souhait exprimé', en: 'Wish' },
  CARD_NUMBER: { ar: 'رقم البطاقة الوطنية كاملا', fr: 'Numéro de CIN complet', en: 'Whole card number' },
  BANK_NUMBER: { ar: 'رقم الحساب البنكي كاملا', fr: 'RIB complet', en: 'Whole bank number' },
  PAPERS: { ar: 'نسخة وثيقة', fr: 'Copie d’une pièce', en: 'Copy of a paper' },
  WHOLE_FILE: { ar: 'مجموع المعطيات', fr: 'Ensemble des données', en: 'All data' },
  LIST: {
    ar: 'لائحة قد تشمل المعني(ة) بالأمر',
    fr: 'Liste pouvant comprendre la personne',
    en: 'A list that may include the person',
  },
  CORRECTION: { ar: 'إشعار بالتصحيح', fr: 'Avis de rectification', en: 'Notice of correction' },
} satisfies Record<FactGroup, Phrase>);

export const disclosureKindNames = defineWords({
  REFERRAL: { ar: 'إحالة إلى شريك', fr: 'Orientation vers un partenaire', en: 'Referral to a partner' },
  NOTICE: { ar: 'إشعار إلى شريك', fr: 'Avis à un partenaire', en: 'Notice to a partner' },
  OPENED: {
    ar: 'فتح مؤقت لنيابة أخرى',
    fr: 'Ouverture temporaire à une autre délégation',
    en: 'Opened for a time to another delegation',
  },
  BREAK_GLASS: {
    ar: 'اطلاع استثنائي من نيابة أخرى',
    fr: 'Accès exceptionnel d’une autre délégation',
    en: 'Exceptional look by another delegation',
  },
  LOOK: { ar: 'اطلاع', fr: 'Consultation', en: 'Look' },
  PRINT: { ar: 'طباعة', fr: 'Impression', en: 'Print' },
  EXPORT: { ar: 'تصدير', fr: 'Export', en: 'Export' },
} satisfies Record<DisclosureKind, Phrase>);

/** Why the rules of this room say no. */
export const privacyRefusals = defineWords({
  requestAlreadyDecided: {
    ar: 'سبق البت في هذا الطلب.',
    fr: 'Cette demande a déjà reçu une réponse.',
    en: 'This request has already been answered.',
  },
  requestNeedsEvidence: {
    ar: 'يلزم إرفاق ما يثبت المعطى الصحيح قبل تصحيحه.',
    fr: 'Joignez la preuve de la donnée exacte avant de la rectifier.',
    en: 'Attach the proof of what is right before correcting it.',
  },
  fileNotMade: {
    ar: 'لم تُسلَّم بعد نسخة معطيات المعني(ة) بالأمر منذ تلقي الطلب.',
    fr: 'Le dossier de données n’a pas encore été remis à la personne depuis sa demande.',
    en: 'The person’s data file has not been handed over since the request.',
  },
  requestOpen: {
    ar: 'يوجد طلب مماثل في انتظار الجواب.',
    fr: 'Une demande semblable attend déjà une réponse.',
    en: 'The same request is already waiting for an answer.',
  },
  nothingToCorrect: {
    ar: 'القيمة الجديدة هي المسجلة حاليا.',
    fr: 'La nouvelle valeur est déjà celle qui est enregistrée.',
    en: 'The new value is already the one on record.',
  },
  checkTooOld: {
    ar: 'مر أكثر من يوم على التحقق من هوية الطالب(ة). المرجو التحقق منها من جديد.',
    fr: 'La vérification d’identité date de plus d’un jour. Vérifiez à nouveau l’identité.',
    en: 'The identity was checked more than a day ago. Check it again.',
  },
  noticeAlreadySeen: {
    ar: 'سبق تأكيد هذا الإشعار.',
    fr: 'Cet avis a déjà été confirmé.',
    en: 'This notice has already been confirmed.',
  },
});
