import { defineWords, type Phrase } from '@sanad/kernel';
import type { AnswerOutcome } from './answer.contract';

/** The letters to the officers of a branch. `oldest` is in calendar days. */
export const letterWords = defineWords({
  greeting: { ar: 'السلام عليكم {name}،', fr: 'Bonjour {name},', en: 'Hello {name},' },
  byLink: {
    ar: 'يمكن الجواب مباشرة من الرابط أسفله بعد إدخال رمز يصل إلى هذا البريد. الرابط شخصي، صالح لمدة 14 يوما، ويستعمل مرة واحدة.',
    fr: 'Vous pouvez répondre directement par le lien ci-dessous, après un code envoyé à cette adresse. Le lien est personnel, valable 14 jours et ne sert qu’une fois.',
    en: 'You can answer by the link below, with a code that is sent to this address. The link is personal, good for 14 days, and works once.',
  },
  first: { ar: 'أقرب أجل للجواب', fr: 'Première échéance', en: 'First due day' },
  answer: { ar: 'الجواب عن الإحالات', fr: 'Répondre aux orientations', en: 'Answer the referrals' },
  digest: {
    ar: '{count, plural, zero {لا إحالات} one {إحالة واحدة} two {إحالتان} few {# إحالات} many {# إحالة} other {# إحالة}} في الانتظار، أقدمها {oldest, plural, zero {منذ اليوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{count, plural, one {# orientation} other {# orientations}} en attente, la plus ancienne depuis {oldest, plural, one {# jour} other {# jours}}',
    en: '{count, plural, one {# referral} other {# referrals}} waiting, the oldest for {oldest, plural, one {# day} other {# days}}',
  },
  reminder: {
    ar: 'تذكير: {count, plural, zero {لا إحالات} one {إحالة واحدة يقترب أجل الجواب عنها} two {إحالتان يقترب أجل الجواب عنهما} few {# إحالات يقترب أجل الجواب عنها} many {# إحالة يقترب أجل الجواب عنها} other {# إحالة يقترب أجل الجواب عنها}}',
    fr: 'Rappel\u202F: {count, plural, one {# orientation arrive} other {# orientations arrivent}} à échéance',
    en: 'Reminder: {count, plural, one {# referral is} other {# referrals are}} due soon',
  },
});

export const answerOutcomeNames = defineWords({
  ACCEPTED: { ar: 'تم القبول', fr: 'Acceptée', en: 'Accepted' },
  DECLINED: { ar: 'تم الرفض', fr: 'Refusée', en: 'Declined' },
  CHANGED: {
    ar: 'تغيرت الإحالة بعد فتح هذه الصفحة، ولم يسجل الجواب',
    fr: 'L’orientation a changé depuis ; réponse non enregistrée',
    en: 'The referral changed meanwhile; the answer was not taken',
  },
  GONE: {
    ar: 'لم تعد الإحالة في الانتظار، ولم يسجل الجواب',
    fr: 'L’orientation n’attend plus ; réponse non enregistrée',
    en: 'The referral waits no more; the answer was not taken',
  },
} satisfies Record<AnswerOutcome, Phrase>);

export const weekdayNames = defineWords({
  '1': { ar: 'الاثنين', fr: 'Lundi', en: 'Monday' },
  '2': { ar: 'الثلاثاء', fr: 'Mardi', en: 'Tuesday' },
  '3': { ar: 'الأربعاء', fr: 'Mercredi', en: 'Wednesday' },
  '4': { ar: 'الخميس', fr: 'Jeudi', en: 'Thursday' },
  '5': { ar: 'الجمعة', fr: 'Vendredi', en: 'Friday' },
});
