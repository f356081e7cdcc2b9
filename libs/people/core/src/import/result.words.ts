import { defineWords } from '@sanad/kernel';

/** What is wrong with a cell, for the file that goes back: the sentences of the forms. */
export const fieldReasons = defineWords({
  required: { ar: 'هذه الخانة إلزامية.', fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  tooLong: { ar: 'النص أطول من المسموح به.', fr: 'Le texte est trop long.', en: 'The text is too long.' },
  tooShort: { ar: 'النص أقصر من المطلوب.', fr: 'Le texte est trop court.', en: 'The text is too short.' },
  oneLine: { ar: 'المرجو الكتابة في سطر واحد.', fr: 'Écrivez sur une seule ligne.', en: 'Please write on one line.' },
  forbiddenCharacter: {
    ar: 'يحتوي النص على رموز غير مقبولة. المرجو إعادة كتابته بدل لصقه.',
    fr: 'Le texte contient des caractères non acceptés. Saisissez-le au lieu de le coller.',
    en: 'The text contains characters that are not accepted. Type it instead of pasting it.',
  },
  invalidPhone: {
    ar: 'المرجو كتابة رقم هاتف صحيح، مثل 0612345678.',
    fr: 'Écrivez un numéro de téléphone valable, par exemple 0612345678.',
    en: 'Write a valid phone number, such as 0612345678.',
  },
  invalidCin: {
    ar: 'المرجو كتابة رقم ب.و.ت كما هو في البطاقة، مثل AB123456.',
    fr: 'Écrivez le numéro de CIN comme sur la carte, par exemple AB123456.',
    en: 'Write the CIN number as on the card, such as AB123456.',
  },
  chooseOne: {
    ar: 'القيمة المكتوبة ليست من الاختيارات المعروفة.',
    fr: 'Cette valeur ne fait pas partie des choix connus.',
    en: 'This value is none of the known choices.',
  },
  unknown: { ar: 'القيمة المكتوبة غير معروفة.', fr: 'Cette valeur est inconnue.', en: 'This value is not known.' },
  invalid: {
    ar: 'القيمة المكتوبة غير مقبولة.',
    fr: 'Cette valeur n’est pas acceptée.',
    en: 'This value is not accepted.',
  },
});

/** The words of the file that goes back. */
export const resultWords = defineWords({
  title: { ar: 'نتيجة الاستيراد', fr: 'Résultat de l’import', en: 'Import result' },
  status: { ar: 'النتيجة', fr: 'Résultat', en: 'Result' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  waiting: { ar: 'في الانتظار', fr: 'En attente', en: 'Waiting' },
  column: { ar: 'العمود {number}', fr: 'Colonne {number}', en: 'Column {number}' },
});
