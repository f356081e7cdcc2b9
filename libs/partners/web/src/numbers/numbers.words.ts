import { defineWords } from '@sanad/kernel';

export const numbersWords = defineWords({
  strip: { ar: 'أرقام الوكالة', fr: 'Chiffres de l’agence', en: 'The branch in numbers' },
  heading: { ar: 'أرقام المؤسسات الشريكة', fr: 'Chiffres des partenaires', en: 'Partners in numbers' },
  lead: {
    ar: 'نفس الأرقام التي تطلع عليها المؤسسة الشريكة. الإحالات المسحوبة والمنتهية الأجل غير محتسبة.',
    fr: 'Les mêmes chiffres que lit le partenaire. Les orientations retirées ou expirées ne sont pas comptées.',
    en: 'The same numbers that the partner reads. Recalled and expired referrals are not counted.',
  },
  agency: { ar: 'المؤسسة', fr: 'Agence', en: 'Agency' },
  median: { ar: 'أجل الجواب الوسيط', fr: 'Délai médian de réponse', en: 'Median answer time' },
  days: {
    ar: '{count, plural, zero {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{count, plural, =0 {moins d’un jour} one {# jour} other {# jours}}',
    en: '{count, plural, =0 {less than a day} one {# day} other {# days}}',
  },
  none: { ar: '—', fr: '—', en: '—' },
  rows: { ar: 'الإحالات المحتسبة', fr: 'Orientations comptées', en: 'Referrals counted' },
  empty: { ar: 'لا توجد إحالات بعد', fr: 'Aucune orientation', en: 'No referral yet' },
  unnamed: { ar: 'الاسم غير متقاسم', fr: 'Nom non communiqué', en: 'Name not shared' },
});
