import { defineWords, type Phrase } from '@sanad/kernel';
import type { Activity, Problem, TurnoverBand } from './visit';

export const activityNames = defineWords({
  ACTIVE: { ar: 'تزاول نشاطها', fr: 'En activité', en: 'Active' },
  STOPPED: { ar: 'متوقفة عن النشاط', fr: 'À l’arrêt', en: 'Stopped' },
} satisfies Record<Activity, Phrase>);

export const turnoverNames = defineWords({
  NONE: { ar: 'بدون مبيعات', fr: 'Aucune vente', en: 'No sales' },
  TO_50K: { ar: 'أقل من 50.000 درهم', fr: 'Moins de 50 000 DH', en: 'Under 50,000 MAD' },
  TO_200K: { ar: 'من 50.000 إلى 200.000 درهم', fr: 'De 50 000 à 200 000 DH', en: '50,000 to 200,000 MAD' },
  TO_1M: { ar: 'من 200.000 درهم إلى مليون درهم', fr: 'De 200 000 DH à 1 million', en: '200,000 to 1 million MAD' },
  TO_5M: { ar: 'من مليون إلى 5 ملايين درهم', fr: 'De 1 à 5 millions de DH', en: '1 to 5 million MAD' },
  TO_10M: { ar: 'من 5 إلى 10 ملايين درهم', fr: 'De 5 à 10 millions de DH', en: '5 to 10 million MAD' },
  ABOVE_10M: { ar: '10 ملايين درهم فأكثر', fr: '10 millions de DH et plus', en: '10 million MAD or more' },
} satisfies Record<TurnoverBand, Phrase>);

export const problemNames = defineWords({
  MARKETING: { ar: 'التسويق', fr: 'Commercialisation', en: 'Marketing' },
  MATERIALS: { ar: 'المواد الأولية', fr: 'Matières premières', en: 'Raw materials' },
  EQUIPMENT: { ar: 'التجهيزات', fr: 'Équipement', en: 'Equipment' },
  FUNDING: { ar: 'التمويل', fr: 'Financement', en: 'Funding' },
  WATER: { ar: 'الماء والجفاف', fr: 'Eau et sécheresse', en: 'Water and drought' },
  SKILLS: { ar: 'التكوين والمهارات', fr: 'Compétences', en: 'Skills' },
  MANAGEMENT: { ar: 'التسيير والمحاسبة', fr: 'Gestion et comptabilité', en: 'Management and accounts' },
  MEMBERS: { ar: 'العلاقة بين الأعضاء', fr: 'Relations entre membres', en: 'Relations between members' },
  LICENCE: { ar: 'الرخص والاعتمادات', fr: 'Autorisations', en: 'Licences' },
  TRANSPORT: { ar: 'النقل', fr: 'Transport', en: 'Transport' },
  OTHER: { ar: 'مشكل آخر', fr: 'Autre', en: 'Other' },
} satisfies Record<Problem, Phrase>);
