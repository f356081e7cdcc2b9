import { defineWords } from '@sanad/kernel';

export const paletteResultsWords = defineWords({
  recents: { ar: 'فُتح مؤخرا', fr: 'Ouverts récemment', en: 'Opened recently' },
  pages: { ar: 'الصفحات', fr: 'Pages', en: 'Pages' },
  acts: { ar: 'إجراءات', fr: 'Actions', en: 'Actions' },
  newPerson: { ar: 'إضافة شخص جديد', fr: 'Ajouter une personne', en: 'Add a new person' },
  newPersonNamed: {
    ar: 'إضافة «{name}» كشخص جديد',
    fr: 'Ajouter «\u202F{name}\u202F» comme nouvelle personne',
    en: 'Add “{name}” as a new person',
  },
  newFile: { ar: 'فتح ملف', fr: 'Ouvrir un dossier', en: 'Open a file' },
  newEvent: { ar: 'إضافة نشاط', fr: 'Ajouter une activité', en: 'Add an event' },
  allOf: {
    ar: 'عرض كل النتائج ({total, number})',
    fr: 'Voir les {total, number} résultats',
    en: 'Show all {total, number}',
  },
  because: { ar: 'تطابق', fr: 'Correspond par', en: 'Matches by' },
  found: {
    ar: '{count, plural, zero {لا توجد نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
    fr: '{count, plural, =0 {Aucun résultat} one {# résultat} other {# résultats}}',
    en: '{count, plural, =0 {No result} one {# result} other {# results}}',
  },
  nothing: { ar: 'لا توجد نتائج بهذا البحث', fr: 'Aucun résultat', en: 'Nothing found' },
  nothingHint: {
    ar: 'يمكن تجربة جزء من الاسم، أو آخر أربعة أرقام من الهاتف، أو رقم الملف.',
    fr: 'Essayez une partie du nom, la fin du téléphone ou le numéro du dossier.',
    en: 'Try part of the name, the end of the phone or the file number.',
  },
  more: { ar: 'المرجو كتابة حرفين على الأقل.', fr: 'Tapez au moins deux lettres.', en: 'Type at least two letters.' },
  moveKeys: { ar: 'للتنقل', fr: 'se déplacer', en: 'move' },
  openKey: { ar: 'للفتح', fr: 'ouvrir', en: 'open' },
  closeKey: { ar: 'للإغلاق', fr: 'fermer', en: 'close' },
});
