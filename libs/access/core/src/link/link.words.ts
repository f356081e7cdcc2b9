import { defineWords } from '@sanad/kernel';

/** Why a link does not open, and what to do then. */
export const linkRefusals = defineWords({
  linkUnknown: {
    ar: 'هذا الرابط غير صحيح أو غير كامل. المرجو فتحه من الرسالة نفسها.',
    fr: 'Ce lien est incorrect ou incomplet. Ouvrez-le depuis le message.',
    en: 'This link is wrong or cut short. Open it from the message itself.',
  },
  linkUsed: {
    ar: 'تم إرسال الأجوبة بهذا الرابط من قبل، ولا يمكن استعماله مرة ثانية. الإحالات المتبقية في الرسالة القادمة أو في صندوق الإحالات.',
    fr: 'Les réponses ont déjà été envoyées avec ce lien ; il ne sert qu’une fois. Le reste se trouve dans le prochain message ou dans la boîte des orientations.',
    en: 'The answers were already sent with this link; it works once. What is left is in the next message or in the inbox.',
  },
  linkExpired: {
    ar: 'انتهت صلاحية هذا الرابط. المرجو انتظار الرسالة القادمة أو تسجيل الدخول.',
    fr: 'Ce lien a expiré. Attendez le prochain message ou connectez-vous.',
    en: 'This link has expired. Wait for the next message, or sign in.',
  },
  linkRevoked: {
    ar: 'لم يعد لصاحب(ة) هذا الرابط حق الجواب باسم المؤسسة. المرجو الاتصال بمسؤول النظام.',
    fr: 'Le destinataire de ce lien n’a plus le droit de répondre pour l’institution. Contactez l’administrateur.',
    en: 'The person this link was written to may no longer answer for the agency. Please contact the administrator.',
  },
  mailOff: {
    ar: 'البريد الإلكتروني غير مفعل في هذه المنصة، فلا يمكن إرسال الرمز. المرجو تسجيل الدخول.',
    fr: 'La messagerie n’est pas activée : le code ne peut être envoyé. Connectez-vous.',
    en: 'Mail is off in this house, so no code can be sent. Please sign in.',
  },
  codeWrong: {
    ar: 'الرمز غير صحيح. {left, plural, zero {لم تبق أي محاولة.} one {بقيت محاولة واحدة.} two {بقيت محاولتان.} few {بقيت # محاولات.} many {بقيت # محاولة.} other {بقيت # محاولة.}}',
    fr: 'Le code ne convient pas. {left, plural, =0 {Plus aucun essai.} one {Il reste # essai.} other {Il reste # essais.}}',
    en: 'The code is not right. {left, plural, =0 {No try is left.} one {# try is left.} other {# tries are left.}}',
  },
  codeExpired: {
    ar: 'انتهت صلاحية الرمز أو استنفدت محاولاته. المرجو طلب رمز جديد.',
    fr: 'Le code a expiré ou ses essais sont épuisés. Demandez un nouveau code.',
    en: 'The code has expired or was tried too often. Ask for a new one.',
  },
  codeShape: {
    ar: 'المرجو كتابة الأرقام الستة للرمز.',
    fr: 'Écrivez les six chiffres du code.',
    en: 'Write the six digits of the code.',
  },
});

/** The letter with the code of a link. */
export const codeLetterWords = defineWords({
  subject: { ar: 'رمز الدخول لمرة واحدة', fr: 'Code d’accès à usage unique', en: 'One-time code' },
  greeting: { ar: 'السلام عليكم {name}،', fr: 'Bonjour {name},', en: 'Hello {name},' },
  lead: {
    ar: 'رمز فتح الرابط الذي توصلتم به من سند، صالح لمدة 10 دقائق:',
    fr: 'Voici le code du lien que Sanad vous a envoyé, valable 10 minutes\u202F:',
    en: 'The code of the link that Sanad sent you, good for 10 minutes:',
  },
  warning: {
    ar: 'إذا لم تطلبوا هذا الرمز فالمرجو تجاهل هذه الرسالة، ولا تسلموه لأي شخص.',
    fr: 'Si vous ne l’avez pas demandé, ignorez ce message, et ne donnez ce code à personne.',
    en: 'If you did not ask for it, ignore this message, and give the code to nobody.',
  },
});
