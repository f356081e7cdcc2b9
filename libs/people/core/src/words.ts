import { defineWords, type Phrase } from '@sanad/kernel';
import { accessRequestRefusals } from './access-request/access-request.words';
import { aliasRefusals } from './alias/alias.words';
import { bankRefusals } from './bank/bank.words';
import type { ConsentChannel, Purpose } from './consent/consent.contract';
import { breakGlassRefusals } from './break-glass/break-glass.words';
import { consentRefusals } from './consent/consent.words';
import { duplicateRefusals } from './duplicates/duplicates.words';
import type { EvidenceKind, KinshipStatus, Relation } from './kinship/kinship';
import { eligibilityRefusals } from './eligibility/eligibility.words';
import { familyRefusals } from './kinship/kinship.words';
import { importRefusals } from './import/import.words';
import type { Sex, VitalStatus } from './person/person.contract';
import { walletRefusals } from './wallet/wallet.words';

export const sexNames = defineWords({
  FEMALE: { ar: 'أنثى', fr: 'Femme', en: 'Female' },
  MALE: { ar: 'ذكر', fr: 'Homme', en: 'Male' },
} satisfies Record<Sex, Phrase>);

export const vitalStatusNames = defineWords({
  ALIVE: { ar: 'على قيد الحياة', fr: 'En vie', en: 'Alive' },
  DECEASED: { ar: 'متوفى(ة)', fr: 'Décédé(e)', en: 'Deceased' },
} satisfies Record<VitalStatus, Phrase>);

/** What the person is of the member. */
export const relationNames = defineWords({
  MEMBER: {
    ar: 'مقاوم / عضو جيش التحرير',
    fr: 'Résistant / ancien membre de l’Armée de Libération',
    en: 'Resistance member',
  },
  SPOUSE: { ar: 'زوج(ة) مقاوم', fr: 'Conjoint(e) de résistant', en: 'Spouse of a member' },
  WIDOW: { ar: 'أرملة مقاوم', fr: 'Veuve de résistant', en: 'Widow of a member' },
  CHILD: { ar: 'ابن(ة) مقاوم', fr: 'Fils / fille de résistant', en: 'Child of a member' },
  GRANDCHILD: { ar: 'حفيد(ة) مقاوم', fr: 'Petit-fils / petite-fille de résistant', en: 'Grandchild of a member' },
  ASCENDANT: { ar: 'من أصول مقاوم', fr: 'Ascendant de résistant', en: 'Ascendant of a member' },
} satisfies Record<Relation, Phrase>);

export const evidenceNames = defineWords({
  BIRTH_RECORD: {
    ar: 'نسخة كاملة من رسم الولادة',
    fr: 'Copie intégrale d’acte de naissance',
    en: 'Full copy of the birth record',
  },
  FAMILY_BOOKLET: { ar: 'كناش الحالة المدنية', fr: 'Livret d’état civil', en: 'Family booklet' },
  MARRIAGE_DEED: { ar: 'رسم الزواج', fr: 'Acte de mariage', en: 'Marriage deed' },
  INHERITANCE_DEED: { ar: 'رسم الإراثة', fr: 'Acte d’hérédité', en: 'Inheritance deed' },
  MEMBERSHIP_CERTIFICATE: {
    ar: 'شهادة الانتماء إلى أسرة المقاومة وجيش التحرير',
    fr: 'Attestation d’appartenance à la famille de la résistance',
    en: 'Certificate of membership of the resistance family',
  },
} satisfies Record<EvidenceKind, Phrase>);

export const kinshipStatusNames = defineWords({
  CLAIMED: { ar: 'في انتظار التحقق', fr: 'À vérifier', en: 'To be verified' },
  VERIFIED: { ar: 'متحقق منها', fr: 'Vérifié', en: 'Verified' },
  REJECTED: { ar: 'مرفوضة', fr: 'Rejeté', en: 'Rejected' },
} satisfies Record<KinshipStatus, Phrase>);

export const purposeNames = defineWords({
  FOLLOW_UP: {
    ar: 'معالجة المعطيات من أجل المواكبة',
    fr: 'Traitement des données pour l’accompagnement',
    en: 'Processing of data for accompaniment',
  },
  SHARE_WITH_PARTNER: {
    ar: 'مشاركة المعطيات مع مؤسسة شريكة',
    fr: 'Partage des données avec un partenaire',
    en: 'Sharing of data with a partner',
  },
  CONTACT: {
    ar: 'التواصل عبر الهاتف والرسائل',
    fr: 'Contact par téléphone et messages',
    en: 'Contact by phone and messages',
  },
  SUGGESTION: {
    ar: 'الاقتراح على مجموعة مؤسسة لتعاونية',
    fr: 'Être proposé à un groupe fondateur de coopérative',
    en: 'Being suggested to the founders of a cooperative',
  },
  PHOTO: { ar: 'التقاط الصور ونشرها', fr: 'Prise et publication de photos', en: 'Taking and publishing pictures' },
  STATISTICS: {
    ar: 'استعمال المعطيات لأغراض إحصائية',
    fr: 'Utilisation à des fins statistiques',
    en: 'Use for statistics',
  },
} satisfies Record<Purpose, Phrase>);

