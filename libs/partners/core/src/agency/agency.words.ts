import { defineWords, type Phrase } from '@sanad/kernel';
import type { FieldGroup } from '../field-group';
import type { OfficerRole, OfficerState } from './officer.contract';

/** What a group lets the partner read, in full. */
export const fieldGroupMeanings = defineWords({
  IDENTITY: {
    ar: 'الاسم العائلي والشخصي بالحرفين، السن والجنس. مفتوحة في كل اتفاقية: لا خدمة لشخص بلا اسم.',
    fr: 'Nom et prénom dans les deux écritures, âge et sexe. Ouverte par toute convention : nul n’est servi sans nom.',
    en: 'Family and given name in both scripts, age and sex. Open in every agreement: nobody is served without a name.',
  },
  CONTACT: {
    ar: 'رقم الهاتف، إقليم وجماعة السكنى.',
    fr: 'Téléphone, province et commune de résidence.',
    en: 'Telephone, province and commune of residence.',
  },
  PROJECT: {
    ar: 'المسار المختار في الملف، والرغبة المكتوبة في الإحالة.',
    fr: 'Le parcours choisi dans le dossier et le souhait écrit dans l’orientation.',
    en: 'The path chosen in the file, and the wish written in the referral.',
  },
  TRAINING: {
    ar: 'حالة التكوين في الملف، وهل ما زالت الشهادة منتظرة.',
    fr: 'L’état de la formation dans le dossier, et si l’attestation est attendue.',
    en: 'How far the training of the file is, and whether its certificate is owed.',
  },
  CARD: {
    ar: 'رقم البطاقة الوطنية كاملا. لا يُفتح إلا إذا كانت الخدمة لا تُقدم بدونه.',
    fr: 'Le numéro de CIN en clair. À n’ouvrir que si le service ne peut s’en passer.',
    en: 'The card number in clear. Only where the service cannot be given without it.',
  },
} satisfies Record<FieldGroup, Phrase>);

export const officerRoleNames = defineWords({
  'partner-officer': {
    ar: 'إطار: يجيب عن الإحالات',
    fr: 'Agent : répond aux orientations',
    en: 'Officer: answers referrals',
  },
  'partner-coordinator': {
    ar: 'منسق(ة): يدبر حسابات المؤسسة',
    fr: 'Coordination : gère les comptes',
    en: 'Coordinator: keeps the accounts',
  },
} satisfies Record<OfficerRole, Phrase>);

export const officerStateNames = defineWords({
  INVITED: { ar: 'مدعو(ة)، لم يدخل بعد', fr: 'Invité(e), pas encore entré(e)', en: 'Invited, not yet in' },
  ACTIVE: { ar: 'نشيط', fr: 'Actif', en: 'Active' },
  SUSPENDED: { ar: 'موقوف', fr: 'Suspendu', en: 'Suspended' },
} satisfies Record<OfficerState, Phrase>);

