import { defineWords, type Phrase } from '@sanad/kernel';
import type { ProgrammeCondition, ProgrammeVerdict } from './judgement';
import type { ProgrammePart, ProjectSector } from './support-programme';

export const projectSectorNames = defineWords({
  AGRICULTURE: { ar: 'الفلاحة', fr: 'Agriculture', en: 'Agriculture' },
  HANDICRAFT: { ar: 'الصناعة التقليدية', fr: 'Artisanat', en: 'Handicraft' },
  FISHING: { ar: 'الصيد البحري', fr: 'Pêche', en: 'Fishing' },
  FORESTRY: { ar: 'الغابات', fr: 'Forêt', en: 'Forestry' },
  FOOD: { ar: 'المواد الغذائية', fr: 'Denrées alimentaires', en: 'Food' },
  TOURISM: { ar: 'السياحة', fr: 'Tourisme', en: 'Tourism' },
  COMMERCE: { ar: 'التجارة', fr: 'Commerce', en: 'Commerce' },
  SERVICES: { ar: 'الخدمات', fr: 'Services', en: 'Services' },
  OTHER: { ar: 'قطاع آخر', fr: 'Autre secteur', en: 'Another sector' },
} satisfies Record<ProjectSector, Phrase>);

export const programmeVerdictNames = defineWords({
  OPEN: { ar: 'متاح', fr: 'Ouvert', en: 'Open' },
  TO_CONFIRM: { ar: 'ممكن، في انتظار التأكيد', fr: 'Possible, à confirmer', en: 'Possible, to be confirmed' },
  MISSING_FACTS: { ar: 'تنقصه معطيات', fr: 'Données manquantes', en: 'Facts are missing' },
  NOT_OPEN: { ar: 'غير متاح', fr: 'Non ouvert', en: 'Not open' },
} satisfies Record<ProgrammeVerdict, Phrase>);

/** What a condition asks for; a need is told with its own words. */
export const programmeConditionNames = defineWords({
  PERIOD: { ar: 'مدة البرنامج', fr: 'Durée du programme', en: 'Period' },
  MINIMUM_AGE: { ar: 'الحد الأدنى للسن', fr: 'Âge minimum', en: 'Minimum age' },
  MAXIMUM_AGE: { ar: 'الحد الأقصى للسن', fr: 'Âge maximum', en: 'Maximum age' },
  SECTOR: { ar: 'قطاع المشروع', fr: 'Secteur du projet', en: 'Sector of the project' },
  TERRITORY: { ar: 'النفوذ الترابي', fr: 'Territoire', en: 'Territory' },
  RESISTANCE_FAMILY: { ar: 'الانتماء إلى أسرة المقاومة', fr: 'Famille de la résistance', en: 'Resistance family' },
  JOB_SEEKER: { ar: 'البحث عن شغل', fr: 'Recherche d’emploi', en: 'Looking for work' },
  VULNERABLE: { ar: 'الانتماء إلى فئة هشة', fr: 'Public vulnérable', en: 'Vulnerable group' },
  IDEA_OR_YOUNG_FIRM: {
    ar: 'فكرة مشروع أو مقاولة عمرها أقل من 3 سنوات',
    fr: 'Idée de projet, ou entreprise de moins de 3 ans',
    en: 'An idea, or a firm of less than 3 years',
  },
  SMALL_FIRM: {
    ar: 'مقاولة صغيرة جدا أو مقاول ذاتي أو شاب حامل لمشروع',
    fr: 'Très petite entreprise, auto-entrepreneur ou jeune porteur de projet',
    en: 'A very small firm, an auto-entrepreneur or a young project holder',
  },
  GROUP_OR_SMALL_FIRM: {
    ar: 'تعاونية أو مجموعة ذات نفع اقتصادي أو مقاولة صغيرة',
    fr: 'Coopérative, GIE ou très petite et moyenne entreprise',
    en: 'A cooperative, an economic interest group or a small firm',
  },
  NEW_COOPERATIVE: {
    ar: 'تعاونية مقيدة منذ أقل من سنتين',
    fr: 'Coopérative immatriculée depuis moins de deux ans',
    en: 'A cooperative registered less than two years ago',
  },
} satisfies Record<ProgrammeCondition, Phrase>);

export const programmePartNames = defineWords({
  PERIOD: { ar: 'المدة', fr: 'La durée', en: 'The period' },
  AGE: { ar: 'السن', fr: 'L’âge', en: 'The age' },
  SECTOR: { ar: 'القطاعات', fr: 'Les secteurs', en: 'The sectors' },
  TERRITORY: { ar: 'النفوذ الترابي', fr: 'Le territoire', en: 'The territory' },
  NEEDS: { ar: 'الشروط الأخرى', fr: 'Les autres conditions', en: 'The other conditions' },
  AMOUNT: { ar: 'المبالغ', fr: 'Les montants', en: 'The amounts' },
} satisfies Record<ProgrammePart, Phrase>);

