import { defineWords, type Phrase } from '@sanad/kernel';
import type { MemberVitalStatus, ResistancePaperKind } from './kinship';

export const resistancePaperNames = defineWords({
  TITLE_DECISION: {
    ar: 'مقرر منح صفة مقاوم',
    fr: 'Décision d’attribution de la qualité de résistant',
    en: 'Decision granting the title of resistant',
  },
  MEMBER_CARD: { ar: 'بطاقة مقاوم', fr: 'Carte de résistant', en: 'Resistance member’s card' },
  INHERITANCE_DEED: { ar: 'رسم الإراثة', fr: 'Acte d’hérédité', en: 'Inheritance deed' },
  FAMILY_BOOKLET: { ar: 'كناش الحالة المدنية', fr: 'Livret d’état civil', en: 'Family booklet' },
  DEATH_RECORD: {
    ar: 'نسخة من رسم وفاة المقاوم(ة)',
    fr: 'Acte de décès du résistant',
    en: 'Death record of the member',
  },
  OTHER: { ar: 'وثيقة أخرى', fr: 'Autre pièce', en: 'Other paper' },
} satisfies Record<ResistancePaperKind, Phrase>);

export const memberVitalStatusNames = defineWords({
  UNKNOWN: { ar: 'غير مسجل', fr: 'Non renseigné', en: 'Not recorded' },
  ALIVE: { ar: 'على قيد الحياة', fr: 'En vie', en: 'Alive' },
  DECEASED: { ar: 'متوفى(ة)', fr: 'Décédé(e)', en: 'Deceased' },
} satisfies Record<MemberVitalStatus, Phrase>);

export const familyRefusals = defineWords({
  memberIsAlive: {
    ar: 'المقاوم(ة) مسجل(ة) على قيد الحياة، فلا يمكن تسجيل صفة أرملة. المرجو تسجيل الوفاة في ملف المقاوم أولا، أو اختيار «زوج(ة) مقاوم».',
    fr: 'Le résistant est indiqué en vie : la qualité de veuve n’est pas possible. Enregistrez d’abord le décès dans son dossier, ou choisissez « conjoint ».',
    en: 'The member is recorded as alive, so nobody is a widow. Record the death on the resistance file first, or choose “spouse”.',
  },
  memberDeathNotStated: {
    ar: 'وفاة المقاوم(ة) غير مسجلة في ملفه. المرجو تسجيلها في ملف المقاوم أولا.',
    fr: 'Le décès du résistant n’est pas enregistré dans son dossier. Enregistrez-le d’abord.',
    en: 'The death of the member is not recorded on the resistance file. Record it there first.',
  },
  notASpouse: {
    ar: 'هذه الرابطة ليست رابطة زوج(ة) مقاوم.',
    fr: 'Ce lien n’est pas celui d’un conjoint.',
    en: 'This link is not that of a spouse.',
  },
  kinshipNotVerified: {
    ar: 'رابطة القرابة هذه غير متحقق منها.',
    fr: 'Ce lien de parenté n’est pas vérifié.',
    en: 'This kinship link is not verified.',
  },
  paperDoesNotProve: {
    ar: 'هذه الوثيقة الموجودة في ملف المقاوم لا تثبت القرابة المختارة.',
    fr: 'Cette pièce du dossier du résistant ne prouve pas le lien choisi.',
    en: 'This paper of the resistance file does not prove the chosen relation.',
  },
  deathNeedsStatus: {
    ar: 'لا يُسجل تاريخ الوفاة إلا مع حالة «متوفى(ة)».',
    fr: 'La date de décès suppose l’état « décédé(e) ».',
    en: 'A day of death needs the state “deceased”.',
  },
});
