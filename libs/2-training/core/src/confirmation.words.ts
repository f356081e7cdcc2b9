import { defineWords, type Phrase } from '@sanad/kernel';
import type { ConfirmationOutcome } from './confirmation.contract';

/** The letter that asks the officers of a branch how a training ended. No name of a person is in it. */
export const confirmationLetterWords = defineWords({
  greeting: { ar: 'السلام عليكم {name}،', fr: 'Bonjour {name},', en: 'Hello {name},' },
  subject: {
    ar: 'تأكيد نتائج التكوين: {count, plural, zero {لا أحد} one {مستفيد واحد} two {مستفيدان} few {# مستفيدين} many {# مستفيدا} other {# مستفيد}}',
    fr: 'Formation à confirmer\u202F: {count, plural, one {# bénéficiaire} other {# bénéficiaires}}',
    en: 'A training to confirm: {count, plural, one {# trainee} other {# trainees}}',
  },
  lead: {
    ar: 'انتهت دورة «{title}» ولم تسجل بعد نتائج {count, plural, zero {أي مستفيد} one {مستفيد واحد} two {مستفيدين} few {# مستفيدين} many {# مستفيدا} other {# مستفيد}}.',
    fr: 'La session « {title} » est terminée et {count, plural, one {# résultat manque} other {# résultats manquent}}.',
    en: 'The session “{title}” has ended and {count, plural, one {# result is} other {# results are}} missing.',
  },
  byLink: {
    ar: 'يمكن تأكيد حضورهم وإتمامهم للتكوين من الرابط أسفله بعد إدخال رمز يصل إلى هذا البريد. الرابط شخصي، صالح لمدة 14 يوما، ويستعمل مرة واحدة.',
    fr: 'Confirmez présence et achèvement par le lien ci-dessous, après un code envoyé à cette adresse. Le lien est personnel, valable 14 jours et ne sert qu’une fois.',
    en: 'Confirm presence and completion by the link below, with a code that is sent to this address. The link is personal, good for 14 days, and works once.',
  },
  place: { ar: 'المكان', fr: 'Lieu', en: 'Place' },
  endedOn: { ar: 'تاريخ الانتهاء', fr: 'Terminée le', en: 'Ended on' },
  confirm: { ar: 'تأكيد النتائج', fr: 'Confirmer les résultats', en: 'Confirm the results' },
});

export const confirmationOutcomeNames = defineWords({
  COMPLETED: { ar: 'سُجل إتمام التكوين', fr: 'Achèvement enregistré', en: 'Completion recorded' },
  INCOMPLETE: { ar: 'سُجل عدم الإتمام', fr: 'Non-achèvement enregistré', en: 'Recorded as not completed' },
  NO_SHOW: { ar: 'سُجل التغيب', fr: 'Absence enregistrée', en: 'Absence recorded' },
  REFUSED: { ar: 'لم تسجل النتيجة', fr: 'Résultat non enregistré', en: 'The result was not taken' },
  CHANGED: {
    ar: 'تغير التسجيل بعد فتح هذه الصفحة، ولم تسجل النتيجة',
    fr: 'L’inscription a changé depuis\u202F; résultat non enregistré',
    en: 'The enrolment changed meanwhile; the result was not taken',
  },
  GONE: {
    ar: 'سُجلت نتيجته من قبل أو لم يعد متاحا لكم',
    fr: 'Résultat déjà enregistré, ou personne plus accessible',
    en: 'The result was recorded before, or the person is no longer open to you',
  },
} satisfies Record<ConfirmationOutcome, Phrase>);

/** A link of this kind that was used: what is left comes with the next letter. */
export const confirmationLinkWords = defineWords({
  linkUsed: {
    ar: 'تم تأكيد النتائج بهذا الرابط من قبل، ولا يمكن استعماله مرة ثانية. ما بقي منها في الرسالة القادمة أو في صفحة الدورة.',
    fr: 'Ce lien a déjà servi à confirmer des résultats\u202F; il ne sert qu’une fois. Le reste se trouve dans le prochain message ou sur la page de la session.',
    en: 'Results were already confirmed with this link; it works once. What is left is in the next message or on the page of the session.',
  },
});
