import { defineWords, type Phrase } from '@sanad/kernel';

/** Parts of a file that an agreement may open. Family, resistance file, notes and bank number are in none of them. */
export const fieldGroups = ['IDENTITY', 'CONTACT', 'PROJECT', 'TRAINING', 'CARD'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What is opened in any case: nobody is served without a name. */
export const alwaysOpen: FieldGroup = 'IDENTITY';

export const fieldGroupNames = defineWords({
  IDENTITY: { ar: 'الهوية (الاسم، السن، الجنس)', fr: 'Identité (nom, âge, sexe)', en: 'Identity (name, age, sex)' },
  CONTACT: {
    ar: 'الاتصال (الهاتف، الإقليم، الجماعة)',
    fr: 'Contact (téléphone, province, commune)',
    en: 'Contact (phone, province, commune)',
  },
  PROJECT: { ar: 'المشروع (المسار والرغبة)', fr: 'Projet (parcours, souhait)', en: 'Project (path, wish)' },
  TRAINING: { ar: 'التكوينات السابقة', fr: 'Formations antérieures', en: 'Trainings before' },
  CARD: { ar: 'رقم البطاقة الوطنية', fr: 'Numéro de CIN', en: 'Card number' },
} satisfies Record<FieldGroup, Phrase>);

/** In their usual order, each once, the obligatory one among them. */
export function inOrder(groups: readonly FieldGroup[]): FieldGroup[] {
  return fieldGroups.filter((group) => group === alwaysOpen || groups.includes(group));
}
