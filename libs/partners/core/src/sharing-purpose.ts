import { defineWords, type Phrase } from '@sanad/kernel';
import { sharingPurposes, type SharingPurpose } from '@sanad/people/core';
import type { Service } from './service';

export { sharingPurposes, type SharingPurpose };

/** Each service is asked for one purpose: the person agrees to the purpose, not to the service. */
export const purposeOf = {
  REGISTRATION: 'ORIENTATION',
  POSITIONING: 'ORIENTATION',
  TRAINING: 'TRAINING',
  BUSINESS_PLAN: 'PROJECT_STUDY',
  NAME_APPROVAL: 'CREATION',
  LEGAL_HELP: 'CREATION',
  PROJECT_STUDY: 'PROJECT_STUDY',
  VALUE_CHAIN: 'PROJECT_STUDY',
  POST_CREATION: 'FOLLOW_UP',
} as const satisfies Record<Service, SharingPurpose>;

export const sharingPurposeNames = defineWords({
  ORIENTATION: { ar: 'التوجيه', fr: 'Orientation', en: 'Guidance' },
  TRAINING: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
  PROJECT_STUDY: { ar: 'دراسة المشروع', fr: 'Étude du projet', en: 'Study of the project' },
  CREATION: { ar: 'الإحداث', fr: 'Création', en: 'Creation' },
  FUNDING: { ar: 'التمويل', fr: 'Financement', en: 'Funding' },
  FOLLOW_UP: { ar: 'المواكبة البعدية', fr: 'Suivi post-création', en: 'Follow-up after creation' },
} satisfies Record<SharingPurpose, Phrase>);
