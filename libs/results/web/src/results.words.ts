import { defineWords } from '@sanad/kernel';

export const resultsPageWords = defineWords({
  heading: { ar: 'الحصيلة', fr: 'Bilan', en: 'Results' },
  allTime: { ar: 'كل الفترة إلى اليوم', fr: 'Toute la période, à ce jour', en: 'All time, up to today' },
  between: { ar: 'من {from} إلى {to}', fr: 'Du {from} au {to}', en: 'From {from} to {to}' },
  since: { ar: 'ابتداء من {from}', fr: 'Depuis le {from}', en: 'Since {from}' },
  until: { ar: 'إلى غاية {to}', fr: 'Jusqu’au {to}', en: 'Until {to}' },
  filter: { ar: 'تصفية الحصيلة', fr: 'Filtrer le bilan', en: 'Filter the results' },
  province: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  inProvince: { ar: 'إقليم {name}', fr: 'Province : {name}', en: 'Province: {name}' },
  allProvinces: { ar: 'كل الأقاليم', fr: 'Toutes les provinces', en: 'All provinces' },
  period: { ar: 'الفترة', fr: 'Période', en: 'Period' },
  from: { ar: 'من', fr: 'Du', en: 'From' },
  to: { ar: 'إلى', fr: 'Au', en: 'To' },
  show: { ar: 'عرض الفترة', fr: 'Afficher la période', en: 'Show the period' },
  funnel: { ar: 'مسار المستفيدين', fr: 'Parcours des bénéficiaires', en: 'The path of the beneficiaries' },
  numbers: { ar: 'أرقام الحصيلة', fr: 'Chiffres du bilan', en: 'Numbers' },
  openFiles: {
    ar: 'الملفات المفتوحة حسب المرحلة',
    fr: 'Dossiers ouverts par étape',
    en: 'Open files by stage',
  },
  noOpenFile: { ar: 'لا يوجد ملف مفتوح.', fr: 'Aucun dossier ouvert.', en: 'No file is open.' },
  empty: {
    ar: 'لا توجد معطيات في هذه الفترة',
    fr: 'Aucune donnée pour cette période',
    en: 'Nothing in this period',
  },
  emptyHint: {
    ar: 'تُحتسب الحصيلة من الحضور المسجل في الأنشطة، ومن الملفات والتكوينات والتعاونيات.',
    fr: 'Le bilan se compte à partir des présences enregistrées, des dossiers, des formations et des coopératives.',
    en: 'Results are counted from recorded attendances, files, trainings and cooperatives.',
  },
  showAll: { ar: 'عرض كل الفترة والأقاليم', fr: 'Afficher tout', en: 'Show everything' },
});

export const figureWords = defineWords({
  definition: { ar: 'تعريف المؤشر', fr: 'Définition de l’indicateur', en: 'Definition of the indicator' },
  definitionOf: {
    ar: 'تعريف المؤشر: {name}',
    fr: 'Définition de l’indicateur : {name}',
    en: 'Definition of the indicator: {name}',
  },
  openRows: {
    ar: '{name}: {count, number}، عرض اللائحة',
    fr: '{name} : {count, number}, afficher la liste',
    en: '{name}: {count, number}, show the list',
  },
  named: { ar: '{name}:', fr: '{name} :', en: '{name}:' },
  ofStage: { ar: '{name}: {stage}', fr: '{name} : {stage}', en: '{name}: {stage}' },
  station: { ar: 'المحطة', fr: 'Étape', en: 'Station' },
  people: { ar: 'عدد الأشخاص', fr: 'Nombre de personnes', en: 'People' },
  ofAll: {
    ar: 'النسبة من المستفيدين من التحسيس',
    fr: 'Part des personnes sensibilisées',
    en: 'Share of the people made aware',
  },
  lost: {
    ar: 'نسبة من لم يبلغوها من المحطة السابقة',
    fr: 'Part perdue depuis l’étape précédente',
    en: 'Share lost since the station before',
  },
  stopped: {
    ar: 'توقف {share, number, percent} منهم قبل هذه المحطة',
    fr: '{share, number, percent} se sont arrêtés avant cette étape',
    en: '{share, number, percent} of them stopped before this station',
  },
  share: { ar: '{share, number, percent}', fr: '{share, number, percent}', en: '{share, number, percent}' },
});
