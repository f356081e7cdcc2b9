import { defineWords } from '@sanad/kernel';

export const signInWords = defineWords({
  heading: { ar: 'تسجيل الدخول', fr: 'Connexion', en: 'Sign in' },
  again: { ar: 'انتهت الجلسة', fr: 'La session est terminée', en: 'The session has ended' },
  againLead: {
    ar: 'ما كتبته ما زال في الصفحة. المرجو إدخال كلمة المرور للمتابعة.',
    fr: 'Votre saisie est toujours sur la page. Entrez le mot de passe pour continuer.',
    en: 'What you typed is still on the page. Enter the password to go on.',
  },
  mission: {
    ar: 'مواكبة أبناء وبنات أسرة المقاومة وجيش التحرير، من يوم التحسيس إلى تعاونية قائمة.',
    fr: 'Accompagner les filles et fils de la famille de la résistance, de la journée de sensibilisation à la coopérative.',
    en: 'Supporting the sons and daughters of the resistance family, from the awareness day to a living cooperative.',
  },
  email: { ar: 'البريد الإلكتروني', fr: 'Adresse électronique', en: 'E-mail address' },
  password: { ar: 'كلمة المرور', fr: 'Mot de passe', en: 'Password' },
  show: { ar: 'إظهار كلمة المرور', fr: 'Afficher le mot de passe', en: 'Show the password' },
  submit: { ar: 'الدخول', fr: 'Se connecter', en: 'Sign in' },
  busy: { ar: 'جار التحقق…', fr: 'Vérification…', en: 'Checking…' },
  emailMissing: {
    ar: 'المرجو كتابة البريد الإلكتروني.',
    fr: 'Écrivez votre adresse électronique.',
    en: 'Write your e-mail address.',
  },
  passwordMissing: { ar: 'المرجو كتابة كلمة المرور.', fr: 'Écrivez votre mot de passe.', en: 'Write your password.' },
  wrong: {
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحين. المرجو التحقق ثم إعادة المحاولة.',
    fr: 'L’adresse ou le mot de passe ne convient pas. Vérifiez puis réessayez.',
    en: 'The e-mail address or the password is not right. Check both and try again.',
  },
  throttled: {
    ar: 'محاولات كثيرة في وقت وجيز. المرجو الانتظار بضع دقائق ثم إعادة المحاولة.',
    fr: 'Trop de tentatives en peu de temps. Patientez quelques minutes puis réessayez.',
    en: 'Too many attempts in a short time. Wait a few minutes, then try again.',
  },
  throttledFor: {
    ar: 'محاولات كثيرة في وقت وجيز. المرجو إعادة المحاولة بعد {minutes, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    fr: 'Trop de tentatives en peu de temps. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
    en: 'Too many attempts in a short time. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  },
  demoHeading: { ar: 'حسابات العرض التجريبي', fr: 'Comptes de démonstration', en: 'Demo accounts' },
  demoLead: {
    ar: 'أشخاص ومعطيات من نسج الخيال. المرجو اختيار حساب للدخول مباشرة.',
    fr: 'Personnes et données fictives. Choisissez un compte pour entrer directement.',
    en: 'Fictional people and data. Choose an account to enter at once.',
  },
  leave: { ar: 'الخروج إلى صفحة الدخول', fr: 'Aller à la page de connexion', en: 'Go to the sign-in page' },
});
