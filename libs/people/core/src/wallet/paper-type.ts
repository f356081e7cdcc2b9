import { defineWords, type Phrase } from '@sanad/kernel';

/**
 * What a paper is. `one`: a newer one takes the place of the one before; of the others a person may have several
 * (diplomas, the death records of both parents).
 */
export const paperTypes = {
  NATIONAL_CARD: { one: true },
  BIRTH_RECORD: { one: true },
  FAMILY_BOOKLET: { one: true },
  MARRIAGE_DEED: { one: false },
  DEATH_RECORD: { one: false },
  INHERITANCE_DEED: { one: false },
  MEMBERSHIP_CERTIFICATE: { one: true },
  RESIDENCE_CERTIFICATE: { one: true },
  NON_REMARRIAGE: { one: true },
  DIPLOMA: { one: false },
  CRIMINAL_RECORD: { one: true },
  RIB_CERTIFICATE: { one: true },
  PHOTO: { one: true },
  OTHER: { one: false },
} as const satisfies Record<string, { readonly one: boolean }>;

export type PaperType = keyof typeof paperTypes;
export const paperTypeCodes = Object.keys(paperTypes) as [PaperType, ...PaperType[]];

export const paperTypeNames = defineWords({
  NATIONAL_CARD: {
    ar: 'نسخة من البطاقة الوطنية للتعريف',
    fr: 'Copie de la carte nationale',
    en: 'Copy of the national card',
  },
  BIRTH_RECORD: {
    ar: 'نسخة كاملة من رسم الولادة',
    fr: 'Copie intégrale d’acte de naissance',
    en: 'Full copy of the birth record',
  },
  FAMILY_BOOKLET: { ar: 'كناش الحالة المدنية', fr: 'Livret d’état civil', en: 'Family booklet' },
  MARRIAGE_DEED: { ar: 'رسم الزواج', fr: 'Acte de mariage', en: 'Marriage deed' },
  DEATH_RECORD: { ar: 'نسخة من رسم الوفاة', fr: 'Acte de décès', en: 'Death record' },
  INHERITANCE_DEED: { ar: 'رسم الإراثة', fr: 'Acte d’hérédité', en: 'Inheritance deed' },
  MEMBERSHIP_CERTIFICATE: {
    ar: 'شهادة الانتماء إلى أسرة المقاومة وجيش التحرير',
    fr: 'Attestation d’appartenance à la famille de la résistance',
    en: 'Certificate of membership of the resistance family',
  },
  RESIDENCE_CERTIFICATE: { ar: 'شهادة السكنى', fr: 'Certificat de résidence', en: 'Certificate of residence' },
  NON_REMARRIAGE: { ar: 'شهادة عدم الزواج', fr: 'Certificat de non-remariage', en: 'Certificate of non-remarriage' },
  DIPLOMA: { ar: 'شهادة أو دبلوم', fr: 'Diplôme', en: 'Diploma' },
  CRIMINAL_RECORD: {
    ar: 'مستخرج من السجل العدلي',
    fr: 'Extrait du casier judiciaire',
    en: 'Extract of the criminal record',
  },
  RIB_CERTIFICATE: {
    ar: 'شهادة التعريف البنكي',
    fr: 'Relevé d’identité bancaire',
    en: 'Bank account certificate',
  },
  PHOTO: { ar: 'صورة شمسية', fr: 'Photo d’identité', en: 'Photograph' },
  OTHER: { ar: 'وثيقة أخرى', fr: 'Autre pièce', en: 'Other paper' },
} satisfies Record<PaperType, Phrase>);
