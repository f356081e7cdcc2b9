import { defineWords } from '@sanad/kernel';

export const paletteWords = defineWords({
  seek: { ar: 'البحث في كل شيء', fr: 'Tout rechercher', en: 'Search everything' },
  placeholder: {
    ar: 'اسم، هاتف، رقم بطاقة أو ملف، تعاونية…',
    fr: 'Nom, téléphone, CIN, numéro de dossier, coopérative…',
    en: 'Name, phone, card or file number, cooperative…',
  },
  results: { ar: 'نتائج البحث', fr: 'Résultats', en: 'Results' },
  notLoaded: {
    ar: 'تعذر تحميل البحث. المرجو التحقق من الشبكة ثم تحديث الصفحة.',
    fr: 'La recherche n’a pas pu être chargée. Vérifiez le réseau puis actualisez la page.',
    en: 'The search could not be loaded. Check the network, then reload the page.',
  },
});
