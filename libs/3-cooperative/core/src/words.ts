import { stageNames } from '@sanad/case-file/core';
import { defineWords, type Catalogue, type Language, type Phrase } from '@sanad/kernel';
import { associateRefusals } from './associate/associate.words';
import type { Category, FormationState, FounderRole } from './formation.contract';
import { lawSentences } from './law/law-sentences.words';
import { departureRefusals } from './group/departure.words';
import { ledgerRefusals } from './ledger/ledger.words';
import { nameRefusals } from './name/name.words';
import type { Step, stepsWithEvidence } from './step';

export const stepNames = defineWords({
  GROUP_FORMED: { ar: 'تكوين المجموعة المؤسسة', fr: 'Formation du groupe fondateur', en: 'Founding group formed' },
  NAME_REQUESTED: {
    ar: 'طلب المصادقة على التسمية',
    fr: 'Demande d’approbation de la dénomination',
    en: 'Name approval requested',
  },
  NAME_APPROVED: {
    ar: 'شهادة المصادقة على التسمية',
    fr: 'Attestation d’approbation de la dénomination',
    en: 'Name approved',
  },
  STATUTES_DRAFTED: { ar: 'إعداد النظام الأساسي', fr: 'Rédaction des statuts', en: 'Statutes drafted' },
  CAPITAL_SUBSCRIBED: { ar: 'الاكتتاب في الحصص', fr: 'Souscription des parts', en: 'Shares subscribed' },
  FUNDS_DEPOSITED: {
    ar: 'فتح الحساب وإيداع رأس المال',
    fr: 'Ouverture du compte et dépôt du capital',
    en: 'Account opened and capital deposited',
  },
  CONSTITUTIVE_ASSEMBLY_HELD: {
    ar: 'الجمعية التأسيسية',
    fr: 'Assemblée générale constitutive',
    en: 'Constitutive assembly held',
  },
  LOCAL_AUTHORITY_FILED: {
    ar: 'الإيداع لدى السلطة المحلية',
    fr: 'Dépôt auprès de l’autorité locale',
    en: 'Filed with the local authority',
  },
  REGISTRATION_FILED: {
    ar: 'إيداع طلب التسجيل بكتابة الضبط',
    fr: 'Dépôt de la demande d’immatriculation au greffe',
    en: 'Registration filed with the clerk',
  },
  REGISTERED: {
    ar: 'التسجيل بالسجل المحلي للتعاونيات',
    fr: 'Immatriculation au registre local',
    en: 'Entered in the local register',
  },
  CENTRAL_REGISTER_CONFIRMED: {
    ar: 'السجل المركزي للتعاونيات',
    fr: 'Registre central des coopératives',
    en: 'Central register confirmed',
  },
  TAX_AND_ICE: {
    ar: 'التعريف الضريبي والتعريف الموحد للمقاولة',
    fr: 'Identifiant fiscal et ICE',
    en: 'Tax identifier and ICE',
  },
  BANK_RELEASED: { ar: 'تفعيل الحساب البنكي', fr: 'Déblocage du compte bancaire', en: 'Bank account released' },
  CNSS: {
    ar: 'الانخراط في الصندوق الوطني للضمان الاجتماعي',
    fr: 'Affiliation à la CNSS',
    en: 'Social security affiliation',
  },
  SECTOR_LICENCE: { ar: 'الرخص القطاعية', fr: 'Autorisations sectorielles', en: 'Sector licences' },
} satisfies Record<Step, Phrase>);

/** The paper that a step leaves behind. */
export const evidenceNames = defineWords({
  GROUP_FORMED: { ar: 'لائحة المؤسسين', fr: 'Liste des fondateurs', en: 'List of founders' },
  NAME_REQUESTED: {
    ar: 'نموذج طلب التسمية موقعا من المؤسسين',
    fr: 'Formulaire de demande signé par les fondateurs',
    en: 'Request form signed by the founders',
  },
  NAME_APPROVED: {
    ar: 'شهادة المصادقة على التسمية',
    fr: 'Attestation d’approbation de la dénomination',
    en: 'Name approval certificate',
  },
  STATUTES_DRAFTED: { ar: 'النظام الأساسي', fr: 'Statuts', en: 'Statutes' },
  CAPITAL_SUBSCRIBED: { ar: 'لائحة المكتتبين', fr: 'Liste des souscripteurs', en: 'Subscription list' },
  FUNDS_DEPOSITED: {
    ar: 'شهادة إيداع رأس المال',
    fr: 'Attestation de dépôt du capital',
    en: 'Capital deposit certificate',
  },
  CONSTITUTIVE_ASSEMBLY_HELD: {
    ar: 'محضر الجمعية التأسيسية',
    fr: 'Procès-verbal de l’assemblée constitutive',
    en: 'Minutes of the constitutive assembly',
  },
  LOCAL_AUTHORITY_FILED: { ar: 'وصل الإيداع', fr: 'Récépissé de dépôt', en: 'Filing receipt' },
} satisfies Record<(typeof stepsWithEvidence)[number], Phrase>);

