import { defineWords, type Phrase } from '@sanad/kernel';
import type { EligibilityVerdict } from './eligibility';
import type { RelationPolicy, WatchedFact } from './facts';
import type { MissingProof, RuleCode } from './rules';
import type { SettingName } from './settings';

export const eligibilityVerdictNames = defineWords({
  ELIGIBLE: { ar: 'مستوفٍ(ية) لشروط الأهلية', fr: 'Éligible', en: 'Eligible' },
  NOT_ELIGIBLE: { ar: 'غير مستوفٍ(ية) لشروط الأهلية', fr: 'Non éligible', en: 'Not eligible' },
  TO_COMPLETE: { ar: 'معطيات تحتاج إلى استكمال', fr: 'À compléter', en: 'To be completed' },
} satisfies Record<EligibilityVerdict, Phrase>);

/** What a rule asks for. */
export const ruleNames = defineWords({
  kinshipVerified: {
    ar: 'قرابة متحقق منها بملف مقاوم',
    fr: 'Lien de parenté vérifié avec un dossier de résistant',
    en: 'Verified kinship with a resistance file',
  },
  relationAccepted: {
    ar: 'صلة مقبولة بالمقاوم(ة)',
    fr: 'Lien admis avec le résistant',
    en: 'Accepted relation to the member',
  },
  identified: { ar: 'هوية مثبتة بوثيقة', fr: 'Identité établie par une pièce', en: 'Identity shown by a paper' },
  alive: { ar: 'على قيد الحياة', fr: 'En vie', en: 'Alive' },
  minimumAge: { ar: 'الحد الأدنى للسن', fr: 'Âge minimum', en: 'Minimum age' },
  maximumAge: { ar: 'الحد الأقصى للسن', fr: 'Âge maximum', en: 'Maximum age' },
  territory: {
    ar: 'الإقامة بالنفوذ الترابي للنيابة',
    fr: 'Résidence dans le ressort de la délégation',
    en: 'Lives in the territory of the delegation',
  },
  memberTitle: {
    ar: 'إثبات صفة مقاوم في ملف الأسرة',
    fr: 'Preuve du titre de résistant au dossier',
    en: 'Proof of the member’s title on the file',
  },
} satisfies Record<RuleCode, Phrase>);

const unknownBirth: Phrase = {
  ar: 'تاريخ الازدياد غير مسجل، فلا يمكن حساب السن.',
  fr: 'La date de naissance n’est pas renseignée : l’âge ne peut être calculé.',
  en: 'The birth is not recorded, so the age cannot be told.',
};
const range: Phrase = {
  ar: 'تاريخ الازدياد غير مدقق: السن بتاريخ {asOf} بين {least} و{most} سنة، والحد هو {limit}. المرجو التحقق من تاريخ الازدياد.',
  fr: 'Naissance connue en partie : entre {least} et {most} ans au {asOf}, pour une limite de {limit}. Vérifiez la date de naissance.',
  en: 'The birth is known in part: between {least} and {most} years on {asOf}, the limit being {limit}. Verify the date of birth.',
};
const age: Phrase = {
  ar: 'السن بتاريخ {asOf}: {least, plural, zero {أقل من سنة} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}. الحد: {limit}.',
  fr: '{least, plural, one {# an} other {# ans}} au {asOf}. Limite\u202F: {limit}.',
  en: '{least, plural, one {# year} other {# years}} on {asOf}. Limit: {limit}.',
};
const noRelation: Phrase = {
  ar: 'لا توجد رابطة قرابة قائمة.',
  fr: 'Aucun lien de parenté en vigueur.',
  en: 'No kinship link stands.',
};

