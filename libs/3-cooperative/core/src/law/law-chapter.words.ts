import { defineWords, type Phrase } from '@sanad/kernel';
import type { LawChapter } from './law-chapter';

export const lawChapterNames = defineWords({
  GROUP: { ar: 'المجموعة المؤسسة', fr: 'Groupe fondateur', en: 'Founding group' },
  NAME: { ar: 'التسمية', fr: 'Dénomination', en: 'Name' },
  SHARES: { ar: 'رأس المال والحصص', fr: 'Capital et parts', en: 'Capital and shares' },
  DOSSIER: {
    ar: 'الوثائق والجمعية التأسيسية',
    fr: 'Pièces et assemblée constitutive',
    en: 'Papers and first assembly',
  },
  REGISTRATION: { ar: 'التسجيل وما يليه', fr: 'Immatriculation et suites', en: 'Registration and after' },
  ORGANS: { ar: 'أجهزة التسيير والمراقبة', fr: 'Gestion et contrôle', en: 'Management and control' },
  YEARLY: { ar: 'واجبات كل سنة', fr: 'Obligations annuelles', en: 'Yearly duties' },
  DEALINGS: { ar: 'المعاملات', fr: 'Opérations', en: 'Dealings' },
  ENDING: { ar: 'نقص الأعضاء وتوقف النشاط', fr: 'Effectif insuffisant, inactivité', en: 'Too few members, dormancy' },
} satisfies Record<LawChapter, Phrase>);