const years = {
  ar: '{least, plural, zero {أقل من سنة} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}',
  fr: '{least, plural, one {# an} other {# ans}}',
  en: '{least, plural, one {# year} other {# years}}',
};
const ageToLimit = (ar: string, fr: string, en: string): Phrase => ({
  ar: `السن عند تاريخ الإيداع: ${years.ar}، ${ar} {limit}.`,
  fr: `Âge à la date du dépôt\u202F: ${years.fr}, ${fr} {limit}.`,
  en: `Age on the filing date: ${years.en}, ${en} {limit}.`,
});
const ageRangeToLimit = (ar: string, fr: string, en: string): Phrase => ({
  ar: `السن عند تاريخ الإيداع بين {least} و{most} سنة، ${ar} {limit}.`,
  fr: `Âge à la date du dépôt\u202F: entre {least} et {most} ans, ${fr} {limit}.`,
  en: `Age on the filing date: between {least} and {most} years, ${en} {limit}.`,
});
const upward = ageToLimit('والحد الأدنى', 'minimum', 'the minimum being');
const downward = ageToLimit('والحد الأقصى', 'maximum', 'the maximum being');
/** For a birth known in part whose limit lies clearly on one side. */
export const ageRangeWords = defineWords({
  MINIMUM_AGE: ageRangeToLimit('والحد الأدنى', 'minimum', 'the minimum being'),
  MAXIMUM_AGE: ageRangeToLimit('والحد الأقصى', 'maximum', 'the maximum being'),
});
const noBirth: Phrase = {
  ar: 'تاريخ الازدياد غير مسجل، فلا يمكن حساب السن عند تاريخ الإيداع. الحد: {limit}.',
  fr: 'Date de naissance non renseignée\u202F: l’âge à la date du dépôt est inconnu. Limite\u202F: {limit}.',
  en: 'The birth is not recorded, so the age on the filing date is not known. Limit: {limit}.',
};
const inPart: Phrase = {
  ar: 'السن عند تاريخ الإيداع بين {least} و{most} سنة، والحد {limit}: المرجو تدقيق تاريخ الازدياد.',
  fr: 'Âge à la date du dépôt\u202F: entre {least} et {most} ans, limite {limit}. Précisez la date de naissance.',
  en: 'Age on the filing date: between {least} and {most} years, limit {limit}. Complete the date of birth.',
};
const period: Phrase = {
  ar: '{limits, select, NONE {لا أجل محدد للبرنامج.} FROM {البرنامج مفتوح منذ {from}.} TO {البرنامج مفتوح إلى غاية {to}.} other {البرنامج مفتوح من {from} إلى {to}.}}',
  fr: '{limits, select, NONE {Aucun terme n’est fixé.} FROM {Programme ouvert depuis le {from}.} TO {Programme ouvert jusqu’au {to}.} other {Programme ouvert du {from} au {to}.}}',
  en: '{limits, select, NONE {No last day is set.} FROM {It has run since {from}.} TO {It runs until {to}.} other {It runs from {from} to {to}.}}',
};

