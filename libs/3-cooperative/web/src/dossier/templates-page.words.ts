import { defineWords } from '@sanad/kernel';

export const templatesPageWords = defineWords({
  heading: { ar: 'نماذج ملف التسجيل', fr: 'Modèles du dossier d’immatriculation', en: 'Templates of the dossier' },
  lead: {
    ar: 'ملفات Word تُحرر منها الوثائق. كل نسخة جديدة يُعمل بها فورا، وتبقى النسخ السابقة محفوظة.',
    fr: 'Fichiers Word dont sont tirées les pièces. Une nouvelle version vaut aussitôt; les précédentes sont conservées.',
    en: 'Word files that the papers are made from. A new version counts at once; earlier ones are kept.',
  },
  inForce: { ar: 'المعمول بها', fr: 'En vigueur', en: 'In force' },
  house: { ar: 'نموذج المنصة', fr: 'Modèle de la plateforme', en: 'Comes with the platform' },
  version: { ar: 'النسخة {number}', fr: 'Version {number}', en: 'Version {number}' },
  by: { ar: '{name}، {moment}', fr: '{name}, {moment}', en: '{name}, {moment}' },
  earlier: { ar: 'النسخ السابقة', fr: 'Versions précédentes', en: 'Earlier versions' },
  replace: { ar: 'تغيير النموذج', fr: 'Remplacer', en: 'Replace' },
  replaceHeading: { ar: 'تغيير نموذج: {name}', fr: 'Remplacer\u202F: {name}', en: 'Replace: {name}' },
  file: { ar: 'ملف Word (docx)', fr: 'Fichier Word (docx)', en: 'Word file (docx)' },
  choose: { ar: 'اختيار ملف', fr: 'Choisir un fichier', en: 'Choose a file' },
  fileNeeded: { ar: 'المرجو اختيار ملف Word', fr: 'Choisissez un fichier Word', en: 'Choose a Word file' },
  reason: { ar: 'سبب التغيير', fr: 'Motif', en: 'Reason' },
  send: { ar: 'فحص النموذج وحفظه', fr: 'Vérifier et enregistrer', en: 'Check and save' },
  checking: { ar: 'جار فحص النموذج…', fr: 'Vérification du modèle…', en: 'Checking the template…' },
  saved: { ar: 'يُعمل بالنموذج الجديد', fr: 'Le nouveau modèle est en vigueur', en: 'The new template is in force' },
  fields: { ar: 'الحقول المعروفة', fr: 'Champs connus', en: 'Known fields' },
  fieldsHint: {
    ar: 'يكتب الحقل بين حاضنتين. وتُفتح اللائحة والشرط بعلامة # وتُغلق بعلامة /، وما بينهما يتكرر أو يظهر عند تحققه.',
    fr: 'Un champ s’écrit entre accolades. Listes et conditions s’ouvrent par # et se ferment par /\u202F: ce qui est entre les deux se répète, ou paraît si la condition est remplie.',
    en: 'A field stands between braces. Lists and conditions open with # and close with /: what is between repeats, or shows when the condition holds.',
  },
  listOf: { ar: 'حقول كل سطر', fr: 'Champs de chaque ligne', en: 'Fields of each row' },
});
