import { defineWords, type Phrase } from '@sanad/kernel';
import type { HeldKind } from './duplicate.contract';
import type { LikenessReason, Strength } from './likeness';
import type { MergeField } from './merge-fields';

export const strengthNames = defineWords({
  CERTAIN: { ar: 'تطابق مؤكد', fr: 'Certain', en: 'Certain' },
  STRONG: { ar: 'تشابه قوي', fr: 'Fort', en: 'Strong' },
  WEAK: { ar: 'تشابه ضعيف', fr: 'Faible', en: 'Weak' },
} satisfies Record<Strength, Phrase>);

export const likenessNames = defineWords({
  CARD: { ar: 'نفس رقم البطاقة الوطنية', fr: 'Même numéro de CIN', en: 'Same CIN number' },
  NAME: { ar: 'اسم مشابه', fr: 'Nom proche', en: 'Similar name' },
  BIRTH: { ar: 'نفس تاريخ الازدياد', fr: 'Même date de naissance', en: 'Same date of birth' },
  FILE: { ar: 'نفس ملف المقاوم', fr: 'Même dossier de résistant', en: 'Same resistance file' },
  PHONE: { ar: 'نفس رقم الهاتف', fr: 'Même téléphone', en: 'Same phone' },
  TWINS: { ar: 'قد يكونان توأمين', fr: 'Peut-être des jumeaux', en: 'May be twins' },
  BIRTH_DIFFERS: { ar: 'تاريخ ازدياد مختلف', fr: 'Dates de naissance différentes', en: 'Other date of birth' },
} satisfies Record<LikenessReason, Phrase>);

export const mergeFieldNames = defineWords({
  givenAr: { ar: 'الاسم الشخصي', fr: 'Prénom (arabe)', en: 'Given name (Arabic)' },
  familyAr: { ar: 'الاسم العائلي', fr: 'Nom (arabe)', en: 'Family name (Arabic)' },
  givenLa: { ar: 'الاسم الشخصي باللاتينية', fr: 'Prénom (latin)', en: 'Given name (Latin)' },
  familyLa: { ar: 'الاسم العائلي باللاتينية', fr: 'Nom (latin)', en: 'Family name (Latin)' },
  sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
  birth: { ar: 'تاريخ الازدياد', fr: 'Date de naissance', en: 'Date of birth' },
  cin: { ar: 'رقم البطاقة الوطنية', fr: 'CIN', en: 'CIN' },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  province: { ar: 'الإقليم أو العمالة', fr: 'Province ou préfecture', en: 'Province or prefecture' },
  commune: { ar: 'الجماعة', fr: 'Commune', en: 'Commune' },
  vitalStatus: { ar: 'الحالة', fr: 'État', en: 'Status' },
} satisfies Record<MergeField, Phrase>);

/** What hangs on a person, with how many. */
export const heldNames = defineWords({
  PERSON: { ar: 'بيانات الهوية', fr: 'Identité', en: 'Identity' },
  CARD: { ar: 'بطاقات سابقة', fr: 'Anciennes cartes', en: 'Former cards' },
  CONSENT: { ar: 'الرضى', fr: 'Consentements', en: 'Consents' },
  KINSHIP: { ar: 'روابط القرابة', fr: 'Liens de parenté', en: 'Kinship links' },
  ELIGIBILITY: { ar: 'قرارات الأهلية', fr: 'Décisions d’éligibilité', en: 'Eligibility decisions' },
  PAPER: { ar: 'الوثائق', fr: 'Documents', en: 'Papers' },
  BANK_ACCOUNT: { ar: 'الحساب البنكي', fr: 'Compte bancaire', en: 'Bank account' },
  CASE_FILE: { ar: 'الملفات', fr: 'Dossiers', en: 'Files' },
  REFERRAL: { ar: 'الإحالات', fr: 'Orientations', en: 'Referrals' },
  ATTENDANCE: { ar: 'الحضور في الأنشطة', fr: 'Présences', en: 'Attendances' },
  ENROLMENT: { ar: 'التسجيلات في التكوين', fr: 'Inscriptions en formation', en: 'Training enrolments' },
  FOUNDER: { ar: 'التأسيس في مجموعات', fr: 'Groupes fondateurs', en: 'Founding groups' },
  MEMBERSHIP: { ar: 'العضوية في تعاونيات', fr: 'Adhésions à des coopératives', en: 'Cooperative memberships' },
  PRIVACY: { ar: 'طلبات حماية المعطيات', fr: 'Demandes sur les données', en: 'Privacy requests' },
  OTHER: { ar: 'معطيات أخرى', fr: 'Autres données', en: 'Other data' },
} satisfies Record<HeldKind, Phrase>);

