import { defineWords } from '@sanad/kernel';

export const answerWords = defineWords({
  heading: { ar: 'الجواب عن الإحالات', fr: 'Répondre aux orientations', en: 'Answer the referrals' },
  hello: {
    ar: '{name}: {count, plural, zero {لا توجد إحالات} one {إحالة واحدة} two {إحالتان} few {# إحالات} many {# إحالة} other {# إحالة}} في انتظار الجواب',
    fr: '{name}\u202F: {count, plural, =0 {aucune orientation} one {# orientation} other {# orientations}} à traiter',
    en: '{name}: {count, plural, =0 {no referral} one {# referral} other {# referrals}} to answer',
  },
  gone: {
    ar: '{count, plural, zero {} one {إحالة واحدة من الرسالة لم تعد في الانتظار.} two {إحالتان من الرسالة لم تعودا في الانتظار.} few {# إحالات من الرسالة لم تعد في الانتظار.} many {# إحالة من الرسالة لم تعد في الانتظار.} other {# إحالة من الرسالة لم تعد في الانتظار.}}',
    fr: '{count, plural, =0 {} one {# orientation du message n’attend plus.} other {# orientations du message n’attendent plus.}}',
    en: '{count, plural, =0 {} one {# referral of the message waits no more.} other {# referrals of the message wait no more.}}',
  },
  from: { ar: 'من {sender}', fr: 'De {sender}', en: 'From {sender}' },
  due: { ar: 'آخر أجل للجواب: {day}', fr: 'Réponse attendue au plus tard le {day}', en: 'Answer due by {day}' },
  accept: { ar: 'قبول', fr: 'Accepter', en: 'Accept' },
  decline: { ar: 'رفض', fr: 'Refuser', en: 'Decline' },
  later: { ar: 'فيما بعد', fr: 'Plus tard', en: 'Later' },
  answerFor: { ar: 'الجواب عن إحالة {name}', fr: 'Réponse pour {name}', en: 'Answer for {name}' },
  acceptAll: { ar: 'قبول الكل', fr: 'Tout accepter', en: 'Accept all' },
  reason: { ar: 'سبب الرفض', fr: 'Motif du refus', en: 'Why it is declined' },
  reasonMissing: { ar: 'المرجو كتابة سبب الرفض.', fr: 'Indiquez le motif du refus.', en: 'Say why it is declined.' },
  submit: {
    ar: '{count, plural, zero {إرسال الأجوبة} one {إرسال جواب واحد} two {إرسال جوابين} few {إرسال # أجوبة} many {إرسال # جوابا} other {إرسال # جواب}}',
    fr: '{count, plural, =0 {Envoyer les réponses} one {Envoyer # réponse} other {Envoyer # réponses}}',
    en: '{count, plural, =0 {Send the answers} one {Send # answer} other {Send # answers}}',
  },
  once: {
    ar: 'يرسل هذا الرابط الأجوبة مرة واحدة. ما تركته لوقت لاحق يبقى في صندوق الإحالات وفي الرسالة القادمة.',
    fr: 'Ce lien n’envoie les réponses qu’une fois. Le reste demeure dans la boîte des orientations et dans le prochain message.',
    en: 'This link sends answers once. What you leave for later stays in the inbox and in the next message.',
  },
  done: {
    ar: 'تم تسجيل الأجوبة باسمك. شكرا.',
    fr: 'Réponses enregistrées à votre nom. Merci.',
    en: 'The answers are recorded in your name. Thank you.',
  },
  notDone: {
    ar: 'لم يسجل أي جواب. المرجو مراجعة الإحالات ثم إعادة المحاولة.',
    fr: 'Aucune réponse n’a été enregistrée. Vérifiez puis réessayez.',
    en: 'No answer was taken. Check the referrals and try again.',
  },
  reread: { ar: 'تحديث القائمة', fr: 'Actualiser la liste', en: 'Refresh the list' },
});
