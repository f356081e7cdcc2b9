import { defineWords } from '@sanad/kernel';

export const peoplePageWords = defineWords({
  heading: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
  lead: {
    ar: 'أبناء وبنات أسرة المقاومة وجيش التحرير المسجلون لدى النيابة',
    fr: 'Les enfants de la famille de la résistance enregistrés à la délégation',
    en: 'The children of the resistance family registered at the delegation',
  },
  add: { ar: 'إضافة شخص', fr: 'Ajouter une personne', en: 'Add a person' },
  search: { ar: 'البحث في الأشخاص', fr: 'Chercher une personne', en: 'Search people' },
  placeholder: {
    ar: 'الاسم، أو آخر أربعة أرقام من الهاتف، أو رقم البطاقة كاملا',
    fr: 'Nom, quatre derniers chiffres du téléphone ou CIN complète',
    en: 'Name, last four digits of the phone, or whole card number',
  },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  birth: { ar: 'الازدياد', fr: 'Naissance', en: 'Birth' },
  cin: { ar: 'ب.و.ت', fr: 'CIN', en: 'CIN' },
  province: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  unit: { ar: 'النيابة', fr: 'Délégation', en: 'Delegation' },
  registeredOn: { ar: 'التسجيل', fr: 'Enregistrement', en: 'Registered' },
  caption: {
    ar: 'الأشخاص المسجلون، الأحدث أولا',
    fr: 'Personnes enregistrées, les plus récentes d’abord',
    en: 'Registered people, newest first',
  },
  emptyHeading: {
    ar: 'لا يوجد أشخاص مسجلون بعد',
    fr: 'Personne n’est encore enregistré',
    en: 'Nobody is registered yet',
  },
  emptyHint: {
    ar: 'يُسجل الأشخاص في الأيام التحسيسية أو من هذه الصفحة.',
    fr: 'Les personnes s’enregistrent lors des journées de sensibilisation ou depuis cette page.',
    en: 'People are registered at awareness days or from this page.',
  },
  nobodyHeading: { ar: 'لا يوجد شخص مسجل بهذا البحث', fr: 'Aucune personne ne correspond', en: 'Nobody matches' },
  nobodyHint: {
    ar: 'يمكن تجربة جزء من الاسم، أو آخر أربعة أرقام من الهاتف.',
    fr: 'Essayez une partie du nom, ou les quatre derniers chiffres du téléphone.',
    en: 'Try part of the name, or the last four digits of the phone.',
  },
  addNamed: {
    ar: 'إضافة «{name}» كشخص جديد',
    fr: 'Ajouter «\u202F{name}\u202F» comme nouvelle personne',
    en: 'Add “{name}” as a new person',
  },
  clear: { ar: 'مسح البحث', fr: 'Effacer la recherche', en: 'Clear the search' },
});