/** Why a condition is met or not, in plain words: `CONDITION_VERDICT`; a need that is asked of the person: `NEED_VERDICT`. */
export const programmeReasonWords: Readonly<Record<string, Phrase>> = defineWords({
  PERIOD_MET: period,
  PERIOD_NOT_MET: {
    ar: '{when, select, BEFORE {يبدأ البرنامج في {from}، بعد تاريخ الإيداع ({asOf}).} other {انتهى البرنامج في {to}، قبل تاريخ الإيداع ({asOf}).}}',
    fr: '{when, select, BEFORE {Le programme commence le {from}, après la date du dépôt ({asOf}).} other {Le programme a pris fin le {to}, avant la date du dépôt ({asOf}).}}',
    en: '{when, select, BEFORE {It begins on {from}, after the filing date ({asOf}).} other {It ended on {to}, before the filing date ({asOf}).}}',
  },
  MINIMUM_AGE_MET: upward,
  MINIMUM_AGE_NOT_MET: upward,
  MINIMUM_AGE_MISSING: noBirth,
  MINIMUM_AGE_TO_VERIFY: inPart,
  MAXIMUM_AGE_MET: downward,
  MAXIMUM_AGE_NOT_MET: downward,
  MAXIMUM_AGE_MISSING: noBirth,
  MAXIMUM_AGE_TO_VERIFY: inPart,
  SECTOR_MET: {
    ar: 'قطاع المشروع ({sector}) من القطاعات المستفيدة: {sectors}.',
    fr: 'Le secteur du projet ({sector}) est parmi ceux du programme\u202F: {sectors}.',
    en: 'The sector of the project ({sector}) is among those of the programme: {sectors}.',
  },
  SECTOR_NOT_MET: {
    ar: 'قطاع المشروع ({sector}) ليس من القطاعات المستفيدة: {sectors}.',
    fr: 'Le secteur du projet ({sector}) n’est pas parmi ceux du programme\u202F: {sectors}.',
    en: 'The sector of the project ({sector}) is not among those of the programme: {sectors}.',
  },
  SECTOR_MISSING: {
    ar: 'قطاع المشروع غير محدد. القطاعات المستفيدة: {sectors}.',
    fr: 'Le secteur du projet n’est pas indiqué. Secteurs du programme\u202F: {sectors}.',
    en: 'The sector of the project is not said. Sectors of the programme: {sectors}.',
  },
  TERRITORY_MET: {
    ar: 'مكان السكن ({province}) داخل النفوذ الترابي للبرنامج: {territory}.',
    fr: 'La province ({province}) est dans le territoire du programme\u202F: {territory}.',
    en: 'The province ({province}) lies in the territory of the programme: {territory}.',
  },
  TERRITORY_NOT_MET: {
    ar: 'مكان السكن ({province}) خارج النفوذ الترابي للبرنامج: {territory}.',
    fr: 'La province ({province}) est hors du territoire du programme\u202F: {territory}.',
    en: 'The province ({province}) lies outside of the territory of the programme: {territory}.',
  },
  TERRITORY_MISSING: {
    ar: 'مكان السكن غير محدد. النفوذ الترابي للبرنامج: {territory}.',
    fr: 'La province n’est pas indiquée. Territoire du programme\u202F: {territory}.',
    en: 'The province is not said. Territory of the programme: {territory}.',
  },
  RESISTANCE_FAMILY_MET: {
    ar: 'القرابة بملف مقاوم متحقق منها.',
    fr: 'Le lien avec un dossier de résistant est vérifié.',
    en: 'The kinship with a resistance file is verified.',
  },
  RESISTANCE_FAMILY_NOT_MET: {
    ar: 'البرنامج خاص بأسرة المقاومة، ورابطة القرابة مرفوضة.',
    fr: 'Le programme est réservé à la famille de la résistance, et le lien a été rejeté.',
    en: 'The programme is for the resistance family, and the link was rejected.',
  },
  RESISTANCE_FAMILY_MISSING: {
    ar: 'البرنامج خاص بأسرة المقاومة، ولم يُتحقق بعد من القرابة.',
    fr: 'Le programme est réservé à la famille de la résistance, et le lien n’est pas encore vérifié.',
    en: 'The programme is for the resistance family, and the kinship is not verified yet.',
  },
  REGISTERED_MET: {
    ar: 'قُيدت التعاونية في {on}، أقل من سنتين قبل تاريخ الإيداع.',
    fr: 'Coopérative immatriculée le {on}, moins de deux ans avant le dépôt.',
    en: 'The cooperative was registered on {on}, less than two years before the filing.',
  },
  REGISTERED_NOT_MET: {
    ar: 'قُيدت التعاونية في {on}، سنتين أو أكثر قبل تاريخ الإيداع.',
    fr: 'Coopérative immatriculée le {on}, deux ans ou plus avant le dépôt.',
    en: 'The cooperative was registered on {on}, two years or more before the filing.',
  },
  NEED_MET: { ar: '{need}: نعم.', fr: '{need}\u202F: oui.', en: '{need}: yes.' },
  NEED_NOT_MET: {
    ar: '{need}: لا، وهو شرط في البرنامج.',
    fr: '{need}\u202F: non, alors que le programme l’exige.',
    en: '{need}: no, and the programme asks for it.',
  },
  NEED_MISSING: {
    ar: '{need}: غير مسجل في الملف، المرجو سؤال المعني(ة) بالأمر.',
    fr: '{need}\u202F: absent du dossier, à demander à la personne.',
    en: '{need}: not on the file, to be asked of the person.',
  },
});

/** Said below conditions of which some are not confirmed. */
export const unconfirmedWord: Phrase = {
  ar: 'ما لم يتأكد من الشروط يُعرض للاستئناس، ولا يُستبعد به أحد.',
  fr: 'Ce qui n’est pas confirmé est indicatif et n’écarte personne.',
  en: 'What is not confirmed advises, and leaves nobody out.',
};

/** Why a programme is not written as it was sent. */
export const supportProgrammeRefusals = defineWords({
  programmeEndsBeforeItBegins: {
    ar: 'نهاية البرنامج سابقة لبدايته. المرجو تصحيح أحد التاريخين.',
    fr: 'Le programme finirait avant d’avoir commencé. Corrigez l’une des dates.',
    en: 'The programme would end before it begins. Correct one of the days.',
  },
  agesOutOfOrder: {
    ar: 'الحد الأقصى للسن أصغر من الحد الأدنى.',
    fr: 'L’âge maximum est inférieur à l’âge minimum.',
    en: 'The maximum age is below the minimum age.',
  },
  amountsOutOfOrder: {
    ar: 'المبلغ الأقصى أصغر من المبلغ الأدنى.',
    fr: 'Le montant maximum est inférieur au montant minimum.',
    en: 'The highest amount is below the lowest.',
  },
  programmeServiceNotOffered: {
    ar: 'هذه المؤسسة لا تقدم الخدمة المختارة. المرجو اختيار خدمة أخرى أو مؤسسة أخرى.',
    fr: 'Cette agence n’offre pas le service choisi. Choisissez un autre service ou une autre agence.',
    en: 'This agency does not offer the chosen service. Choose another service or another agency.',
  },
});