/** Why a rule is met or not, in plain words: `RULE_VERDICT`. */
export const outcomeWords: Readonly<Record<string, Phrase>> = defineWords({
  kinshipVerified_MET: {
    ar: 'القرابة متحقق منها، ملف المقاوم رقم \u2068{number}\u2069.',
    fr: 'Parenté vérifiée, dossier de résistant n°\u202F\u2068{number}\u2069.',
    en: 'The kinship is verified, resistance file \u2068{number}\u2069.',
  },
  kinshipVerified_NOT_MET: {
    ar: 'رُفضت رابطة القرابة بملف المقاوم رقم \u2068{number}\u2069، ولا توجد رابطة أخرى.',
    fr: 'Le lien avec le dossier n°\u202F\u2068{number}\u2069 a été rejeté, et il n’y en a pas d’autre.',
    en: 'The link to file \u2068{number}\u2069 was rejected, and there is no other.',
  },
  kinshipVerified_MISSING: {
    ar: '{status, select, NONE {لم تُسجل أي رابطة قرابة بملف مقاوم.} other {القرابة مصرح بها ولم يُتحقق منها بعد، ملف المقاوم رقم \u2068{number}\u2069.}}',
    fr: '{status, select, NONE {Aucun lien avec un dossier de résistant.} other {Parenté déclarée, pas encore vérifiée, dossier n°\u202F\u2068{number}\u2069.}}',
    en: '{status, select, NONE {No link to a resistance file.} other {The kinship is stated and not yet verified, file \u2068{number}\u2069.}}',
  },
  relationAccepted_MET: {
    ar: 'الصفة «{relation}» مقبولة.',
    fr: 'La qualité «\u202F{relation}\u202F» est admise.',
    en: '“{relation}” is accepted.',
  },
  relationAccepted_NOT_MET: {
    ar: 'الصفة «{relation}» غير مقبولة في هذا البرنامج.',
    fr: 'La qualité «\u202F{relation}\u202F» n’est pas admise dans ce programme.',
    en: '“{relation}” is not accepted by this programme.',
  },
  relationAccepted_MISSING: noRelation,
  relationAccepted_TO_VERIFY: {
    ar: 'لم تحسم المندوبية السامية بعد في استفادة صفة «{relation}». القرار لكم.',
    fr: 'Le Haut-Commissariat n’a pas tranché pour la qualité «\u202F{relation}\u202F». La décision vous appartient.',
    en: 'The High Commission has not settled on “{relation}”. The decision is yours.',
  },
  identified_MET: {
    ar: '{by, select, CARD {رقم البطاقة الوطنية مسجل.} other {الهوية مثبتة بوثيقة محفوظة في وثائق الشخص.}}',
    fr: '{by, select, CARD {Le numéro de CIN est enregistré.} other {Identité établie par une pièce du porte-documents.}}',
    en: '{by, select, CARD {The card number is recorded.} other {The identity is shown by a paper of the wallet.}}',
  },
  identified_MISSING: {
    ar: 'لا رقم بطاقة وطنية ولا وثيقة أخرى تثبت الهوية (رسم الولادة مثلا).',
    fr: 'Ni numéro de CIN ni autre pièce d’identité (acte de naissance, par exemple).',
    en: 'No card number and no other paper of identity (a birth record, for instance).',
  },
  alive_MET: { ar: 'الشخص على قيد الحياة.', fr: 'La personne est en vie.', en: 'The person is alive.' },
  alive_NOT_MET: {
    ar: 'الشخص متوفى. حقوق باقي أفراد الأسرة لا تتغير.',
    fr: 'La personne est décédée. Les droits de sa famille ne changent pas.',
    en: 'The person has died. The rights of the family do not change.',
  },
  minimumAge_MET: age,
  minimumAge_NOT_MET: age,
  minimumAge_MISSING: unknownBirth,
  minimumAge_TO_VERIFY: range,
  maximumAge_MET: age,
  maximumAge_NOT_MET: age,
  maximumAge_MISSING: unknownBirth,
  maximumAge_TO_VERIFY: range,
  territory_MET: {
    ar: 'العنوان ({province}) داخل النفوذ الترابي للنيابة.',
    fr: 'L’adresse ({province}) est dans le ressort de la délégation.',
    en: 'The address ({province}) lies in the territory of the delegation.',
  },
  territory_TO_VERIFY: {
    ar: 'العنوان ({province}) خارج النفوذ الترابي للنيابة. المرجو التحقق من النيابة المختصة.',
    fr: 'L’adresse ({province}) est hors du ressort de la délégation. Vérifiez la compétence.',
    en: 'The address ({province}) lies outside of the territory. Verify which delegation is in charge.',
  },
  memberTitle_MET: {
    ar: 'ملف المقاوم رقم \u2068{number}\u2069 يتضمن ما يثبت الصفة.',
    fr: 'Le dossier n°\u202F\u2068{number}\u2069 contient la preuve du titre.',
    en: 'File \u2068{number}\u2069 holds the proof of the title.',
  },
  memberTitle_MISSING: {
    ar: 'ملف المقاوم رقم \u2068{number}\u2069 لا يتضمن مقرر منح الصفة ولا بطاقة مقاوم.',
    fr: 'Le dossier n°\u202F\u2068{number}\u2069 ne contient ni décision d’attribution ni carte de résistant.',
    en: 'File \u2068{number}\u2069 holds neither the decision of the title nor the member’s card.',
  },
});

/** The act that mends it. */
export const missingProofNames = defineWords({
  kinshipLink: { ar: 'تسجيل رابطة القرابة', fr: 'Déclarer le lien de parenté', en: 'State the kinship link' },
  kinshipVerification: { ar: 'التحقق من القرابة', fr: 'Vérifier la parenté', en: 'Verify the kinship' },
  identity: {
    ar: 'إضافة رقم البطاقة أو وثيقة هوية',
    fr: 'Ajouter la CIN ou une pièce d’identité',
    en: 'Add the card number or a paper',
  },
  birth: { ar: 'تسجيل تاريخ الازدياد', fr: 'Renseigner la date de naissance', en: 'Record the date of birth' },
  birthDay: { ar: 'التحقق من تاريخ الازدياد', fr: 'Vérifier la date de naissance', en: 'Verify the date of birth' },
  policy: {
    ar: 'قرار من المندوبية السامية',
    fr: 'Décision du Haut-Commissariat',
    en: 'A decision of the High Commission',
  },
  titlePaper: { ar: 'إضافة ما يثبت صفة المقاوم', fr: 'Ajouter la preuve du titre', en: 'Add the proof of the title' },
} satisfies Record<MissingProof, Phrase>);

