import { defineWords } from '@sanad/kernel';

/** Headings of lists of events and attendances that are taken away as files. */
export const awarenessSheetWords = defineWords({
  events: { ar: 'الأنشطة التحسيسية', fr: 'Événements de sensibilisation', en: 'Awareness events' },
  attendances: { ar: 'لائحة الحضور', fr: 'Feuille de présence', en: 'Attendance sheet' },
  event: { ar: 'النشاط', fr: 'Événement', en: 'Event' },
  title: { ar: 'العنوان', fr: 'Intitulé', en: 'Title' },
  kind: { ar: 'النوع', fr: 'Type', en: 'Kind' },
  day: { ar: 'التاريخ', fr: 'Date', en: 'Day' },
  startsAt: { ar: 'ساعة البداية', fr: 'Heure de début', en: 'Starts at' },
  venue: { ar: 'المكان', fr: 'Lieu', en: 'Venue' },
  valueChains: { ar: 'سلاسل الإنتاج', fr: 'Filières', en: 'Value chains' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  registered: { ar: 'المسجلون', fr: 'Inscrits', en: 'Registered' },
  present: { ar: 'الحاضرون', fr: 'Présents', en: 'Present' },
  walkIns: { ar: 'الحاضرون دون تسجيل مسبق', fr: 'Venus sans inscription', en: 'Walk-ins' },
  walkIn: { ar: 'دون تسجيل مسبق', fr: 'Sans inscription', en: 'Walk-in' },
  registeredAt: { ar: 'وقت التسجيل', fr: 'Inscription', en: 'Registered at' },
  presentAt: { ar: 'وقت الحضور', fr: 'Arrivée', en: 'Present at' },
  interests: { ar: 'الاهتمامات', fr: 'Intérêts', en: 'Interests' },
  valueChain: { ar: 'سلسلة الإنتاج', fr: 'Filière', en: 'Value chain' },
  relation: { ar: 'القرابة المصرح بها', fr: 'Lien déclaré', en: 'Stated relation' },
  caseFile: { ar: 'رقم الملف', fr: 'Numéro du dossier', en: 'File number' },
  shown: { ar: 'العرض', fr: 'Affichage', en: 'Shown' },
});
