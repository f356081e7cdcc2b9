import { defineWords } from '@sanad/kernel';

export const mailsWords = defineWords({
  heading: { ar: 'رسائل المنصة', fr: 'Messages de la plateforme', en: 'Letters of the house' },
  off: {
    ar: 'البريد الإلكتروني غير مفعل: لا ترسل المنصة أي رسالة. يفعّله مسؤول الخادم (SMTP_HOST).',
    fr: 'La messagerie n’est pas activée : aucun message ne part (SMTP_HOST).',
    en: 'Mail is off: no letter leaves this house (SMTP_HOST).',
  },
  none: { ar: 'لا توجد رسائل بعد', fr: 'Aucun message', en: 'No letter yet' },
  subject: { ar: 'الموضوع', fr: 'Objet', en: 'Subject' },
  recipient: { ar: 'المرسل إليه', fr: 'Destinataire', en: 'To' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  at: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
  act: { ar: 'الإجراء', fr: 'Action', en: 'Act' },
  WAITING: { ar: 'في الانتظار', fr: 'En attente', en: 'Waiting' },
  SENT: { ar: 'أرسلت', fr: 'Envoyé', en: 'Sent' },
  GIVEN_UP: { ar: 'تعذر الإرسال', fr: 'Abandonné', en: 'Given up' },
  tries: {
    ar: '{tries, plural, zero {دون محاولة} one {محاولة واحدة} two {محاولتان} few {# محاولات} many {# محاولة} other {# محاولة}}',
    fr: '{tries, plural, one {# essai} other {# essais}}',
    en: '{tries, plural, one {# try} other {# tries}}',
  },
  retry: { ar: 'إعادة الإرسال', fr: 'Renvoyer', en: 'Try again' },
  retried: { ar: 'ستعاد محاولة الإرسال', fr: 'Le message sera renvoyé', en: 'The letter is tried again' },
});
