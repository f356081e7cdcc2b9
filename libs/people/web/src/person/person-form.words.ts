import { defineWords } from '@sanad/kernel';

export const personFormWords = defineWords({
  identity: { ar: 'الهوية', fr: 'Identité', en: 'Identity' },
  reach: { ar: 'الاتصال والإقامة', fr: 'Contact et résidence', en: 'Contact and residence' },
  givenAr: { ar: 'الاسم الشخصي', fr: 'Prénom en arabe', en: 'Given name in Arabic' },
  familyAr: { ar: 'الاسم العائلي', fr: 'Nom de famille en arabe', en: 'Family name in Arabic' },
  givenLa: { ar: 'الاسم الشخصي باللاتينية', fr: 'Prénom (lettres latines)', en: 'Given name (Latin)' },
  familyLa: {
    ar: 'الاسم العائلي باللاتينية',
    fr: 'Nom (lettres latines)',
    en: 'Family name (Latin)',
  },
  latinOther: {
    ar: 'هذا الاسم لا يشبه الاسم المكتوب بالعربية، المرجو التأكد من أنه للشخص نفسه',
    fr: 'Ce nom ne ressemble pas au nom en arabe : vérifiez qu’il s’agit de la même personne',
    en: 'This is not like the name in Arabic: please check that it is the same person’s',
  },
  sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
  birth: { ar: 'تاريخ الازدياد', fr: 'Date de naissance', en: 'Date of birth' },
  birthHint: {
    ar: 'مثال: 14/02/1985، أو 02/1985، أو 1985 إن لم يُعرف اليوم',
    fr: 'Exemple : 14/02/1985, 02/1985, ou 1985 si le jour est inconnu',
    en: 'Example: 14/02/1985, 02/1985, or 1985 when the day is unknown',
  },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  cin: { ar: 'رقم البطاقة الوطنية', fr: 'Numéro de CIN', en: 'National card number' },
  cinHint: {
    ar: 'يُحفظ مشفرا، ولا يظهر منه سوى آخر ثلاثة رموز',
    fr: 'Conservé chiffré ; seuls les trois derniers caractères s’affichent',
    en: 'Kept encrypted; only its last three characters are shown',
  },
  cinUnusual: {
    ar: 'طول الرقم غير معتاد، المرجو التأكد منه على البطاقة',
    fr: 'Longueur inhabituelle : vérifiez le numéro sur la carte',
    en: 'Unusual length: please check the number on the card',
  },
  cinKept: {
    ar: 'الرقم المسجل ينتهي بـ ‎{end}‎؛ تُترك الخانة فارغة للاحتفاظ به',
    fr: 'Le numéro enregistré finit par {end} ; laissez vide pour le garder',
    en: 'The recorded number ends in {end}; leave empty to keep it',
  },
  province: { ar: 'العمالة أو الإقليم', fr: 'Préfecture ou province', en: 'Prefecture or province' },
  commune: { ar: 'الجماعة أو العنوان', fr: 'Commune ou adresse', en: 'Commune or address' },
  unit: { ar: 'النيابة', fr: 'Délégation', en: 'Delegation' },
  vitalStatus: { ar: 'الحالة', fr: 'Situation', en: 'Status' },
  register: { ar: 'تسجيل الشخص', fr: 'Enregistrer la personne', en: 'Register the person' },
  similarHeading: {
    ar: '{count, plural, zero {} one {شخص مسجل قد يكون هو نفسه} two {شخصان مسجلان قد يكون أحدهما هو نفسه} few {# أشخاص مسجلين قد يكون أحدهم هو نفسه} many {# شخصا مسجلا قد يكون أحدهم هو نفسه} other {# شخص مسجل قد يكون أحدهم هو نفسه}}',
    fr: '{count, plural, one {Une personne enregistrée est peut-être la même} other {# personnes enregistrées sont peut-être la même}}',
    en: '{count, plural, one {One registered person may be the same} other {# registered persons may be the same}}',
  },
  similarHint: {
    ar: 'المرجو التحقق قبل التسجيل. إذا كان شخصا آخر يشبهه كثيرا، فالمرجو التصريح بذلك.',
    fr: 'Vérifiez avant d’enregistrer. S’il s’agit d’une autre personne très semblable, dites-le.',
    en: 'Please check before registering. If somebody very alike is another person, say so.',
  },
  notSame: { ar: 'ليس الشخص نفسه', fr: 'Ce n’est pas la même personne', en: 'Not the same person' },
  whyNotSame: {
    ar: 'كيف تم التأكد من أنه شخص آخر؟',
    fr: 'Comment savez-vous que c’est une autre personne ?',
    en: 'How is it known that this is somebody else?',
  },
  toldApart: { ar: 'شخص آخر:', fr: 'Autre personne :', en: 'Somebody else:' },
  takeBack: { ar: 'تراجع', fr: 'Annuler', en: 'Take back' },
  choose: { ar: 'اختيار هذا الشخص', fr: 'Choisir cette personne', en: 'Choose this person' },
  open: { ar: 'فتح الصفحة', fr: 'Ouvrir la fiche', en: 'Open the page' },
});
