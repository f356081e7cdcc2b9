import { defineWords } from '@sanad/kernel';

export const shellWords = defineWords({
  skip: { ar: 'الانتقال إلى المحتوى', fr: 'Aller au contenu', en: 'Skip to the content' },
  navigation: { ar: 'التنقل الرئيسي', fr: 'Navigation principale', en: 'Main navigation' },
  online: { ar: 'متصل', fr: 'En ligne', en: 'Online' },
  offline: { ar: 'بدون شبكة', fr: 'Hors ligne', en: 'Offline' },
  newRelease: { ar: 'نسخة جديدة متاحة', fr: 'Une nouvelle version est disponible', en: 'A new version is available' },
  takeRelease: { ar: 'تحديث الصفحة', fr: 'Actualiser', en: 'Reload' },
  demo: { ar: 'بيانات تجريبية', fr: 'Données de démonstration', en: 'Demo data' },
  demoDetail: {
    ar: ': كل الأشخاص والأرقام المعروضة من نسج الخيال',
    fr: ' : personnes et numéros sont fictifs',
    en: ': all people and numbers shown are fictional',
  },
  account: { ar: 'حسابي', fr: 'Mon compte', en: 'My account' },
  theme: { ar: 'المظهر', fr: 'Apparence', en: 'Appearance' },
  system: { ar: 'حسب الجهاز', fr: 'Selon l’appareil', en: 'As the device' },
  light: { ar: 'فاتح', fr: 'Clair', en: 'Light' },
  dark: { ar: 'داكن', fr: 'Sombre', en: 'Dark' },
  signOut: { ar: 'تسجيل الخروج', fr: 'Se déconnecter', en: 'Sign out' },
  signOutEverywhere: {
    ar: 'تسجيل الخروج من كل الأجهزة',
    fr: 'Se déconnecter de tous les appareils',
    en: 'Sign out on every device',
  },
  leaveUnsent: {
    ar: '{count, plural, one {على هذا الجهاز عمل واحد لم يرسل بعد، وتسجيل الخروج يحذفه. هل تريد الخروج؟} two {على هذا الجهاز عملان لم يرسلا بعد، وتسجيل الخروج يحذفهما. هل تريد الخروج؟} few {على هذا الجهاز # أعمال لم ترسل بعد، وتسجيل الخروج يحذفها. هل تريد الخروج؟} many {على هذا الجهاز # عملا لم يرسل بعد، وتسجيل الخروج يحذفها. هل تريد الخروج؟} other {على هذا الجهاز # عمل لم يرسل بعد، وتسجيل الخروج يحذفها. هل تريد الخروج؟}}',
    fr: '{count, plural, one {Une saisie de cet appareil n’est pas encore envoyée et serait effacée. Se déconnecter ?} other {# saisies de cet appareil ne sont pas encore envoyées et seraient effacées. Se déconnecter ?}}',
    en: '{count, plural, one {Something on this device has not been sent and would be lost. Sign out?} other {# things on this device have not been sent and would be lost. Sign out?}}',
  },
  notFoundHeading: { ar: 'الصفحة غير موجودة', fr: 'Page introuvable', en: 'Page not found' },
  notFoundLead: {
    ar: 'قد يكون الرابط غير صحيح، أو أن الصفحة خارج نطاق صلاحياتك.',
    fr: 'Le lien est peut-être inexact, ou la page hors de votre périmètre.',
    en: 'The link may be wrong, or the page outside your area.',
  },
  noRightHeading: {
    ar: 'هذه الصفحة خارج صلاحياتك',
    fr: 'Page hors de vos droits',
    en: 'This page is not part of your role',
  },
  noRightLead: {
    ar: 'إذا كانت مهامك تتطلبها، فالمرجو طلب ذلك من المسؤول عن النظام.',
    fr: 'Si vos tâches l’exigent, adressez-vous à l’administrateur.',
    en: 'If your work needs it, ask the administrator.',
  },
  offlineHeading: { ar: 'تعذر الاتصال بالخادم', fr: 'Serveur injoignable', en: 'The server cannot be reached' },
  offlineLead: {
    ar: 'المرجو التحقق من الشبكة ثم إعادة المحاولة.',
    fr: 'Vérifiez le réseau puis réessayez.',
    en: 'Check the network, then try again.',
  },
  unavailableHeading: { ar: 'الخدمة غير متاحة حاليا', fr: 'Service indisponible', en: 'The service is unavailable' },
  unavailableLead: {
    ar: 'المرجو إعادة المحاولة بعد لحظات، وإذا تكرر ذلك فالمرجو إبلاغ المسؤول عن النظام.',
    fr: 'Réessayez dans un instant ; si cela persiste, prévenez l’administrateur.',
    en: 'Try again in a moment; if it persists, tell the administrator.',
  },
  home: { ar: 'العودة إلى الصفحة الأولى', fr: 'Revenir à la première page', en: 'Back to the first page' },
});
