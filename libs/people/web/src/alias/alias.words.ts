import { defineWords } from '@sanad/kernel';

export const aliasWords = defineWords({
  heading: { ar: 'أشكال أخرى لكتابة الاسم', fr: 'Autres graphies du nom', en: 'Other spellings of the name' },
  lead: {
    ar: 'كما وردت في وثائق أخرى. يُعثر بها على الشخص، ولا تغير اسمه المسجل.',
    fr: 'Telles que lues dans d’autres documents. Elles servent à retrouver la personne et ne changent pas son nom.',
    en: 'As met in other documents. The person is found by them; the recorded name stays as it is.',
  },
  none: {
    ar: 'لا توجد كتابة أخرى مسجلة لهذا الاسم',
    fr: 'Aucune autre graphie enregistrée',
    en: 'No other spelling is recorded',
  },
  add: { ar: 'إضافة كتابة أخرى', fr: 'Ajouter une graphie', en: 'Add a spelling' },
  given: { ar: 'الاسم الشخصي كما ورد', fr: 'Prénom, tel qu’écrit', en: 'Given name as written' },
  family: { ar: 'الاسم العائلي كما ورد', fr: 'Nom de famille, tel qu’écrit', en: 'Family name as written' },
  scriptHint: {
    ar: 'بالعربية أو باللاتينية',
    fr: 'En arabe ou en lettres latines',
    en: 'In Arabic or in Latin letters',
  },
  source: { ar: 'الوثيقة التي ورد فيها', fr: 'Document où elle figure', en: 'Document in which it stands' },
  sourceHint: {
    ar: 'مثال: عقد الازدياد، بطاقة الحالة المدنية القديمة',
    fr: 'Exemple : acte de naissance, ancienne fiche d’état civil',
    en: 'Example: birth certificate, old civil-status card',
  },
  added: { ar: 'تمت إضافة الكتابة', fr: 'Graphie ajoutée', en: 'The spelling is added' },
  metIn: { ar: 'وردت في: {source}', fr: 'Lue dans : {source}', en: 'Met in: {source}' },
  end: { ar: 'سحب', fr: 'Retirer', en: 'Withdraw' },
  endNamed: { ar: 'سحب كتابة {name}', fr: 'Retirer la graphie {name}', en: 'Withdraw the spelling {name}' },
  endQuestion: {
    ar: 'لن يُعثر على الشخص بكتابة «{name}» بعد الآن. تبقى محفوظة في بطاقته.',
    fr: 'La personne ne sera plus trouvée sous «\u202F{name}\u202F». La graphie reste conservée sur sa fiche.',
    en: 'The person will no longer be found as “{name}”. The spelling stays on the record.',
  },
  ended: { ar: 'تم سحب الكتابة', fr: 'Graphie retirée', en: 'The spelling is withdrawn' },
  endedOn: { ar: 'سُحبت', fr: 'Retirée', en: 'Withdrawn' },
});
