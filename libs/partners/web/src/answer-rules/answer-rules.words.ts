import { defineWords } from '@sanad/kernel';

export const answerRulesWords = defineWords({
  heading: {
    ar: 'أجل الجواب عن الإحالات',
    fr: 'Délai de réponse aux orientations',
    en: 'Delay of answers to referrals',
  },
  lead: {
    ar: 'تنتهي الإحالة التي لم يجب عنها داخل الأجل، وتفتح مهمة للمسؤول. ما أرسل من قبل يحتفظ بأجله.',
    fr: 'Une orientation restée sans réponse prend fin et une tâche est ouverte. Ce qui est déjà envoyé garde son délai.',
    en: 'A referral without an answer ends and becomes a task. What was sent before keeps its delay.',
  },
  mailOff: {
    ar: 'البريد الإلكتروني غير مفعل: لا ترسل تذكيرات ولا رسائل أسبوعية. يفعّله مسؤول الخادم.',
    fr: 'La messagerie n’est pas activée : aucun rappel ni message hebdomadaire n’est envoyé. L’administrateur du serveur l’active.',
    en: 'Mail is off: no reminder and no weekly letter is sent. Whoever runs the server turns it on.',
  },
  mailOn: { ar: 'البريد الإلكتروني مفعل.', fr: 'La messagerie est activée.', en: 'Mail is on.' },
  answerDays: { ar: 'أجل الجواب', fr: 'Délai de réponse', en: 'Delay of an answer' },
  remindBefore: { ar: 'التذكير قبل الأجل', fr: 'Rappel avant l’échéance', en: 'Reminder before the end' },
  digestDay: { ar: 'يوم الرسالة الأسبوعية', fr: 'Jour du message hebdomadaire', en: 'Day of the weekly letter' },
  paperDays: {
    ar: 'أجل جوابنا عن طلب وثيقة، ثم إشعار المسؤول بعد أجل مماثل',
    fr: 'Notre délai pour une pièce demandée\u202F; puis, après le même délai, le responsable est averti',
    en: 'Our own delay for a paper asked for; after as long again the supervisor is told',
  },
  unit: { ar: 'يوم عمل', fr: 'jours ouvrables', en: 'working days' },
  days: {
    ar: '{days, plural, zero {لا أيام} one {يوم عمل واحد} two {يوما عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}',
    fr: '{days, plural, one {# jour ouvrable} other {# jours ouvrables}}',
    en: '{days, plural, one {# working day} other {# working days}}',
  },
  change: { ar: 'تعديل', fr: 'Modifier', en: 'Change' },
  reason: { ar: 'سبب التعديل', fr: 'Motif de la modification', en: 'Why it changes' },
  saved: { ar: 'تم حفظ الأجل', fr: 'Délai enregistré', en: 'The delay is recorded' },
});