export const categoryNames = defineWords({
  MEMBERS_SELL: {
    ar: 'يبيع الأعضاء إنتاجهم عن طريقها',
    fr: 'Les membres y vendent leur production',
    en: 'Members sell their production through it',
  },
  MEMBERS_RECEIVE: {
    ar: 'يستفيد الأعضاء من سلعها أو خدماتها',
    fr: 'Les membres en reçoivent des biens ou des services',
    en: 'Members receive goods or services from it',
  },
  MEMBERS_WORK: {
    ar: 'يشتغل الأعضاء فيها مقابل أجر',
    fr: 'Les membres y exercent un travail salarié',
    en: 'Members work in it for a wage',
  },
} satisfies Record<Category, Phrase>);

export const founderRoleNames = defineWords({
  MEMBER: { ar: 'عضو مؤسس', fr: 'Membre fondateur', en: 'Founding member' },
  PRESIDENT: { ar: 'الرئيس(ة)', fr: 'Président(e)', en: 'President' },
  TREASURER: { ar: 'أمين(ة) المال', fr: 'Trésorier(ère)', en: 'Treasurer' },
  MANAGER: { ar: 'المسير(ة)', fr: 'Gérant(e)', en: 'Manager' },
} satisfies Record<FounderRole, Phrase>);

export const formationStateNames = defineWords({
  IN_PROGRESS: { ar: 'قيد التأسيس', fr: 'En formation', en: 'In formation' },
  REGISTERED: { ar: 'مسجلة', fr: 'Immatriculée', en: 'Registered' },
  ABANDONED: { ar: 'متخلى عنها', fr: 'Abandonnée', en: 'Abandoned' },
} satisfies Record<FormationState, Phrase>);

function oneOf(value: string, labels: Catalogue, language: Language): string {
  const cases = Object.entries(labels).map(([code, phrase]) => `${code} {${phrase[language]}}`);
  return `{${value}, select, ${cases.join(' ')} other {${'{'}${value}${'}'}}}`;
}

const stage = (language: Language) => oneOf('stage', stageNames, language);
const step = (value: string, language: Language) => oneOf(value, stepNames, language);

