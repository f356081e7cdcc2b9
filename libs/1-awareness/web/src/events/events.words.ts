import { defineWords } from '@sanad/kernel';

export const eventsWords = defineWords({
  heading: { ar: 'الأيام التحسيسية واللقاءات', fr: 'Journées et rencontres', en: 'Awareness days and meetings' },
  lead: {
    ar: 'من هنا يبدأ مسار المستفيدين: برنامج كل يوم، والحضور، وما عبروا عنه من اهتمام.',
    fr: 'Ici commence le parcours\u202F: le programme de chaque journée, les présents et leurs souhaits.',
    en: 'Where the journey begins: the programme of each day, who came, and what they wish for.',
  },
  add: { ar: 'برمجة نشاط', fr: 'Programmer un événement', en: 'Plan an event' },
  list: { ar: 'لائحة الأنشطة', fr: 'Liste des événements', en: 'List of events' },
  search: { ar: 'البحث بالعنوان أو المكان', fr: 'Chercher par titre ou lieu', en: 'Search by title or venue' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  allStates: { ar: 'كل الحالات', fr: 'Tous les états', en: 'All states' },
  title: { ar: 'النشاط', fr: 'Événement', en: 'Event' },
  day: { ar: 'اليوم', fr: 'Jour', en: 'Day' },
  venue: { ar: 'المكان', fr: 'Lieu', en: 'Venue' },
  attendance: { ar: 'الحضور', fr: 'Présents', en: 'Present' },
  of: {
    ar: '{present, number} من {registered, number}',
    fr: '{present, number} sur {registered, number}',
    en: '{present, number} of {registered, number}',
  },
  none: { ar: 'لم يسجل أي نشاط بعد', fr: 'Aucun événement pour le moment', en: 'No events yet' },
  noneHint: {
    ar: 'تظهر هنا الأيام التحسيسية واللقاءات التي تنظمها نيابتكم.',
    fr: 'Les journées et rencontres de votre délégation apparaîtront ici.',
    en: 'The days and meetings of your delegation will appear here.',
  },
  noneFound: { ar: 'لا توجد أنشطة مطابقة', fr: 'Aucun événement ne correspond', en: 'No matching events' },
});
