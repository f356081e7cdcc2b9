import { defineWords, type Phrase } from '@sanad/kernel';
import type { DeliveryProblem, DeliveryState, EventType, StopReason } from './webhook.contract';

export const eventTypeNames = defineWords({
  'referral.sent': { ar: 'إحالة جديدة', fr: 'Nouvelle orientation', en: 'New referral' },
  'referral.changed': { ar: 'تغير حالة إحالة', fr: 'Orientation modifiée', en: 'Referral changed' },
  'referral.recalled': { ar: 'سحب إحالة', fr: 'Orientation retirée', en: 'Referral recalled' },
  'referral.due': { ar: 'اقتراب أجل الجواب', fr: 'Réponse bientôt due', en: 'Answer due soon' },
  'session.changed': {
    ar: 'برمجة دورة أو تغييرها',
    fr: 'Session planifiée ou modifiée',
    en: 'Session planned or changed',
  },
  'enrolment.changed': {
    ar: 'تسجيل في دورة أو نتيجته',
    fr: 'Inscription ou résultat',
    en: 'Enrolment or its result',
  },
  trial: { ar: 'إشعار تجريبي', fr: 'Notification d’essai', en: 'Trial' },
} satisfies Record<EventType | 'trial', Phrase>);

export const deliveryStateNames = defineWords({
  WAITING: { ar: 'في الانتظار', fr: 'En attente', en: 'Waiting' },
  DELIVERED: { ar: 'تم التبليغ', fr: 'Remis', en: 'Delivered' },
  GIVEN_UP: { ar: 'تعذر التبليغ', fr: 'Abandonné', en: 'Given up' },
} satisfies Record<DeliveryState, Phrase>);

export const deliveryProblemNames = defineWords({
  answered: { ar: 'جواب بالرفض من النظام', fr: 'Réponse négative', en: 'It answered no' },
  redirected: {
    ar: 'تحويل إلى عنوان آخر، وهو غير مقبول',
    fr: 'Redirection refusée',
    en: 'It points elsewhere: not followed',
  },
  timeout: { ar: 'لا جواب خلال 10 ثوان', fr: 'Pas de réponse en 10 secondes', en: 'No answer within 10 seconds' },
  unreachable: { ar: 'تعذر الاتصال', fr: 'Injoignable', en: 'Unreachable' },
  unknownHost: { ar: 'اسم الخادم غير معروف', fr: 'Serveur inconnu', en: 'Unknown host' },
  certificate: { ar: 'شهادة أمان غير صالحة', fr: 'Certificat non valable', en: 'Its certificate is not valid' },
  forbiddenAddress: {
    ar: 'عنوان داخلي غير مسموح به',
    fr: 'Adresse interne non autorisée',
    en: 'An inner address that is not allowed',
  },
} satisfies Record<DeliveryProblem, Phrase>);

export const stopReasonNames = defineWords({
  BY_HAND: { ar: 'موقوف', fr: 'Arrêté', en: 'Stopped' },
  FAILING: {
    ar: 'أوقفته المنصة بعد أيام من تعذر التبليغ',
    fr: 'Arrêté après des jours d’échecs',
    en: 'Stopped after days of failures',
  },
  GONE: {
    ar: 'أوقفته المنصة لأن النظام أعلن إلغاء العنوان',
    fr: 'Arrêté\u202F: l’adresse n’existe plus',
    en: 'Stopped: the address is gone',
  },
} satisfies Record<StopReason, Phrase>);

export const machineRefusals = defineWords({
  tooManyWebhooks: {
    ar: 'بلغت هذه الوحدة العدد الأقصى من عناوين التبليغ ({most}).',
    fr: 'Cette antenne a atteint le nombre maximal d’adresses ({most}).',
    en: 'This branch has the greatest number of addresses ({most}).',
  },
  addressNotAllowed: {
    ar: 'لا يقبل إلا عنوان عمومي مؤمن يبدأ بـ https. لربط نظام داخلي يرجى الاتصال بمسؤول الخادم.',
    fr: 'Seule une adresse publique en https est acceptée. Pour un système interne, contactez l’administrateur du serveur.',
    en: 'Only a public address with https is taken. For an inner system, ask whoever runs the server.',
  },
  webhookStopped: {
    ar: 'هذا العنوان موقوف. المرجو تشغيله أولا.',
    fr: 'Cette adresse est arrêtée. Relancez-la d’abord.',
    en: 'This address is stopped. Start it first.',
  },
  webAddress: {
    ar: 'المرجو كتابة عنوان كامل، مثل https://systeme.example/sanad',
    fr: 'Écrivez une adresse complète, par exemple https://systeme.example/sanad',
    en: 'Write a whole address, such as https://system.example/sanad',
  },
  periodOrder: {
    ar: 'نهاية الفترة قبل بدايتها.',
    fr: 'La fin précède le début.',
    en: 'The period ends before it begins.',
  },
});

/** To whoever has set an address up, when the house stops telling it. */
export const stopLetterWords = defineWords({
  subject: {
    ar: 'توقف تبليغ نظام معلوماتي',
    fr: 'Un système n’est plus averti',
    en: 'A system is told nothing more',
  },
  greeting: { ar: 'السلام عليكم {name}،', fr: 'Bonjour {name},', en: 'Hello {name},' },
  FAILING: {
    ar: 'تعذر تبليغ النظام منذ أكثر من {days, plural, zero {يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}، فأوقفت سند تبليغه.',
    fr: 'Le système n’est plus joignable depuis plus de {days, plural, one {# jour} other {# jours}}\u202F: Sanad ne l’avertit plus.',
    en: 'The system has not been reached for more than {days, plural, one {# day} other {# days}}: Sanad tells it nothing more.',
  },
  GONE: {
    ar: 'أعلن النظام أن عنوان التبليغ لم يعد موجودا، فأوقفت سند تبليغه.',
    fr: 'Le système annonce que son adresse n’existe plus\u202F: Sanad ne l’avertit plus.',
    en: 'The system says that its address is gone: Sanad tells it nothing more.',
  },
  what: {
    ar: 'بعد إصلاح العطب يمكن تشغيل العنوان من جديد من صفحة «الربط المعلوماتي» وإعادة تبليغ ما فات.',
    fr: 'Une fois la panne réparée, relancez l’adresse depuis la page «\u00A0Interconnexion\u00A0» et renvoyez ce qui manque.',
    en: 'Once it is repaired, start the address again on the page “Connected systems” and send again what was missed.',
  },
  address: { ar: 'النظام', fr: 'Système', en: 'System' },
});
