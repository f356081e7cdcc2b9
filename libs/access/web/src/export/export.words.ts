import { defineWords } from '@sanad/kernel';

const rows = {
  ar: '{rows, plural, zero {لا سطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطرا} other {# سطر}}',
  fr: '{rows, plural, one {# ligne} other {# lignes}}',
  en: '{rows, plural, one {# row} other {# rows}}',
};

/** Words of the way from a list to a file. */
export const exportButtonWords = defineWords({
  take: { ar: 'استخراج اللائحة', fr: 'Exporter la liste', en: 'Export the list' },
  lead: {
    ar: 'يضم الملف أسطر هذه اللائحة كما هي مصفاة الآن، بالترتيب نفسه.',
    fr: 'Le fichier contient les lignes de cette liste, filtrées comme à l’écran et dans le même ordre.',
    en: 'The file holds the rows of this list as it is filtered now, in the same order.',
  },
  format: { ar: 'نوع الملف', fr: 'Type de fichier', en: 'Kind of file' },
  xlsx: { ar: 'Excel', fr: 'Excel', en: 'Excel' },
  csv: { ar: 'CSV', fr: 'CSV', en: 'CSV' },
  language: { ar: 'لغة الملف', fr: 'Langue du fichier', en: 'Language of the file' },
  ar: { ar: 'العربية', fr: 'Arabe', en: 'Arabic' },
  fr: { ar: 'الفرنسية', fr: 'Français', en: 'French' },
  en: { ar: 'الإنجليزية', fr: 'Anglais', en: 'English' },
  reason: { ar: 'سبب الاستخراج', fr: 'Motif de l’extraction', en: 'Reason for the export' },
  reasonHint: {
    ar: 'يُحفظ السبب مع اسمك في سجل العمليات، ويُكتب في الملف.',
    fr: 'Le motif est conservé avec votre nom dans le journal et figure dans le fichier.',
    en: 'The reason is kept with your name in the audit log and written into the file.',
  },
  reasonMissing: {
    ar: 'المرجو كتابة سبب الاستخراج (5 أحرف على الأقل).',
    fr: 'Indiquez le motif de l’extraction (5 caractères au moins).',
    en: 'Write the reason for the export (5 letters at least).',
  },
  download: { ar: 'تنزيل الملف', fr: 'Télécharger le fichier', en: 'Download the file' },
  preparing: { ar: 'جار إعداد الملف…', fr: 'Préparation du fichier…', en: 'Preparing the file…' },
  progress: {
    ar: `جار التنزيل: ${rows.ar}، وصل منها {kilobytes, number} كيلوبايت`,
    fr: `Téléchargement\u202F: ${rows.fr}, {kilobytes, number} ko reçus`,
    en: `Downloading: ${rows.en}, {kilobytes, number} kB received`,
  },
  stop: { ar: 'إلغاء التنزيل', fr: 'Annuler le téléchargement', en: 'Cancel the download' },
  done: {
    ar: `تم تنزيل الملف: ${rows.ar}`,
    fr: `Fichier téléchargé\u202F: ${rows.fr}`,
    en: `File downloaded: ${rows.en}`,
  },
  broken: {
    ar: 'انقطع التنزيل قبل اكتماله، ولم يُحفظ أي ملف. المرجو إعادة المحاولة.',
    fr: 'Le téléchargement s’est interrompu et aucun fichier n’a été enregistré. Réessayez.',
    en: 'The download broke off and no file was saved. Please try again.',
  },
  busy: {
    ar: 'يتم إعداد ملفات أخرى حاليا. المرجو إعادة المحاولة بعد لحظات.',
    fr: 'D’autres fichiers sont en préparation. Réessayez dans un instant.',
    en: 'Other files are being prepared. Try again in a moment.',
  },
});
