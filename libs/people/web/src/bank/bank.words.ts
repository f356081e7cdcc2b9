import { defineWords } from '@sanad/kernel';

export const bankWords = defineWords({
  heading: { ar: 'المعطيات البنكية', fr: 'Données bancaires', en: 'Bank details' },
  lead: {
    ar: 'لا يظهر من الرقم إلا آخره. كل اطلاع على الرقم كاملا يُسجل مع سببه.',
    fr: 'Seule la fin du numéro s’affiche. Chaque consultation du numéro complet est inscrite avec son motif.',
    en: 'Only the end of the number is shown. Each look at the whole number is written down with its reason.',
  },
  rib: { ar: 'رقم الحساب البنكي (RIB)', fr: 'RIB', en: 'RIB' },
  ribHint: {
    ar: '24 رقما كما في وثيقة البنك، أو رقم IBAN. يتم التحقق من مفتاح الرقم قبل الحفظ.',
    fr: '24 chiffres, comme sur le relevé de la banque, ou l’IBAN. La clé est vérifiée avant l’enregistrement.',
    en: '24 digits as on the bank’s paper, or the IBAN. The key is checked before saving.',
  },
  iban: { ar: 'رقم IBAN', fr: 'IBAN', en: 'IBAN' },
  bank: { ar: 'البنك', fr: 'Banque', en: 'Bank' },
  bankHint: { ar: 'اسم البنك والوكالة', fr: 'Nom de la banque et de l’agence', en: 'Name of the bank and its branch' },
  unknown: { ar: 'غير مسجل', fr: 'Non renseigné', en: 'Not recorded' },
  recorded: { ar: 'التسجيل', fr: 'Enregistrement', en: 'Recorded' },
  by: { ar: '{day}، {name}', fr: '{day}, {name}', en: '{day}, {name}' },
  none: { ar: 'لا توجد معطيات بنكية مسجلة', fr: 'Aucune donnée bancaire enregistrée', en: 'No bank details recorded' },
  add: { ar: 'تسجيل رقم الحساب', fr: 'Enregistrer le RIB', en: 'Record the RIB' },
  replace: { ar: 'تغيير رقم الحساب', fr: 'Changer le RIB', en: 'Change the RIB' },
  replaceNote: {
    ar: 'يحل هذا الرقم محل الرقم المنتهي بـ {end}، ويبقى القديم محفوظا في السجل.',
    fr: 'Ce numéro remplace celui qui finit par {end} ; l’ancien reste conservé.',
    en: 'This number takes the place of the one ending in {end}, which stays on record.',
  },
  saved: { ar: 'تم حفظ المعطيات البنكية', fr: 'Données bancaires enregistrées', en: 'The bank details are saved' },
  whole: { ar: 'الرقم مطابق لمفتاحه', fr: 'Clé vérifiée', en: 'Key checked' },
  notWhole: {
    ar: 'مفتاح الرقم غير مطابق: المرجو مقارنته بوثيقة البنك',
    fr: 'Clé non conforme : à comparer avec le relevé de la banque',
    en: 'The key does not fit: compare with the bank’s paper',
  },
  shared: {
    ar: 'الرقم نفسه مسجل لشخص آخر',
    fr: 'Le même numéro est enregistré pour une autre personne',
    en: 'The same number is recorded for somebody else',
  },
  showWhole: { ar: 'إظهار الرقم كاملا', fr: 'Afficher le numéro complet', en: 'Show the whole number' },
});