const fieldOf = (language: 'ar' | 'fr' | 'en') =>
  `{field, select, ${Object.entries(mergeFieldNames)
    .map(([field, name]) => `${field} {${name[language]}}`)
    .join(' ')} other {…}}`;
const kindOf = (language: 'ar' | 'fr' | 'en') =>
  `{kind, select, ${Object.entries(heldNames)
    .map(([kind, name]) => `${kind} {${name[language]}}`)
    .join(' ')} other {…}}`;

/** Why the rules about duplicates say no. */
export const duplicateRefusals = defineWords({
  possibleDuplicate: {
    ar: 'قد يكون هذا الشخص مسجلا من قبل. المرجو مراجعة الأشخاص المقترحين: اختيار أحدهم، أو التصريح بأن كلا منهم شخص آخر.',
    fr: 'Cette personne est peut-être déjà enregistrée. Examinez les personnes proposées : choisissez l’une d’elles, ou dites de chacune que c’est une autre personne.',
    en: 'This person may already be registered. Look at the people shown: choose one of them, or say of each that they are somebody else.',
  },
  personMerged: {
    ar: 'تم دمج هذا السجل في سجل آخر للشخص نفسه.',
    fr: 'Cette fiche a été fusionnée dans une autre fiche de la même personne.',
    en: 'This record was merged into another record of the same person.',
  },
  samePerson: {
    ar: 'المرجو اختيار سجلين مختلفين.',
    fr: 'Choisissez deux fiches différentes.',
    en: 'Choose two different records.',
  },
  mergeChoiceMissing: {
    ar: `السجلان مختلفان في هذه المعلومة: ${fieldOf('ar')}. المرجو اختيار القيمة الصحيحة.`,
    fr: `Les deux fiches diffèrent sur ce point : ${fieldOf('fr')}. Choisissez la bonne valeur.`,
    en: `The two records differ on this: ${fieldOf('en')}. Choose the right value.`,
  },
  mergeUndone: {
    ar: 'سبق التراجع عن هذا الدمج.',
    fr: 'Cette fusion a déjà été annulée.',
    en: 'This merge has already been undone.',
  },
  survivorWrittenSince: {
    ar: `لا يمكن التراجع عن الدمج لأن معطيات كتبت على الشخص بعده: ${kindOf('ar')}.`,
    fr: `La fusion ne peut plus être annulée : des données ont été écrites depuis sur la personne : ${kindOf('fr')}.`,
    en: `The merge can no longer be undone, because something was written on the person since: ${kindOf('en')}.`,
  },
  seatTakenSince: {
    ar: 'لا يمكن التراجع عن الدمج لأن المقعد الذي تحرر في دورة التكوين لم يعد متاحا.',
    fr: 'La fusion ne peut plus être annulée : la place libérée dans la session de formation est prise.',
    en: 'The merge can no longer be undone: the seat that it set free in the training session is taken.',
  },
  mergeNeedsOneReferral: {
    ar: 'الشخصان معا لدى المؤسسة الشريكة نفسها من أجل الخدمة نفسها. المرجو إنهاء إحدى الإحالتين قبل الدمج.',
    fr: 'Les deux fiches sont en cours chez le même partenaire pour le même service. Terminez l’une des orientations avant la fusion.',
    en: 'Both records are with the same partner for the same service. End one of the referrals before merging.',
  },
  mergeBreaksFounders: {
    ar: 'الشخصان مؤسسان معا في التعاونية «{cooperative}»، ودمجهما يجعل عدد المؤسسين أقل مما يشترطه القانون.',
    fr: 'Les deux fiches sont fondatrices de « {cooperative} » : les fusionner laisserait moins de fondateurs que la loi n’en exige.',
    en: 'Both records are founders of “{cooperative}”: merging them would leave fewer founders than the law asks for.',
  },
});
