import { defineWords } from '@sanad/kernel';

export const listWords = defineWords({
  heading: { ar: 'المواكبة البعدية', fr: 'Suivi post-création', en: 'After creation' },
  lead: {
    ar: 'ما تدين به التعاونيات من واجبات، والزيارات المستحقة، مرتبة حسب التاريخ.',
    fr: 'Ce que les coopératives doivent et les visites à leur rendre, par échéance.',
    en: 'What cooperatives owe and the visits to be paid to them, by due day.',
  },
  bands: { ar: 'حسب تاريخ الاستحقاق', fr: 'Par échéance', en: 'By due day' },
  all: { ar: 'الكل', fr: 'Tout', en: 'All' },
  search: { ar: 'اسم التعاونية', fr: 'Nom de la coopérative', en: 'Name of the cooperative' },
  kind: { ar: 'النوع', fr: 'Nature', en: 'Kind' },
  allKinds: { ar: 'كل الأنواع', fr: 'Toutes les natures', en: 'All kinds' },
  province: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  allProvinces: { ar: 'كل الأقاليم', fr: 'Toutes les provinces', en: 'All provinces' },
  what: { ar: 'المطلوب', fr: 'À faire', en: 'What is due' },
  cooperative: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
  dueOn: { ar: 'الأجل', fr: 'Échéance', en: 'Due' },
  standing: { ar: 'الوضعية', fr: 'Situation', en: 'Standing' },
  toConfirm: { ar: 'للتأكيد', fr: 'à confirmer', en: 'to be confirmed' },
  late: {
    ar: '{days, plural, one {متأخر بيوم واحد} two {متأخر بيومين} few {متأخر بـ# أيام} many {متأخر بـ# يوما} other {متأخر بـ# يوم}}',
    fr: '{days, plural, one {# jour de retard} other {# jours de retard}}',
    en: '{days, plural, one {# day late} other {# days late}}',
  },
  today: { ar: 'اليوم', fr: 'Aujourd’hui', en: 'Today' },
  remaining: {
    ar: '{days, plural, one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يوما} other {بعد # يوم}}',
    fr: '{days, plural, one {dans # jour} other {dans # jours}}',
    en: '{days, plural, one {in # day} other {in # days}}',
  },
  visit: { ar: 'تسجيل الزيارة', fr: 'Saisir la visite', en: 'Report the visit' },
  visitOf: { ar: 'تسجيل زيارة {name}', fr: 'Saisir la visite de {name}', en: 'Report the visit of {name}' },
  none: { ar: 'لا شيء مستحق', fr: 'Rien n’est dû', en: 'Nothing is due' },
  noneHint: {
    ar: 'تظهر هنا الواجبات السنوية والزيارات والانتدابات التي قارب أجلها.',
    fr: 'Obligations annuelles, visites et mandats proches de leur terme apparaissent ici.',
    en: 'Yearly duties, visits and mandates that come near appear here.',
  },
  noneFound: { ar: 'لا توجد نتيجة مطابقة', fr: 'Aucun résultat', en: 'Nothing matches' },
  clear: { ar: 'مسح التصفية', fr: 'Effacer les filtres', en: 'Clear the filters' },
});
