import { defineWords, type Phrase } from '@sanad/kernel';

const founders = {
  ar: '{count, plural, zero {لا مؤسس} one {مؤسس واحد} two {مؤسسان} few {# مؤسسين} many {# مؤسسا} other {# مؤسس}}',
  fr: '{count, plural, =0 {aucun fondateur} one {# fondateur} other {# fondateurs}}',
  en: '{count, plural, =0 {no founder} one {# founder} other {# founders}}',
};

/** With which the law says no, and what to do about it. */
export const lawSentences = defineWords({
  tooFewFounders: {
    ar: `عدد المؤسسين غير كاف: ${founders.ar}. يشترط القانون \u2068112-\u206012\u2069 ما لا يقل عن {minimum, number}.`,
    fr: `Trop peu de fondateurs\u202F: ${founders.fr}. La loi 112-12 en exige au moins {minimum, number}.`,
    en: `Too few founders: ${founders.en}. Law 112-12 asks for at least {minimum, number}.`,
  },
  founderTwice: {
    ar: 'هذا الشخص عضو في المجموعة المؤسسة من قبل.',
    fr: 'Cette personne fait déjà partie du groupe fondateur.',
    en: 'This person is already in the founding group.',
  },
  founderMinor: {
    ar: `${founders.ar} دون سن {years} سنة يوم الإنجاز. المرجو تصحيح تاريخ الازدياد أو إزالة القاصر من المجموعة.`,
    fr: `${founders.fr} de moins de {years} ans le jour de l’acte. Corrigez la date de naissance ou retirez le mineur du groupe.`,
    en: `${founders.en} under {years} on the day of the act. Correct the birth date or remove the minor from the group.`,
  },
  founderDeceased: {
    ar: `${founders.ar} في عداد المتوفين. المرجو إزالة المتوفى من المجموعة وإعادة توقيع الوثائق.`,
    fr: `${founders.fr} décédé parmi le groupe. Retirez-le du groupe et faites signer de nouveau les pièces.`,
    en: `${founders.en} deceased. Remove the deceased from the group and have the papers signed again.`,
  },
  founderStruckOut: {
    ar: `ملفات محفوظة أو مشطب عليها في المجموعة: ${founders.ar}. المرجو إزالة المعني بالأمر أو إعادة فتح الملف.`,
    fr: `Dossiers classés ou radiés dans le groupe\u202F: ${founders.fr}. Retirez la personne ou rouvrez son dossier.`,
    en: `Files closed or struck out in the group: ${founders.en}. Remove the person or reopen the file.`,
  },
  tooFewSigners: {
    ar: `الموقعون على طلب التسمية: ${founders.ar}، والمطلوب {minimum, number} على الأقل.`,
    fr: `Signataires de la demande de dénomination\u202F: ${founders.fr}, il en faut au moins {minimum, number}.`,
    en: `Signers of the request for a name: ${founders.en}, at least {minimum, number} are asked for.`,
  },
  nameExpired: {
    ar: 'انتهت صلاحية شهادة التسمية يوم {until}. المرجو تقديم طلب تسمية جديد؛ وتبقى باقي المراحل كما هي.',
    fr: 'L’attestation de dénomination a expiré le {until}. Demandez une nouvelle dénomination\u202F; les autres étapes restent acquises.',
    en: 'The name certificate ended on {until}. Ask for a new name; all other steps stay.',
  },
  capitalTooLow: {
    ar: 'رأس المال المكتتب {capital, number} درهم. الحد الأدنى في القانون \u2068112-\u206012\u2069 هو {minimum, number} درهم.',
    fr: 'Le capital souscrit est de {capital, number}\u00A0DH. Le minimum de la loi 112-12 est de {minimum, number}\u00A0DH.',
    en: 'The subscribed capital is {capital, number} MAD. The minimum of law 112-12 is {minimum, number} MAD.',
  },
  shareTooLow: {
    ar: 'قيمة الحصة {share, number} درهم. الحد الأدنى في القانون \u2068112-\u206012\u2069 هو {minimum, number} درهم.',
    fr: 'La valeur de la part est de {share, number}\u00A0DH. Le minimum de la loi 112-12 est de {minimum, number}\u00A0DH.',
    en: 'A share is worth {share, number} MAD. The minimum of law 112-12 is {minimum, number} MAD.',
  },
  sharesNotWhole: {
    ar: `لم يكتتب حصة كاملة: ${founders.ar}. الحصص لا تقبل التجزئة.`,
    fr: `Sans part entière\u202F: ${founders.fr}. Les parts sont indivisibles.`,
    en: `Without a whole share: ${founders.en}. Shares cannot be divided.`,
  },
  partUnpaid: {
    ar: '{behind, plural, zero {كل المؤسسين أدوا} one {مؤسس واحد لم يؤد} two {مؤسسان لم يؤديا} few {# مؤسسين لم يؤدوا} many {# مؤسسا لم يؤدوا} other {# مؤسس لم يؤدوا}} {percent, number}% من قيمة الحصص. المرجو تسجيل المبالغ المؤداة.',
    fr: '{behind, plural, one {# fondateur n’a pas versé {percent, number}\u202F% de ses parts} other {# fondateurs n’ont pas versé {percent, number}\u202F% de leurs parts}}. Enregistrez les sommes versées.',
    en: '{behind, plural, one {# founder has not paid} other {# founders have not paid}} {percent, number}% of their shares. Record the amounts paid.',
  },
  paidAboveShares: {
    ar: `المبالغ المؤداة أكبر من الحصص المكتتبة عند: ${founders.ar}. المرجو تصحيح الأداءات.`,
    fr: `Versements supérieurs aux parts souscrites\u202F: ${founders.fr}. Corrigez les versements.`,
    en: `Paid more than was subscribed: ${founders.en}. Correct the payments.`,
  },
  inKindUnvalued: {
    ar: `حصص عينية دون تقرير تقييم عند: ${founders.ar}. المرجو تسجيل التقييم.`,
    fr: `Apports en nature sans évaluation\u202F: ${founders.fr}. Enregistrez l’évaluation.`,
    en: `Brought in kind without a valuation: ${founders.en}. Record the valuation.`,
  },
  assemblyAfterFiling: {
    ar: 'تاريخ الجمعية التأسيسية لاحق لتاريخ إيداع طلب التسجيل. المرجو تصحيح أحد التاريخين.',
    fr: 'L’assemblée constitutive est datée après le dépôt de la demande. Corrigez l’une des deux dates.',
    en: 'The constitutive assembly is dated after the filing. Correct one of the two days.',
  },
  organsMissing: {
    ar: 'المرجو تحديد الرئيس أو المسير وأمين المال.',
    fr: 'Indiquez le président ou le gérant, et le trésorier.',
    en: 'Say who is president or manager, and who is treasurer.',
  },
  signaturesMissing: {
    ar: `لم يوقع بعد: ${founders.ar}.`,
    fr: `N’a pas encore signé\u202F: ${founders.fr}.`,
    en: `Not signed yet: ${founders.en}.`,
  },
  articleUnread: {
    ar: 'لا تُؤكد قاعدة قبل كتابة رقم مادتها.',
    fr: 'Une règle n’est confirmée qu’avec le numéro de son article.',
    en: 'A rule is confirmed only with the number of its article.',
  },
  lawEndsBeforeItBegins: {
    ar: 'تاريخ انتهاء السريان سابق لبدايته.',
    fr: 'La fin de vigueur précède son début.',
    en: 'It ends before it begins.',
  },
} satisfies Readonly<Record<string, Phrase>>);
