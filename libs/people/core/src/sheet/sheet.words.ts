import { defineWords } from '@sanad/kernel';

/** Headings of lists of persons that are taken away as files. */
export const personSheetWords = defineWords({
  people: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
  id: { ar: 'رقم التعريف', fr: 'Identifiant', en: 'Identifier' },
  familyAr: { ar: 'الاسم العائلي', fr: 'Nom en arabe', en: 'Family name in Arabic' },
  givenAr: { ar: 'الاسم الشخصي', fr: 'Prénom en arabe', en: 'Given name in Arabic' },
  familyLa: { ar: 'الاسم العائلي باللاتينية', fr: 'Nom en lettres latines', en: 'Family name in Latin letters' },
  givenLa: { ar: 'الاسم الشخصي باللاتينية', fr: 'Prénom en lettres latines', en: 'Given name in Latin letters' },
  sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
  birth: { ar: 'تاريخ الازدياد', fr: 'Date de naissance', en: 'Date of birth' },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  cardEnd: { ar: 'آخر رموز البطاقة', fr: 'Fin du numéro de carte', en: 'End of the card number' },
  phoneEnd: { ar: 'آخر أرقام الهاتف', fr: 'Fin du téléphone', en: 'End of the phone number' },
  province: { ar: 'العمالة أو الإقليم', fr: 'Préfecture ou province', en: 'Prefecture or province' },
  commune: { ar: 'الجماعة أو العنوان', fr: 'Commune ou adresse', en: 'Commune or address' },
  vitalStatus: { ar: 'الحالة', fr: 'Situation', en: 'Status' },
  unit: { ar: 'النيابة', fr: 'Délégation', en: 'Delegation' },
  registeredOn: { ar: 'تاريخ التسجيل', fr: 'Date d’enregistrement', en: 'Registered on' },
  search: { ar: 'البحث', fr: 'Recherche', en: 'Search' },
  hiddenCard: { ar: 'رقم بطاقة وطنية', fr: 'un numéro de CIN', en: 'a card number' },
  resistanceFiles: { ar: 'ملفات المقاومين', fr: 'Dossiers de résistants', en: 'Resistance files' },
  fileNumber: { ar: 'رقم ملف المقاوم', fr: 'Numéro du dossier de résistant', en: 'Number of the resistance file' },
  memberFamilyAr: { ar: 'الاسم العائلي للمقاوم', fr: 'Nom du résistant', en: 'Family name of the member' },
  memberGivenAr: { ar: 'الاسم الشخصي للمقاوم', fr: 'Prénom du résistant', en: 'Given name of the member' },
  issuedBy: { ar: 'النيابة المصدرة', fr: 'Délégation émettrice', en: 'Issuing delegation' },
});
