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
    ar: 'هذه الوثيقة لا تثبت القرابة المختارة.',
    fr: 'Cette pièce ne prouve pas le lien choisi.',
    en: 'This paper does not prove the chosen relation.',
  },
  proofExpired: {
    ar: 'انتهت صلاحية هذه الوثيقة. المرجو إيداع نسخة أحدث ضمن وثائق الشخص.',
    fr: 'Cette pièce n’est plus valable. Déposez une version plus récente parmi les pièces de la personne.',
    en: 'This paper is no longer valid. Hand in a newer one among the papers of the person.',
  },
  withdrawerAddedPaper: {
    ar: 'تم التحقق من روابط قرابة بهذه الوثيقة، وأنت من أضافها. يسحبها شخص آخر.',
    fr: 'Des liens ont été vérifiés avec cette pièce que vous avez ajoutée. Une autre personne doit la retirer.',
    en: 'Links were verified with this paper, which you added. Somebody else withdraws it.',
  },
  paperUsedElsewhere: {
    ar: 'تستند رابطة قرابة في نيابة أخرى إلى هذه الوثيقة. المرجو التنسيق معها أولا.',
    fr: 'Un lien suivi par une autre délégation repose sur cette pièce. Voyez d’abord avec elle.',
    en: 'A link of another delegation rests on this paper. Settle it with them first.',
  },
  paperNotWithdrawn: {
    ar: 'هذه الوثيقة غير مسحوبة.',
    fr: 'Cette pièce n’est pas retirée.',
    en: 'This paper is not withdrawn.',
  },
  paperBuiltOn: {
    ar: 'تغيرت رابطة كانت تستند إلى هذه الوثيقة بعد سحبها، فلا يمكن التراجع. المرجو إضافة الوثيقة من جديد.',
    fr: 'Un lien qui reposait sur cette pièce a changé depuis son retrait : il ne peut plus être annulé. Ajoutez la pièce de nouveau.',
    en: 'A link that rested on this paper has changed since it was withdrawn, which cannot be undone any more. Add the paper anew.',
  },
  deathNeedsStatus: {
    ar: 'لا يُسجل تاريخ الوفاة إلا مع حالة «متوفى(ة)».',
    fr: 'La date de décès suppose l’état « décédé(e) ».',
    en: 'A day of death needs the state “deceased”.',
  },
});
