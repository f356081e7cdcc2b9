import { defineWords } from '@sanad/kernel';

/** Attempts of a step: the one that stands, and those that ended. */
export const attemptWords = defineWords({
  attempt: { ar: 'المحاولة {attempt, number}', fr: 'Tentative {attempt, number}', en: 'Attempt {attempt, number}' },
  refuse: { ar: 'تسجيل الرفض', fr: 'Noter un refus', en: 'Record a refusal' },
  refuseStep: { ar: 'رفض «{step}»', fr: 'Refus\u202F: «\u202F{step}\u202F»', en: 'Refusal of “{step}”' },
  refuseHint: {
    ar: 'تنتهي هذه المحاولة وحدها وتُفتح محاولة جديدة، وتبقى باقي المراحل كما هي.',
    fr: 'Seule cette tentative prend fin\u202F; une nouvelle s’ouvre et les autres étapes restent acquises.',
    en: 'This attempt alone ends and a new one opens; all other steps stay.',
  },
  endedOn: { ar: 'تاريخ الرفض', fr: 'Date du refus', en: 'Day of the refusal' },
  refusalReason: { ar: 'سبب الرفض كما بُلغ', fr: 'Motif communiqué', en: 'Reason that was given' },
  refuseAct: { ar: 'تسجيل الرفض', fr: 'Noter le refus', en: 'Record the refusal' },
  refused: {
    ar: 'سُجل الرفض وفُتحت محاولة جديدة',
    fr: 'Refus noté, nouvelle tentative ouverte',
    en: 'Refusal recorded, a new attempt is open',
  },
  UNDONE: {
    ar: 'تراجع عن إنجاز {day}: {reason}',
    fr: 'Annulation de ce qui était daté du {day}\u202F: {reason}',
    en: 'What was dated {day} was undone: {reason}',
  },
  REFUSED_ODCO: {
    ar: 'المحاولة {attempt, number} ({day}): رفضها مكتب تنمية التعاون يوم {ended}: {reason}',
    fr: 'Tentative {attempt, number} ({day})\u202F: refusée par l’ODCO le {ended}\u202F: {reason}',
    en: 'Attempt {attempt, number} ({day}): refused by ODCO on {ended}: {reason}',
  },
  REFUSED_CLERK: {
    ar: 'المحاولة {attempt, number} ({day}): رفضتها كتابة الضبط يوم {ended}: {reason}',
    fr: 'Tentative {attempt, number} ({day})\u202F: refusée par le greffe le {ended}\u202F: {reason}',
    en: 'Attempt {attempt, number} ({day}): refused by the clerk on {ended}: {reason}',
  },
  EXPIRED: {
    ar: 'المحاولة {attempt, number} ({day}): انتهت صلاحية الشهادة يوم {ended}',
    fr: 'Tentative {attempt, number} ({day})\u202F: attestation expirée le {ended}',
    en: 'Attempt {attempt, number} ({day}): the certificate ended on {ended}',
  },
  WITHDRAWN: {
    ar: 'المحاولة {attempt, number} ({day}): سحبتها المجموعة يوم {ended}: {reason}',
    fr: 'Tentative {attempt, number} ({day})\u202F: retirée par le groupe le {ended}\u202F: {reason}',
    en: 'Attempt {attempt, number} ({day}): withdrawn by the group on {ended}: {reason}',
  },
  dayWarning: {
    ar: 'في هذا التاريخ: {reason}',
    fr: 'À cette date\u202F: {reason}',
    en: 'On that day: {reason}',
  },
  ofName: { ar: 'تتبع طلب التسمية', fr: 'Suit la demande de dénomination', en: 'Follows the request for a name' },
  takeLate: { ar: 'إدخال إيداع سابق', fr: 'Saisir un dépôt antérieur', en: 'Enter an earlier filing' },
});
