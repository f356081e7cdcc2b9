import { defineWords, type Catalogue, type Language } from '@sanad/kernel';
import { cooperativeStatusNames, organNames } from './legal-person.words';

function oneOf(value: string, labels: Catalogue, language: Language): string {
  const cases = Object.entries(labels).map(([code, phrase]) => `${code} {${phrase[language]}}`);
  return `{${value}, select, ${cases.join(' ')} other {…}}`;
}

const status = (value: string, language: Language) => oneOf(value, cooperativeStatusNames, language);

/** What is refused of a legal person, and what to do about it; the first ones stand beside a field. */
export const legalPersonRefusals = defineWords({
  iceDigits: {
    ar: 'يتكون التعريف الموحد للمقاولة من 15 رقما. المرجو نقله كما هو في شهادته.',
    fr: 'L’ICE compte 15 chiffres. Recopiez-le comme sur son attestation.',
    en: 'An ICE has 15 digits. Copy it as on its certificate.',
  },
  iceControl: {
    ar: 'هذا التعريف غير صحيح: رقما المراقبة الأخيران لا يطابقان الأرقام التي قبلهما. المرجو التحقق من كل رقم.',
    fr: 'Cet ICE est faux : ses deux chiffres de contrôle ne correspondent pas au reste. Vérifiez chaque chiffre.',
    en: 'This ICE is wrong: its two control digits do not fit the rest. Check each digit.',
  },
  taxIdDigits: {
    ar: 'يتكون التعريف الضريبي من 7 أو 8 أرقام.',
    fr: 'L’identifiant fiscal compte 7 ou 8 chiffres.',
    en: 'A tax identifier has 7 or 8 digits.',
  },
  cnssDigits: {
    ar: 'يتكون رقم الانخراط من أرقام فقط (7 أرقام في الغالب).',
    fr: 'Le numéro d’affiliation ne contient que des chiffres (7 le plus souvent).',
    en: 'The affiliation number has digits only (usually 7).',
  },
  endBeforeBegin: {
    ar: 'تاريخ النهاية سابق لتاريخ البداية. المرجو تصحيح أحدهما.',
    fr: 'La fin précède le début. Corrigez l’une des deux dates.',
    en: 'The end comes before the beginning. Correct one of the two days.',
  },
  oneHolder: {
    ar: 'المرجو اختيار عضو أو كتابة اسم، لا الاثنين معا.',
    fr: 'Choisissez un membre ou écrivez un nom, pas les deux.',
    en: 'Choose a member or write a name, not both.',
  },
  organOfMembers: {
    ar: 'يتولى هذه المهمة عضو من التعاونية. المرجو اختياره من سجل الأعضاء.',
    fr: 'Cette fonction revient à un membre. Choisissez-le dans le registre.',
    en: 'This seat is held by a member. Choose one from the register.',
  },
  identifierTaken: {
    ar: 'هذا الرقم مسجل لتعاونية أخرى. المرجو التحقق منه في وثيقته.',
    fr: 'Ce numéro est déjà celui d’une autre coopérative. Vérifiez-le sur sa pièce.',
    en: 'This number already belongs to another cooperative. Check it on its paper.',
  },
  identifierEnded: {
    ar: 'لم يعد هذا الرقم ساريا. المرجو تحديث الصفحة.',
    fr: 'Ce numéro n’est plus en vigueur. Actualisez la page.',
    en: 'This number is no longer in force. Reload the page.',
  },
  cooperativeHasEnded: {
    ar: `التعاونية «${status('status', 'ar')}»، فلا تقبل هذا التغيير.`,
    fr: `La coopérative est «\u202F${status('status', 'fr')}\u202F»\u202F: ce changement n’est plus possible.`,
    en: `The cooperative is “${status('status', 'en')}”, so this cannot change any more.`,
  },
  statusNotNext: {
    ar: `لا يمكن الانتقال من «${status('from', 'ar')}» إلى «${status('to', 'ar')}».`,
    fr: `On ne passe pas de «\u202F${status('from', 'fr')}\u202F» à «\u202F${status('to', 'fr')}\u202F».`,
    en: `A cooperative does not go from “${status('from', 'en')}” to “${status('to', 'en')}”.`,
  },
  statusDayTooEarly: {
    ar: 'هذا التاريخ سابق لآخر تغيير في الوضعية ({day}). المرجو تصحيحه.',
    fr: 'Cette date précède le dernier changement de statut ({day}). Corrigez-la.',
    en: 'This day comes before the last change of status ({day}). Correct it.',
  },
  successorIsItself: {
    ar: 'لا يمكن أن تخلف التعاونية نفسها.',
    fr: 'Une coopérative ne peut se succéder à elle-même.',
    en: 'A cooperative cannot be its own successor.',
  },
  memberAlready: {
    ar: 'هذا الشخص عضو في التعاونية خلال هذه المدة. لا تتداخل عضويتان في التعاونية نفسها.',
    fr: 'Cette personne est déjà membre sur cette période. Deux adhésions ne se chevauchent pas dans une coopérative.',
    en: 'This person is already a member in that time. Two memberships of one cooperative do not overlap.',
  },
  memberBeforeRegister: {
    ar: 'تاريخ العضوية سابق لتسجيل التعاونية ({day}). المرجو تصحيحه.',
    fr: 'L’adhésion précède l’immatriculation ({day}). Corrigez la date.',
    en: 'The membership begins before the cooperative was registered ({day}). Correct the day.',
  },
  memberHasLeft: {
    ar: 'انتهت هذه العضوية من قبل. المرجو تحديث الصفحة.',
    fr: 'Cette adhésion est déjà terminée. Actualisez la page.',
    en: 'This membership has already ended. Reload the page.',
  },
  memberIsDeceased: {
    ar: 'سُجلت وفاة هذا الشخص، فلا يمكن قبوله عضوا.',
    fr: 'Cette personne est décédée\u202F: elle ne peut être admise.',
    en: 'This person is recorded as deceased and cannot be admitted.',
  },
  leavingBeforeJoining: {
    ar: 'تاريخ المغادرة سابق لتاريخ العضوية ({day}). المرجو تصحيحه.',
    fr: 'Le départ précède l’adhésion ({day}). Corrigez la date.',
    en: 'The end comes before the membership began ({day}). Correct the day.',
  },
  seatTaken: {
    ar: `{count, plural, one {منصب «${oneOf('organ', organNames, 'ar')}» مشغول في هذا التاريخ. المرجو إنهاء الانتداب السابق أولا.} other {كل مناصب «${oneOf('organ', organNames, 'ar')}» مشغولة في هذا التاريخ. المرجو إنهاء أحدها أولا.}}`,
    fr: `La fonction «\u202F${oneOf('organ', organNames, 'fr')}\u202F» est déjà pourvue à cette date. Terminez d’abord le mandat précédent.`,
    en: `“${oneOf('organ', organNames, 'en')}” is held by somebody on that day. End the earlier mandate first.`,
  },
  holderIsNoMember: {
    ar: 'لم يكن هذا الشخص عضوا في التعاونية عند بداية الانتداب.',
    fr: 'Cette personne n’était pas membre au début du mandat.',
    en: 'This person was no member when the mandate began.',
  },
  mandateHasEnded: {
    ar: 'انتهى هذا الانتداب من قبل. المرجو تحديث الصفحة.',
    fr: 'Ce mandat est déjà terminé. Actualisez la page.',
    en: 'This mandate has already ended. Reload the page.',
  },
  mandateEndsTooEarly: {
    ar: 'تاريخ النهاية سابق لبداية الانتداب ({day}). المرجو تصحيحه.',
    fr: 'La fin précède le début du mandat ({day}). Corrigez la date.',
    en: 'The end comes before the mandate began ({day}). Correct the day.',
  },
  bodyNumberTaken: {
    ar: 'هذا الرقم مسجل لهيئة أخرى لدى الجهة نفسها.',
    fr: 'Ce numéro est déjà celui d’un autre organisme auprès de la même autorité.',
    en: 'This number already belongs to another body at the same authority.',
  },
  bodyHasEnded: {
    ar: 'انتهى وجود هذه الهيئة، فلا تقبل تغييرا.',
    fr: 'Cet organisme n’existe plus\u202F: il ne change plus.',
    en: 'This body has ended and cannot change any more.',
  },
  bodyEndsTooEarly: {
    ar: 'هذا التاريخ سابق لتأسيس الهيئة أو لدخول إحدى تعاونياتها ({day}).',
    fr: 'Cette date précède la fondation ou une affiliation ({day}).',
    en: 'This day comes before the foundation or before an affiliation ({day}).',
  },
  affiliatedAlready: {
    ar: 'هذه التعاونية عضو في الهيئة خلال هذه المدة.',
    fr: 'Cette coopérative en est déjà membre sur cette période.',
    en: 'This cooperative already belongs to it in that time.',
  },
  affiliationTooEarly: {
    ar: 'هذا التاريخ سابق لتأسيس الهيئة أو لتسجيل التعاونية ({day}).',
    fr: 'Cette date précède la fondation de l’organisme ou l’immatriculation de la coopérative ({day}).',
    en: 'This day comes before the body was founded or the cooperative registered ({day}).',
  },
  affiliationHasEnded: {
    ar: 'انتهت هذه العضوية من قبل. المرجو تحديث الصفحة.',
    fr: 'Cette affiliation est déjà terminée. Actualisez la page.',
    en: 'This affiliation has already ended. Reload the page.',
  },
});
