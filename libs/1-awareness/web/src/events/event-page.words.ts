import { defineWords } from '@sanad/kernel';

export const eventPageWords = defineWords({
  loading: { ar: 'النشاط', fr: 'Événement', en: 'Event' },
  back: { ar: 'كل الأنشطة', fr: 'Tous les événements', en: 'All events' },
  door: { ar: 'الاستقبال', fr: 'Accueil', en: 'The door' },
  edit: { ar: 'تعديل', fr: 'Modifier', en: 'Edit' },
  facts: { ar: 'معطيات النشاط', fr: 'L’événement', en: 'The event' },
  kind: { ar: 'النوع', fr: 'Type', en: 'Kind' },
  day: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
  time: { ar: 'الساعة', fr: 'Heure', en: 'Time' },
  venue: { ar: 'المكان', fr: 'Lieu', en: 'Venue' },
  province: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  organiser: { ar: 'الجهة المنظمة', fr: 'Organisateur', en: 'Organiser' },
  purposes: { ar: 'الأهداف', fr: 'Objectifs', en: 'Purposes' },
  topics: { ar: 'المحاور', fr: 'Thèmes', en: 'Topics' },
  valueChains: { ar: 'السلاسل الإنتاجية', fr: 'Filières', en: 'Value chains' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
  programme: { ar: 'البرنامج والمتدخلون', fr: 'Programme et intervenants', en: 'Programme and speakers' },
  noProgramme: { ar: 'لم يسجل أي متدخل بعد.', fr: 'Aucun intervenant pour le moment.', en: 'No speakers yet.' },
  openingAsk: {
    ar: 'بعد فتح باب الحضور يمكن تسجيل حضور المدعوين ومن يأتي دون تسجيل مسبق.',
    fr: 'Une fois l’accueil ouvert, les invités et les visiteurs sans inscription peuvent être notés présents.',
    en: 'Once the door is open, guests and walk-ins can be marked present.',
  },
  closingAsk: {
    ar: 'بعد الاختتام لا يسجل حضور جديد. يمكن إعادة الفتح عند الحاجة.',
    fr: 'Après la clôture, plus aucune présence n’est notée. Vous pourrez rouvrir au besoin.',
    en: 'After closing, no presence is recorded any more. You can reopen if needed.',
  },
  reopeningAsk: {
    ar: 'يُفتح باب الحضور من جديد لتصحيح اللائحة.',
    fr: 'L’accueil rouvre pour corriger la liste.',
    en: 'The door opens again to correct the list.',
  },
  cancellationAsk: {
    ar: 'النشاط الملغى يبقى في اللائحة، ولا يمكن التراجع عن الإلغاء.',
    fr: 'L’événement annulé reste dans la liste\u202F; l’annulation est définitive.',
    en: 'A cancelled event stays in the list, and this cannot be undone.',
  },
  moved: { ar: 'تم تحيين حالة النشاط', fr: 'État de l’événement mis à jour', en: 'State of the event updated' },
});
