import { defineWords } from '@sanad/kernel';

/** What a file says of itself. */
export const exportWords = defineWords({
  about: { ar: 'بيانات الملف', fr: 'À propos du fichier', en: 'About this file' },
  list: { ar: 'اللائحة', fr: 'Liste', en: 'List' },
  filters: { ar: 'التصفية', fr: 'Filtres', en: 'Filters' },
  noFilters: { ar: 'بدون تصفية', fr: 'aucun', en: 'none' },
  rows: { ar: 'عدد الأسطر', fr: 'Nombre de lignes', en: 'Number of rows' },
  asOf: { ar: 'حالة المعطيات في', fr: 'État des données au', en: 'Data as of' },
  moroccanTime: {
    ar: '{moment} (توقيت المغرب)',
    fr: '{moment} (heure du Maroc)',
    en: '{moment} (Moroccan time)',
  },
  exportedBy: { ar: 'تم الاستخراج من طرف', fr: 'Extrait par', en: 'Exported by' },
  reason: { ar: 'سبب الاستخراج', fr: 'Motif de l’extraction', en: 'Reason for the export' },
  number: { ar: 'رقم الاستخراج', fr: 'Numéro d’extraction', en: 'Export number' },
  rowsSum: { ar: 'بصمة الأسطر', fr: 'Empreinte des lignes', en: 'Sum of the rows' },
  notice: { ar: 'تنبيه', fr: 'Avertissement', en: 'Notice' },
  watermark: {
    ar: 'نسخة خاصة بـ {name}: تتضمن معطيات شخصية (القانون 09.08)، ويمنع تداولها خارج السبب المصرح به',
    fr: 'Copie de {name}\u202F: données personnelles (loi 09-08), diffusion interdite hors du motif déclaré',
    en: 'Copy of {name}: personal data (law 09-08), not to be passed on beyond the stated reason',
  },
  yes: { ar: 'نعم', fr: 'Oui', en: 'Yes' },
  no: { ar: 'لا', fr: 'Non', en: 'No' },
});

export const accessRefusals = defineWords({
  sheetTooLong: {
    ar: 'لا يتسع ملف Excel لأكثر من {most, number} سطر. المرجو تضييق التصفية أو اختيار CSV.',
    fr: 'Un fichier Excel contient au plus {most, number} lignes. Affinez les filtres ou choisissez CSV.',
    en: 'An Excel file holds {most, number} rows at most. Narrow the filters or choose CSV.',
  },
});
