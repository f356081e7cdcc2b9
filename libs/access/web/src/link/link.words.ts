import { defineWords } from '@sanad/kernel';

/** What every link from a letter says before it opens. */
export const linkWords = defineWords({
  lead: {
    ar: 'هذا الرابط شخصي: يصل رمز الدخول إلى البريد المهني لمن وُجهت إليه الرسالة وحده.',
    fr: 'Ce lien est personnel : le code arrive dans la seule boîte du destinataire du message.',
    en: 'This link is personal: the code goes to the mailbox of the person the message was written to, and nowhere else.',
  },
  sendCode: { ar: 'إرسال الرمز إلى بريدي', fr: 'M’envoyer le code', en: 'Send the code to my mailbox' },
  haveCode: { ar: 'لدي رمز', fr: 'J’ai un code', en: 'I have a code' },
  sent: {
    ar: 'أُرسل رمز من ستة أرقام إلى {address}. إذا لم يكن هذا بريدك فالرابط موجه إلى شخص آخر.',
    fr: 'Un code à six chiffres a été envoyé à {address}. Si ce n’est pas votre adresse, le lien est destiné à une autre personne.',
    en: 'A code of six digits was sent to {address}. If that is not your address, the link was written to somebody else.',
  },
  minutes: {
    ar: 'صلاحيته {minutes, plural, zero {منتهية} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    fr: 'Il est valable {minutes, plural, one {# minute} other {# minutes}}.',
    en: 'It holds for {minutes, plural, one {# minute} other {# minutes}}.',
  },
  code: { ar: 'رمز الدخول', fr: 'Code', en: 'Code' },
  codeShape: {
    ar: 'المرجو كتابة الأرقام الستة للرمز.',
    fr: 'Écrivez les six chiffres du code.',
    en: 'Write the six digits of the code.',
  },
  enter: { ar: 'متابعة', fr: 'Continuer', en: 'Go on' },
  resend: { ar: 'إرسال رمز جديد', fr: 'Envoyer un nouveau code', en: 'Send another code' },
  signIn: { ar: 'تسجيل الدخول', fr: 'Se connecter', en: 'Sign in' },
  noToken: {
    ar: 'هذا الرابط غير كامل. المرجو فتحه من الرسالة نفسها.',
    fr: 'Ce lien est incomplet. Ouvrez-le depuis le message.',
    en: 'This link is cut short. Open it from the message itself.',
  },
});
