import { defineWords } from '@sanad/kernel';

export const invitationWords = defineWords({
  heading: { ar: 'اختيار كلمة المرور', fr: 'Choisir un mot de passe', en: 'Choose a password' },
  welcome: {
    ar: 'مرحبا {name}. كلمة المرور التي تختارها يعرفها صاحبها وحده.',
    fr: 'Bienvenue {name}. Vous seul(e) connaîtrez le mot de passe choisi.',
    en: 'Welcome {name}. The password you choose is known to you alone.',
  },
  email: { ar: 'للدخول بعد ذلك', fr: 'Pour vous connecter ensuite', en: 'To sign in afterwards' },
  password: { ar: 'كلمة المرور', fr: 'Mot de passe', en: 'Password' },
  passwordHint: {
    ar: '15 حرفا على الأقل. جملة من أربع كلمات أسهل في الحفظ وأصعب في التخمين.',
    fr: '15 caractères au moins. Une phrase de quatre mots se retient mieux et se devine moins.',
    en: '15 letters at least. A sentence of four words is easier to keep and harder to guess.',
  },
  show: { ar: 'إظهار كلمة المرور', fr: 'Afficher le mot de passe', en: 'Show the password' },
  accept: { ar: 'حفظ كلمة المرور والدخول', fr: 'Enregistrer et entrer', en: 'Save it and enter' },
  sending: { ar: 'جار الحفظ…', fr: 'Enregistrement…', en: 'Saving…' },
  noToken: {
    ar: 'هذا الرابط غير كامل. المرجو فتحه كما توصلتم به.',
    fr: 'Ce lien est incomplet. Ouvrez-le tel que vous l’avez reçu.',
    en: 'This link is cut short. Open it as you received it.',
  },
  signIn: { ar: 'تسجيل الدخول', fr: 'Se connecter', en: 'Sign in' },
});