/** Why something about an agency, its branches, its agreements or its people is not done, and what to do. */
export const agencyRefusals = defineWords({
  noPurpose: {
    ar: 'المرجو اختيار غرض واحد على الأقل: لا يُتقاسم أي شيء بدون غرض.',
    fr: 'Choisissez au moins une finalité : rien n’est partagé sans finalité.',
    en: 'Choose at least one purpose: nothing is shared without one.',
  },
  agreementEndsFirst: {
    ar: 'تاريخ النهاية سابق لتاريخ البداية. المرجو تصحيح أحدهما.',
    fr: 'La fin précède le début. Corrigez l’une des deux dates.',
    en: 'The last day lies before the first. Correct one of them.',
  },
  agreementNumberUsed: {
    ar: 'هذا الرقم مستعمل لاتفاقية أخرى مع المؤسسة نفسها. المرجو التحقق من الرقم.',
    fr: 'Ce numéro est déjà celui d’une autre convention avec cette agence. Vérifiez-le.',
    en: 'This number is already that of another agreement with this agency. Check it.',
  },
  agreementDoubles: {
    ar: 'الاتفاقية رقم {number} مع المؤسسة نفسها تشمل غرضا من هذه الأغراض في الأيام نفسها. لا يقوم الغرض الواحد إلا على اتفاقية واحدة: المرجو تغيير التواريخ أو الأغراض.',
    fr: 'La convention n° {number} avec cette agence couvre déjà l’une de ces finalités aux mêmes dates. Une finalité repose sur une seule convention : changez les dates ou les finalités.',
    en: 'Agreement {number} with this agency already covers one of these purposes on the same days. A purpose rests on one agreement: change the days or the purposes.',
  },
  agreementLosesReferrals: {
    ar: 'أُرسلت إحالات بموجب هذه الاتفاقية بين {first} و{last}. يجب أن تشمل مدتها هذه الأيام.',
    fr: 'Des orientations ont été envoyées sous cette convention entre le {first} et le {last}. Ses dates doivent les couvrir.',
    en: 'Referrals were sent under this agreement between {first} and {last}. Its days must cover them.',
  },
  agreementNotRenewable: {
    ar: 'لا تُجدد إلا اتفاقية مع المؤسسة نفسها، لها تاريخ نهاية ولم يسبق تجديدها أو إنهاؤها.',
    fr: 'On ne renouvelle qu’une convention avec la même agence, qui a un terme, et qui n’a été ni renouvelée ni interrompue.',
    en: 'Only an agreement with the same agency that has a last day, and was neither renewed nor ended, is renewed.',
  },
  renewalBeginsEarly: {
    ar: 'يبدأ التجديد بعد آخر يوم من الاتفاقية السابقة ({day}). المرجو تصحيح تاريخ البداية.',
    fr: 'Le renouvellement commence après le dernier jour de la convention précédente ({day}). Corrigez la date de début.',
    en: 'The renewal begins after the last day of the one before ({day}). Correct its first day.',
  },
  agencyCode: {
    ar: 'الرمز حروف لاتينية كبيرة وأرقام، يبدأ بحرف، مثل \u2068OFPPT\u2069.',
    fr: 'Le code est fait de majuscules et de chiffres et commence par une lettre, par exemple OFPPT.',
    en: 'The code is capital letters and digits and begins with a letter, such as OFPPT.',
  },
  agencyCodeUsed: {
    ar: 'هذا الرمز لمؤسسة أخرى مسجلة.',
    fr: 'Ce code est celui d’une autre agence.',
    en: 'This code is that of another agency.',
  },
  noService: {
    ar: 'المرجو اختيار خدمة واحدة على الأقل.',
    fr: 'Choisissez au moins un service.',
    en: 'Choose at least one service.',
  },
  noTerritory: {
    ar: 'المرجو اختيار إقليم واحد على الأقل: الوكالة بلا نطاق لا تتوصل بأي إحالة.',
    fr: 'Choisissez au moins une province : sans ressort, une antenne ne reçoit rien.',
    en: 'Choose at least one province: a branch without territory receives nothing.',
  },
  branchHasReferrals: {
    ar: '{count, plural, zero {لا توجد إحالات مفتوحة لدى هذه الوكالة.} one {ما زالت لدى هذه الوكالة إحالة مفتوحة ({files}).} two {ما زالت لدى هذه الوكالة إحالتان مفتوحتان ({files}).} few {ما زالت لدى هذه الوكالة # إحالات مفتوحة ({files}).} many {ما زالت لدى هذه الوكالة # إحالة مفتوحة ({files}).} other {ما زالت لدى هذه الوكالة # إحالة مفتوحة ({files}).}} تُغلق الوكالة بعد انتهائها أو سحبها من طرف النيابة المرسلة.',
    fr: '{count, plural, one {# orientation est encore ouverte ({files}).} other {# orientations sont encore ouvertes ({files}).}} L’antenne se ferme une fois qu’elles sont terminées ou retirées par la délégation.',
    en: '{count, plural, one {# referral is still open with this branch ({files}).} other {# referrals are still open with this branch ({files}).}} It closes once they are over, or recalled by the delegation.',
  },
  branchHasPeople: {
    ar: 'ما زال يعمل بهذه الوكالة: {names}. المرجو تعيينهم في وكالة أخرى أو إيقاف حساباتهم أولا.',
    fr: 'Travaillent encore dans cette antenne : {names}. Affectez-les ailleurs ou suspendez leurs comptes d’abord.',
    en: 'These people still work at this branch: {names}. Move them to another branch, or suspend their accounts first.',
  },
  branchIsClosed: {
    ar: 'هذه الوكالة مغلقة. المرجو اختيار وكالة أخرى.',
    fr: 'Cette antenne est fermée. Choisissez-en une autre.',
    en: 'This branch is closed. Choose another one.',
  },
  branchIsOpen: {
    ar: 'هذه الوكالة مفتوحة أصلا.',
    fr: 'Cette antenne est déjà ouverte.',
    en: 'This branch is open already.',
  },
  serviceNotOfAgency: {
    ar: 'هذه المؤسسة لا تقدم هذه الخدمة. المرجو إضافتها إلى خدماتها أولا.',
    fr: 'Cette agence n’offre pas ce service. Ajoutez-le d’abord à ses services.',
    en: 'This agency does not offer this service. Add it to its services first.',
  },
  noRole: {
    ar: 'المرجو اختيار صفة واحدة على الأقل.',
    fr: 'Choisissez au moins une qualité.',
    en: 'Choose at least one part.',
  },
  emailUsed: {
    ar: 'هذا العنوان مستعمل في حساب آخر. المرجو التحقق منه، أو الاتصال بمسؤول النظام.',
    fr: 'Cette adresse est celle d’un autre compte. Vérifiez-la, ou contactez l’administrateur.',
    en: 'This address belongs to another account. Check it, or contact the administrator.',
  },
  lastCoordinator: {
    ar: 'لا يمكن ترك المؤسسة بدون منسق(ة) نشيط(ة). المرجو دعوة منسق(ة) آخر أولا، وبعد دخوله يمكن هذا التغيير.',
    fr: 'Une agence ne reste pas sans coordination. Invitez d’abord quelqu’un d’autre ; après son entrée, ce changement est possible.',
    en: 'An agency is not left without a coordinator. Invite another one first; once they have entered, this can be changed.',
  },
  officerSuspended: {
    ar: 'هذا الحساب موقوف. المرجو إعادة تفعيله أولا.',
    fr: 'Ce compte est suspendu. Réactivez-le d’abord.',
    en: 'This account is suspended. Reactivate it first.',
  },
  officerNotSuspended: {
    ar: 'هذا الحساب غير موقوف.',
    fr: 'Ce compte n’est pas suspendu.',
    en: 'This account is not suspended.',
  },
});

/** Why a referral stops, or is opened less, when an agreement is amended. */
export const narrowingWords = defineWords({
  purpose: {
    ar: 'لم تعد اتفاقية الشراكة رقم {number} تشمل هذا الغرض: {why}',
    fr: 'La convention n° {number} ne couvre plus cette finalité : {why}',
    en: 'Agreement {number} no longer covers this purpose: {why}',
  },
  groups: {
    ar: 'لم تعد اتفاقية الشراكة رقم {number} تفتح بعض الأجزاء: {why}',
    fr: 'La convention n° {number} n’ouvre plus certaines rubriques : {why}',
    en: 'Agreement {number} no longer opens some of the parts: {why}',
  },
});