export const watchedFactNames = defineWords({
  birth: { ar: 'تاريخ الازدياد', fr: 'Date de naissance', en: 'Date of birth' },
  vitalStatus: { ar: 'الحالة المدنية (الوفاة)', fr: 'Décès', en: 'Death' },
  hasCard: { ar: 'رقم البطاقة الوطنية', fr: 'Numéro de CIN', en: 'Card number' },
  hasOtherPaper: { ar: 'وثيقة الهوية', fr: 'Pièce d’identité', en: 'Paper of identity' },
  province: { ar: 'العمالة أو الإقليم', fr: 'Préfecture ou province', en: 'Prefecture or province' },
  kinship: { ar: 'رابطة القرابة', fr: 'Lien de parenté', en: 'Kinship link' },
} satisfies Record<WatchedFact, Phrase>);

export const relationPolicyNames = defineWords({
  ACCEPTED: { ar: 'مقبولة', fr: 'Admise', en: 'Accepted' },
  REFUSED: { ar: 'غير مقبولة', fr: 'Non admise', en: 'Not accepted' },
  UNSETTLED: { ar: 'لم يُحسم فيها', fr: 'Non tranchée', en: 'Not settled' },
} satisfies Record<RelationPolicy, Phrase>);

export const settingNames = defineWords({
  relations: { ar: 'الصفات المقبولة', fr: 'Qualités admises', en: 'Accepted relations' },
  minimumAge: { ar: 'الحد الأدنى للسن', fr: 'Âge minimum', en: 'Minimum age' },
  maximumAge: { ar: 'الحد الأقصى للسن', fr: 'Âge maximum', en: 'Maximum age' },
  appealDays: { ar: 'أجل التظلم بالأيام', fr: 'Délai de recours, en jours', en: 'Days to appeal' },
  appealTo: { ar: 'الجهة التي يقدم إليها التظلم', fr: 'Autorité de recours', en: 'To whom one appeals' },
} satisfies Record<SettingName, Phrase>);

export const eligibilityRefusals = defineWords({
  deciderStatedKinship: {
    ar: 'لا يمكن لمن سجل رابطة القرابة أن يبت في الأهلية. المرجو أن يتولى ذلك شخص آخر.',
    fr: 'La personne qui a déclaré la parenté ne peut décider de l’éligibilité. Une autre doit le faire.',
    en: 'Whoever stated the kinship cannot decide on the eligibility. Another person has to.',
  },
  eligibleWithoutKinship: {
    ar: 'لا يمكن إقرار الأهلية دون رابطة قرابة متحقق منها.',
    fr: 'Sans lien de parenté vérifié, l’éligibilité ne peut être reconnue.',
    en: 'Nobody is found eligible without a verified kinship link.',
  },
  differenceNeedsReason: {
    ar: 'القرار مخالف لاقتراح البرنامج. المرجو كتابة التعليل.',
    fr: 'La décision diffère de la proposition du programme. Motivez-la.',
    en: 'The decision differs from what the program proposes. Give the reason.',
  },
  factsChanged: {
    ar: 'تغيرت المعطيات منذ أن اطلعت عليها. المرجو مراجعتها قبل اتخاذ القرار.',
    fr: 'Les faits ont changé depuis que vous les avez lus. Relisez-les avant de décider.',
    en: 'The facts have changed since you read them. Look at them again before you decide.',
  },
  settingInPast: {
    ar: 'لا يسري الإعداد الجديد قبل تاريخ اليوم: القرارات السابقة تبقى كما هي.',
    fr: 'Un nouveau réglage ne peut prendre effet avant aujourd’hui : les décisions passées restent.',
    en: 'A new setting takes effect today or later: past decisions stay.',
  },
  settingChanged: {
    ar: 'سجل شخص آخر تغييرا لهذا الإعداد قبلك. المرجو الاطلاع على القيمة الجديدة ثم إعادة المحاولة.',
    fr: 'Une autre personne a modifié ce réglage avant vous. Relisez la nouvelle valeur, puis recommencez.',
    en: 'Somebody else has changed this setting before you. Look at the new value, then try again.',
  },
  settingValue: {
    ar: 'قيمة الإعداد غير صحيحة.',
    fr: 'La valeur du réglage n’est pas correcte.',
    en: 'The value of the setting is not right.',
  },
});
