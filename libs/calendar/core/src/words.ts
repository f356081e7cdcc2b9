import { defineWords, type Phrase } from '@sanad/kernel';
import type { FeastKind, MoonFeastCode } from './feast';

/** As the Moroccan administration calls them. */
export const moonFeastNames = defineWords({
  AID_FITR: { ar: 'عيد الفطر', fr: 'Aïd Al-Fitr', en: 'Eid al-Fitr' },
  AID_ADHA: { ar: 'عيد الأضحى', fr: 'Aïd Al-Adha', en: 'Eid al-Adha' },
  MUHARRAM: { ar: 'فاتح محرم', fr: '1er Moharrem', en: '1 Muharram' },
  MAWLID: { ar: 'عيد المولد النبوي', fr: 'Aïd Al-Mawlid', en: 'Mawlid' },
} satisfies Record<MoonFeastCode, Phrase>);

export const feastKindNames = defineWords({
  FIXED: { ar: 'يوم ثابت من كل سنة', fr: 'Jour fixe de chaque année', en: 'A fixed day of every year' },
  MOON: { ar: 'عيد ديني حسب رؤية الهلال', fr: 'Fête religieuse (lune)', en: 'Religious feast, by the moon' },
  ONCE: { ar: 'عطلة استثنائية', fr: 'Jour chômé exceptionnel', en: 'Exceptional day off' },
} satisfies Record<FeastKind, Phrase>);

export const calendarRefusals = defineWords({
  feastKindFixed: {
    ar: 'لا يمكن تحويل يوم ثابت إلى عيد بتاريخ متغير أو العكس. المرجو إضافة عطلة جديدة.',
    fr: 'Un jour fixe ne peut devenir une fête mobile, ni l’inverse. Ajoutez un nouveau jour.',
    en: 'A fixed day cannot become a movable one, nor the reverse. Add a new day.',
  },
  feastThere: {
    ar: 'توجد عطلة بهذا الاسم في هذا التاريخ.',
    fr: 'Un jour chômé de ce nom existe déjà à cette date.',
    en: 'A day off of this name is already there on this date.',
  },
});
