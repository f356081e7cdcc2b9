import { defineWords } from '@sanad/kernel';

export const inboxWords = defineWords({
  agreements: { ar: 'اتفاقيات الشراكة', fr: 'Conventions', en: 'Agreements' },
  programmes: { ar: 'برامج الدعم', fr: 'Programmes d’appui', en: 'Support programmes' },
  workbook: { ar: 'التعبئة في Excel', fr: 'Compléter dans Excel', en: 'Fill in with Excel' },
  received: { ar: 'الإحالات الواردة', fr: 'Orientations reçues', en: 'Referrals received' },
  receivedLead: {
    ar: 'أشخاص أحيلوا إلى وكالتكم برضاهم.',
    fr: 'Personnes orientées vers votre agence, avec leur accord.',
    en: 'People referred to your branch with their consent.',
  },
  oldestFirst: {
    ar: 'الأقدم انتظارا أولا.',
    fr: 'L’attente la plus longue en premier.',
    en: 'Those waiting longest come first.',
  },
  sent: { ar: 'الإحالات', fr: 'Orientations', en: 'Referrals' },
  sentLead: {
    ar: 'ما أحيل إلى المؤسسات الشريكة، وأجوبتها. الإحالة تُرسل من الملف.',
    fr: 'Ce qui a été confié aux partenaires, et leurs réponses. Une orientation part du dossier.',
    en: 'What was handed to partners, and their answers. A referral is sent from the file.',
  },
  caption: { ar: 'لائحة الإحالات', fr: 'Liste des orientations', en: 'List of referrals' },
  lists: { ar: 'لوائح الإحالات', fr: 'Listes des orientations', en: 'Lists of referrals' },
  search: {
    ar: 'الاسم أو الهاتف أو رقم الملف',
    fr: 'Nom, téléphone ou n° de dossier',
    en: 'Name, phone or file number',
  },
  unit: { ar: 'الوحدة المرسلة', fr: 'Unité', en: 'Sending unit' },
  allUnits: { ar: 'كل الوحدات', fr: 'Toutes les unités', en: 'All units' },
  emptyWaiting: {
    ar: 'لا توجد إحالات في الانتظار',
    fr: 'Aucune orientation en attente',
    en: 'No referral is waiting',
  },
  emptyInProgress: {
    ar: 'لا توجد إحالات قيد الإنجاز',
    fr: 'Aucune orientation en cours',
    en: 'No referral is in progress',
  },
  emptyDone: { ar: 'لا توجد إحالات منتهية', fr: 'Aucune orientation terminée', en: 'No referral has ended' },
});
