import { defineWords } from '@sanad/kernel';

export const cooperativeFieldWords = defineWords({
  search: { ar: 'الاسم أو رقم السجل', fr: 'Nom ou numéro du registre', en: 'Name or register number' },
  found: { ar: 'التعاونيات المطابقة', fr: 'Coopératives trouvées', en: 'Cooperatives found' },
  none: { ar: 'لا توجد تعاونية مطابقة', fr: 'Aucune coopérative', en: 'No cooperative matches' },
  more: {
    ar: '{count, plural, zero {} one {عرض المزيد (تبقى واحدة)} two {عرض المزيد (تبقى اثنتان)} few {عرض المزيد (تبقى #)} many {عرض المزيد (تبقى #)} other {عرض المزيد (تبقى #)}}',
    fr: 'Afficher la suite ({count})',
    en: 'Show more ({count})',
  },
  another: { ar: 'تغيير', fr: 'Changer', en: 'Change' },
});