export const consentChannelNames = defineWords({
  PAPER: { ar: 'استمارة موقعة', fr: 'Formulaire signé', en: 'Signed form' },
  ORAL_WITNESSED: { ar: 'شفوي بحضور شاهد(ة)', fr: 'Oral devant témoin', en: 'Spoken before a witness' },
} satisfies Record<ConsentChannel, Phrase>);

/** Why the rules of this room say no, and what is wrong with its fields. */
export const peopleRefusals = defineWords({
  ...accessRequestRefusals,
  ...breakGlassRefusals,
  ...duplicateRefusals,
  ...importRefusals,
  ...walletRefusals,
  ...eligibilityRefusals,
  ...familyRefusals,
  ...aliasRefusals,
  ...bankRefusals,
  ...consentRefusals,
  cardNumberHeld: {
    ar: 'رقم البطاقة الوطنية مسجل باسم شخص آخر، وقد يكون لدى نيابة أخرى. المرجو التحقق من الرقم، أو البحث عن الشخص قبل تسجيله من جديد.',
    fr: 'Ce numéro de CIN est déjà enregistré pour une autre personne, peut-être dans une autre délégation. Vérifiez le numéro, ou cherchez la personne avant de l’enregistrer.',
    en: 'This CIN number already belongs to another person, maybe in another delegation. Check the number, or look for the person before registering.',
  },
  agencyUnknown: {
    ar: 'المؤسسة الشريكة المختارة غير معروفة.',
    fr: 'Le partenaire choisi est inconnu.',
    en: 'The chosen partner is not known.',
  },
  resistanceFileExists: {
    ar: 'ملف المقاوم هذا مسجل من قبل بالرقم والاسم نفسيهما. المرجو البحث عنه واختياره.',
    fr: 'Ce dossier de résistant existe déjà sous ce numéro et ce nom. Cherchez-le puis choisissez-le.',
    en: 'This resistance file is already recorded under this number and name. Look it up and choose it.',
  },
  kinshipExists: {
    ar: 'هذا الشخص مرتبط من قبل بملف المقاوم نفسه.',
    fr: 'Cette personne est déjà liée à ce dossier de résistant.',
    en: 'This person is already linked to this resistance file.',
  },
  kinshipAlreadyDecided: {
    ar: '{status, select, VERIFIED {سبق التحقق من رابطة القرابة هذه.} REJECTED {سبق رفض رابطة القرابة هذه.} other {سبق البت في رابطة القرابة هذه.}}',
    fr: '{status, select, VERIFIED {Ce lien de parenté a déjà été vérifié.} REJECTED {Ce lien de parenté a déjà été rejeté.} other {Ce lien de parenté a déjà fait l’objet d’une décision.}}',
    en: '{status, select, VERIFIED {This kinship link has already been verified.} REJECTED {This kinship link has already been rejected.} other {This kinship link has already been decided on.}}',
  },
  verifierIsCreator: {
    ar: 'لا يمكن لمن سجل رابطة القرابة أن يبت فيها بنفسه. المرجو أن يتولى ذلك شخص آخر.',
    fr: 'La personne qui a saisi le lien de parenté ne peut pas statuer dessus. Une autre personne doit le faire.',
    en: 'Whoever stated the kinship link cannot decide on it. Another person has to.',
  },
  evidenceMissing: {
    ar: 'لا يمكن التحقق من القرابة قبل إرفاق نسخة من الوثيقة المثبتة.',
    fr: 'Joignez la copie du justificatif avant de vérifier le lien de parenté.',
    en: 'Attach the scan of the proof before verifying the kinship.',
  },
  evidenceDoesNotProve: {
    ar: 'هذه الوثيقة لا تثبت القرابة المختارة.',
    fr: 'Ce justificatif ne prouve pas le lien choisi.',
    en: 'This paper does not prove the chosen relation.',
  },
  arabicName: {
    ar: 'المرجو كتابة الاسم بالحروف العربية.',
    fr: 'Écrivez le nom en lettres arabes.',
    en: 'Write the name in Arabic letters.',
  },
  latinName: {
    ar: 'المرجو كتابة الاسم بالحروف اللاتينية.',
    fr: 'Écrivez le nom en lettres latines.',
    en: 'Write the name in Latin letters.',
  },
  invalidBirth: {
    ar: 'المرجو كتابة تاريخ الازدياد مثل 14/02/1985، أو 02/1985، أو 1985.',
    fr: 'Écrivez la date de naissance comme 14/02/1985, 02/1985 ou 1985.',
    en: 'Write the date of birth as 14/02/1985, 02/1985 or 1985.',
  },
  dayInFuture: {
    ar: 'هذا التاريخ لم يحل بعد.',
    fr: 'Cette date n’est pas encore passée.',
    en: 'This day lies in the future.',
  },
  fileNumber: {
    ar: 'المرجو كتابة رقم الملف كما هو في الوثيقة.',
    fr: 'Écrivez le numéro du dossier comme sur le document.',
    en: 'Write the file number as on the paper.',
  },
});
