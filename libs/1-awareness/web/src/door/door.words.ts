import { defineWords } from '@sanad/kernel';

export const doorWords = defineWords({
  loading: { ar: 'الاستقبال', fr: 'Accueil', en: 'The door' },
  back: { ar: 'صفحة النشاط', fr: 'Page de l’événement', en: 'Page of the event' },
  today: { ar: 'اليوم {time}', fr: 'aujourd’hui à {time}', en: 'today {time}' },
  onDay: { ar: '{day}، {time}', fr: '{day} à {time}', en: '{day}, {time}' },
  offline: { ar: 'بدون شبكة', fr: 'Hors ligne', en: 'No network' },
  newPerson: { ar: 'شخص جديد', fr: 'Nouvelle personne', en: 'New person' },
  list: { ar: 'لائحة', fr: 'Liste', en: 'List' },
  search: { ar: 'الاسم أو رقم الهاتف أو ب.و.ت', fr: 'Nom, téléphone ou CIN', en: 'Name, phone or CIN' },
  results: { ar: 'نتائج البحث', fr: 'Résultats', en: 'Results' },
  nobody: {
    ar: 'لا يوجد شخص بهذا الاسم. يمكن تسجيله الآن.',
    fr: 'Personne à ce nom. Vous pouvez l’inscrire maintenant.',
    en: 'Nobody of this name. You can register them now.',
  },
  nobodyYet: {
    ar: 'لم يسجل أحد بعد. المرجو البحث عن الاسم أو إضافة شخص جديد.',
    fr: 'Personne n’est encore inscrit. Cherchez un nom ou ajoutez une personne.',
    en: 'Nobody is registered yet. Search a name or add a new person.',
  },
  more: {
    ar: 'النتائج كثيرة. المرجو كتابة المزيد من الاسم.',
    fr: 'Trop de résultats\u202F: précisez le nom.',
    en: 'Too many results. Type more of the name.',
  },
  notListed: { ar: 'خارج اللائحة', fr: 'Hors liste', en: 'Not on the list' },
  addNamed: { ar: 'إضافة «{name}» كشخص جديد', fr: 'Ajouter «\u202F{name}\u202F»', en: 'Add “{name}” as a new person' },
  addHeading: { ar: 'تسجيل شخص جديد', fr: 'Inscrire une nouvelle personne', en: 'Register a new person' },
  givenAr: { ar: 'الاسم الشخصي', fr: 'Prénom (en arabe)', en: 'Given name (in Arabic)' },
  familyAr: { ar: 'الاسم العائلي', fr: 'Nom (en arabe)', en: 'Family name (in Arabic)' },
  phone: { ar: 'رقم الهاتف', fr: 'Téléphone', en: 'Phone' },
  informed: {
    ar: 'قُرئ الإشعار على الشخص، ووافق على معالجة معطياته من أجل المواكبة',
    fr: 'La notice a été lue\u202F; la personne accepte le traitement de ses données pour son accompagnement',
    en: 'The notice was read, and the person agrees to the processing of their data',
  },
  notice: { ar: 'نص الإشعار', fr: 'Texte de la notice', en: 'Text of the notice' },
  registerPresent: { ar: 'تسجيل الحضور', fr: 'Inscrire comme présent(e)', en: 'Register as present' },
  similar: {
    ar: 'قد يكون مسجلا من قبل. المرجو التحقق:',
    fr: 'Peut-être déjà connu(e)\u202F; vérifiez\u202F:',
    en: 'May be known already. Please check:',
  },
  itIsThem: { ar: 'هو نفسه، تسجيل الحضور', fr: 'C’est cette personne', en: 'It is this person' },
  notOpen: {
    ar: 'باب الحضور غير مفتوح في هذا النشاط.',
    fr: 'L’accueil de cet événement n’est pas ouvert.',
    en: 'The door of this event is not open.',
  },
  notOpenHint: {
    ar: 'المرجو فتحه من صفحة النشاط للتمكن من تسجيل الحضور.',
    fr: 'Ouvrez-le depuis la page de l’événement pour noter les présences.',
    en: 'Open it on the page of the event to record who comes.',
  },
});
