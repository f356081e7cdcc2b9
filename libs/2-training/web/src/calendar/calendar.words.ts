import { defineWords } from '@sanad/kernel';

export const calendarLinkWords = defineWords({
  open: { ar: 'الدورات في مفكرتي', fr: 'Dans mon agenda', en: 'In my calendar' },
  what: {
    ar: 'رابط خاص بك تضيفه إلى مفكرة هاتفك أو حاسوبك، فتظهر فيها مواعيد الدورات وتتجدد تلقائيا. لا يتضمن أسماء المستفيدين.',
    fr: 'Un lien personnel à ajouter à l’agenda de votre téléphone ou ordinateur\u202F: les sessions y figurent et se mettent à jour. Aucun nom de bénéficiaire n’y paraît.',
    en: 'A personal link for the calendar of your telephone or computer: sessions appear there and stay up to date. It names no beneficiary.',
  },
  none: { ar: 'لا يوجد رابط حاليا.', fr: 'Aucun lien pour l’instant.', en: 'There is no link at present.' },
  since: { ar: 'يوجد رابط منذ {at}.', fr: 'Un lien existe depuis le {at}.', en: 'There is a link since {at}.' },
  read: { ar: 'آخر قراءة: {at}', fr: 'Lu pour la dernière fois le {at}', en: 'Last read {at}' },
  unread: { ar: 'لم تقرأه أي مفكرة بعد.', fr: 'Aucun agenda ne l’a encore lu.', en: 'No calendar has read it yet.' },
  make: { ar: 'إنشاء الرابط', fr: 'Créer le lien', en: 'Make the link' },
  renew: { ar: 'رابط جديد بدل الحالي', fr: 'Remplacer le lien', en: 'Replace the link' },
  revoke: { ar: 'إلغاء الرابط', fr: 'Révoquer le lien', en: 'Revoke the link' },
  revoked: { ar: 'تم إلغاء الرابط', fr: 'Lien révoqué', en: 'The link is revoked' },
  address: { ar: 'رابط المفكرة', fr: 'Lien d’agenda', en: 'Calendar link' },
});