/** What the rules of this room refuse, and what to do about it; the last ones belong to a field. */
export const cooperativeRefusals = defineWords({
  ...associateRefusals,
  ...departureRefusals,
  ...ledgerRefusals,
  founderFileNotReady: {
    ar: `الملف {number} في مرحلة «${stage('ar')}». يُقبل عضوا مؤسسا من اختير له مسار التعاونية ووصل ملفه إلى مرحلة التكوين وإعداد المشروع أو قيد الإحداث.`,
    fr: `Le dossier {number} est à l’étape «\u202F${stage('fr')}\u202F». Un fondateur doit avoir choisi la voie coopérative et se trouver en préparation ou en création.`,
    en: `File {number} is at “${stage('en')}”. A founder’s file must be on the cooperative path, in preparation or in creation.`,
  },
  founderNotInCreation: {
    ar: '{count, plural, zero {لا ملف} one {ملف واحد لم يصل} two {ملفان لم يصلا} few {# ملفات لم تصل} many {# ملفا لم تصل} other {# ملف لم تصل}} بعد إلى مرحلة «قيد الإحداث»: {numbers}. المرجو نقلها إلى هذه المرحلة قبل التسجيل.',
    fr: '{count, plural, one {# dossier n’est pas encore} other {# dossiers ne sont pas encore}} à l’étape «\u202FEn création\u202F»\u202F: {numbers}. Faites-les avancer avant l’immatriculation.',
    en: '{count, plural, one {# file is not yet} other {# files are not yet}} in creation: {numbers}. Move them to that stage before registering.',
  },
  founderElsewhere: {
    ar: '{count, plural, zero {لا مؤسس} one {ملف مؤسس واحد تابع} two {ملفا مؤسسين تابعان} few {ملفات # مؤسسين تابعة} many {ملفات # مؤسسا تابعة} other {ملفات # مؤسس تابعة}} لوحدة خارج نطاقك. المرجو أن تسجل التعاونية من لدن النيابة الجهوية.',
    fr: '{count, plural, one {Le dossier d’un fondateur relève} other {Les dossiers de # fondateurs relèvent}} d’une unité hors de votre périmètre. L’immatriculation doit être saisie par la délégation régionale.',
    en: '{count, plural, one {The file of one founder belongs} other {The files of # founders belong}} to a unit outside your area. The regional delegation has to record the registration.',
  },
  formationClosed: {
    ar: 'لم تعد هذه المجموعة قيد التأسيس، فلا يمكن تعديل معطياتها.',
    fr: 'Ce groupe n’est plus en formation\u202F: ses données ne peuvent plus changer.',
    en: 'This group is no longer in formation, so it cannot be changed.',
  },
  stepDone: {
    ar: `مرحلة «${step('step', 'ar')}» منجزة من قبل.`,
    fr: `L’étape «\u202F${step('step', 'fr')}\u202F» est déjà faite.`,
    en: `“${step('step', 'en')}” is already done.`,
  },
  stepTooEarly: {
    ar: `لا يمكن إنجاز «${step('step', 'ar')}» قبل «${step('needed', 'ar')}».`,
    fr: `«\u202F${step('step', 'fr')}\u202F» ne peut précéder «\u202F${step('needed', 'fr')}\u202F».`,
    en: `“${step('step', 'en')}” cannot come before “${step('needed', 'en')}”.`,
  },
  dayBeforeNeeded: {
    ar: `تاريخ «${step('step', 'ar')}» سابق لتاريخ «${step('needed', 'ar')}» ({day}). المرجو تصحيح التاريخ.`,
    fr: `La date de «\u202F${step('step', 'fr')}\u202F» précède celle de «\u202F${step('needed', 'fr')}\u202F» ({day}). Corrigez la date.`,
    en: `“${step('step', 'en')}” is dated before “${step('needed', 'en')}” ({day}). Correct the day.`,
  },
  stepCarriesLater: {
    ar: `تنبني مرحلة «${step('later', 'ar')}» على هذه المرحلة. المرجو التراجع عنها أولا.`,
    fr: `L’étape «\u202F${step('later', 'fr')}\u202F» repose sur celle-ci\u202F: annulez-la d’abord.`,
    en: `“${step('later', 'en')}” stands on this step. Undo that one first.`,
  },
  stepNotRefusable: {
    ar: `لا تُرفض مرحلة «${step('step', 'ar')}» من جهة خارجية.`,
    fr: `L’étape «\u202F${step('step', 'fr')}\u202F» n’attend la réponse de personne.`,
    en: `“${step('step', 'en')}” waits for nobody’s answer.`,
  },
  refusedBeforeDone: {
    ar: `تاريخ الرفض سابق لتاريخ «${step('step', 'ar')}» ({day}). المرجو تصحيح التاريخ.`,
    fr: `Le refus est daté avant «\u202F${step('step', 'fr')}\u202F» ({day}). Corrigez la date.`,
    en: `The refusal is dated before “${step('step', 'en')}” ({day}). Correct the day.`,
  },
  scanMissing: {
    ar: `المرجو رفع نسخة وثيقة «${oneOf('step', evidenceNames, 'ar')}» قبل إيداع طلب التسجيل{count, plural, zero {} one {} two { (وثيقتان ناقصتان)} few { (# وثائق ناقصة)} many { (# وثيقة ناقصة)} other { (# وثيقة ناقصة)}}.`,
    fr: `Ajoutez la copie de «\u202F${oneOf('step', evidenceNames, 'fr')}\u202F» avant le dépôt au greffe{count, plural, one {} other { (# pièces manquent)}}.`,
    en: `Upload the scan of “${oneOf('step', evidenceNames, 'en')}” before filing{count, plural, one {} other { (# papers missing)}}.`,
  },
  ...lawSentences,
  ...nameRefusals,
  paidAboveSubscribed: {
    ar: 'المبلغ المؤدى ({paid, number} درهم) أكبر من قيمة الحصص المكتتبة ({subscribed, number} درهم).',
    fr: 'La somme versée ({paid, number}\u00A0DH) dépasse les parts souscrites ({subscribed, number}\u00A0DH).',
    en: 'The amount paid ({paid, number} MAD) exceeds the shares subscribed ({subscribed, number} MAD).',
  },
  registerNumberTaken: {
    ar: 'رقم السجل المحلي هذا مسجل لتعاونية أخرى لدى المحكمة نفسها. المرجو التحقق من الرقم.',
    fr: 'Ce numéro de registre local est déjà celui d’une autre coopérative auprès du même tribunal. Vérifiez le numéro.',
    en: 'This local register number already belongs to another cooperative at the same court. Check the number.',
  },
  seatOutsideArea: {
    ar: 'إقليم المقر خارج نطاق وحدتك. تُنشأ المجموعة من لدن الوحدة التي يوجد بها المقر.',
    fr: 'La province du siège est hors de votre périmètre. Le groupe est créé par l’unité du siège.',
    en: 'The province of the seat is outside your area. The unit of the seat creates the group.',
  },
  dayInFuture: {
    ar: 'لا يمكن أن يكون التاريخ لاحقا لليوم.',
    fr: 'La date ne peut pas être dans le futur.',
    en: 'The day cannot be in the future.',
  },
  twoDecimals: {
    ar: 'المرجو كتابة المبلغ برقمين بعد الفاصلة على الأكثر.',
    fr: 'Écrivez le montant avec deux décimales au plus.',
    en: 'Write the amount with at most two decimals.',
  },
});
