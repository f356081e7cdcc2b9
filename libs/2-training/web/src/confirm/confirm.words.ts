import { defineWords } from '@sanad/kernel';

export const confirmWords = defineWords({
  heading: { ar: 'تأكيد نتائج التكوين', fr: 'Confirmer les résultats', en: 'Confirm the results' },
  hello: {
    ar: '{name}: {count, plural, zero {لا أحد في انتظار النتيجة} one {مستفيد واحد في انتظار النتيجة} two {مستفيدان في انتظار النتيجة} few {# مستفيدين في انتظار النتيجة} many {# مستفيدا في انتظار النتيجة} other {# مستفيد في انتظار النتيجة}}',
    fr: '{name}\u202F: {count, plural, =0 {aucun résultat} one {# résultat} other {# résultats}} à confirmer',
    en: '{name}: {count, plural, =0 {no result} one {# result} other {# results}} to confirm',
  },
  session: {
    ar: '{days, plural, zero {بدون أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}، من {from} إلى {to}',
    fr: '{days, plural, one {# jour} other {# jours}}, du {from} au {to}',
    en: '{days, plural, one {# day} other {# days}}, from {from} to {to}',
  },
  gone: {
    ar: '{count, plural, zero {} one {شخص واحد من الرسالة سُجلت نتيجته أو لم يعد متاحا.} two {شخصان من الرسالة سُجلت نتيجتهما أو لم يعودا متاحين.} few {# أشخاص من الرسالة سُجلت نتائجهم أو لم يعودوا متاحين.} many {# شخصا من الرسالة سُجلت نتائجهم أو لم يعودوا متاحين.} other {# شخص من الرسالة سُجلت نتائجهم أو لم يعودوا متاحين.}}',
    fr: '{count, plural, =0 {} one {# personne du message a déjà son résultat, ou n’est plus accessible.} other {# personnes du message ont déjà leur résultat, ou ne sont plus accessibles.}}',
    en: '{count, plural, =0 {} one {# person of the message has a result already, or is no longer open to you.} other {# people of the message have a result already, or are no longer open to you.}}',
  },
  hours: {
    ar: 'ساعات الحضور المسجلة: {hours, number} من {needed, number} المطلوبة',
    fr: 'Heures enregistrées\u202F: {hours, number} sur {needed, number} exigées',
    en: 'Hours recorded: {hours, number} of the {needed, number} required',
  },
  uncalled: {
    ar: '{count, plural, zero {} one {يوم واحد لم يسجل حضوره} two {يومان لم يسجل حضورهما} few {# أيام لم يسجل حضورها} many {# يوما لم يسجل حضورها} other {# يوم لم يسجل حضوره}}',
    fr: '{count, plural, =0 {} one {# jour sans appel} other {# jours sans appel}}',
    en: '{count, plural, =0 {} one {# day without a roll call} other {# days without a roll call}}',
  },
  completed: { ar: 'حضر(ت) وأتم(ت) التكوين', fr: 'Présent(e), formation achevée', en: 'Was there and completed it' },
  completedHint: {
    ar: 'يُسجل الحضور في الأيام التي لم يسجل حضورها.',
    fr: 'La présence est enregistrée pour les jours sans appel.',
    en: 'Presence is recorded for the days without a roll call.',
  },
  incomplete: { ar: 'لم يتم(تتم) التكوين', fr: 'Formation non achevée', en: 'Did not complete it' },
  noShow: { ar: 'لم يحضر(تحضر)', fr: 'N’est pas venu(e)', en: 'Did not come' },
  later: { ar: 'فيما بعد', fr: 'Plus tard', en: 'Later' },
  tooFew: {
    ar: 'ساعات الحضور المسجلة لا تكفي لإتمام التكوين.',
    fr: 'Les heures enregistrées ne suffisent pas pour achever la formation.',
    en: 'The hours recorded are too few for completion.',
  },
  resultOf: { ar: 'نتيجة {name}', fr: 'Résultat de {name}', en: 'Result of {name}' },
  allCompleted: { ar: 'الكل أتم التكوين', fr: 'Tous ont achevé', en: 'All completed it' },
  submit: {
    ar: '{count, plural, zero {تأكيد النتائج} one {تأكيد نتيجة واحدة} two {تأكيد نتيجتين} few {تأكيد # نتائج} many {تأكيد # نتيجة} other {تأكيد # نتيجة}}',
    fr: '{count, plural, =0 {Confirmer} one {Confirmer # résultat} other {Confirmer # résultats}}',
    en: '{count, plural, =0 {Confirm} one {Confirm # result} other {Confirm # results}}',
  },
  once: {
    ar: 'يؤكد هذا الرابط النتائج مرة واحدة. ما تركته لوقت لاحق يبقى في صفحة الدورة وفي الرسالة القادمة.',
    fr: 'Ce lien ne sert qu’une fois. Le reste demeure sur la page de la session et dans le prochain message.',
    en: 'This link works once. What you leave for later stays on the page of the session and in the next message.',
  },
  done: {
    ar: 'تم تسجيل النتائج باسمك. شكرا.',
    fr: 'Résultats enregistrés à votre nom. Merci.',
    en: 'The results are recorded in your name. Thank you.',
  },
  notDone: {
    ar: 'لم تسجل أي نتيجة. المرجو المراجعة ثم إعادة المحاولة.',
    fr: 'Aucun résultat n’a été enregistré. Vérifiez puis réessayez.',
    en: 'No result was taken. Check and try again.',
  },
  reread: { ar: 'تحديث القائمة', fr: 'Actualiser la liste', en: 'Refresh the list' },
});
