import { defineWords } from '@sanad/kernel';

export const personPickerWords = defineWords({
  label: { ar: 'البحث عن شخص', fr: 'Chercher une personne', en: 'Look for a person' },
  placeholder: {
    ar: 'الاسم، أو آخر أربعة أرقام من الهاتف، أو رقم البطاقة كاملا',
    fr: 'Nom, quatre derniers chiffres du téléphone ou CIN complète',
    en: 'Name, last four digits of the phone, or whole card number',
  },
  results: { ar: 'نتائج البحث', fr: 'Résultats', en: 'Results' },
  nobody: {
    ar: 'لا يوجد شخص مسجل بهذا البحث',
    fr: 'Aucune personne enregistrée ne correspond',
    en: 'Nobody registered matches',
  },
  more: {
    ar: '{count, plural, zero {} one {وشخص آخر} two {وشخصان آخران} few {و# أشخاص آخرين} many {و# شخصا آخر} other {و# شخص آخر}}؛ المرجو كتابة المزيد لتحديد الشخص',
    fr: '{count, plural, one {et une autre personne} other {et # autres personnes}} ; précisez la recherche',
    en: '{count, plural, one {and one more} other {and # more}}; type more to narrow it down',
  },
  addNamed: {
    ar: 'إضافة «{name}» كشخص جديد',
    fr: 'Ajouter «\u202F{name}\u202F» comme nouvelle personne',
    en: 'Add “{name}” as a new person',
  },
  add: { ar: 'إضافة شخص جديد', fr: 'Ajouter une nouvelle personne', en: 'Add a new person' },
  newPerson: { ar: 'شخص جديد', fr: 'Nouvelle personne', en: 'New person' },
});
