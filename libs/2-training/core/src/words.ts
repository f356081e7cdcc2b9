import { defineWords, type Phrase } from '@sanad/kernel';
import type { CorrectionKind, CorrectionState } from './correction.contract';
import type { CertificateState, EnrolmentState, Result } from './enrolment.contract';
import type { Mark } from './roll-call.contract';
import type { SessionStanding } from './session.contract';

export const enrolmentStateNames = defineWords({
  ENROLLED: { ar: 'مسجل(ة)', fr: 'Inscrit(e)', en: 'Enrolled' },
  WAITLISTED: { ar: 'في لائحة الانتظار', fr: 'En liste d’attente', en: 'On the waiting list' },
  COMPLETED: { ar: 'أتم(ت) التكوين', fr: 'Formation achevée', en: 'Completed' },
  INCOMPLETE: { ar: 'لم يتم(تتم) التكوين', fr: 'Formation non achevée', en: 'Not completed' },
  NO_SHOW: { ar: 'تغيب(ت) عن التكوين', fr: 'Ne s’est pas présenté(e)', en: 'Did not come' },
  WITHDRAWN: { ar: 'انسحب(ت)', fr: 'Désisté(e)', en: 'Withdrawn' },
} satisfies Record<EnrolmentState, Phrase>);

export const resultNames = defineWords({
  COMPLETED: { ar: 'إتمام التكوين', fr: 'Formation achevée', en: 'Training completed' },
  INCOMPLETE: { ar: 'عدم إتمام التكوين', fr: 'Formation non achevée', en: 'Training not completed' },
  NO_SHOW: { ar: 'تغيب عن جميع الأيام', fr: 'Absence à tous les jours', en: 'Absent on every day' },
} satisfies Record<Result, Phrase>);

export const certificateStateNames = defineWords({
  NONE: { ar: 'بدون شهادة', fr: 'Sans attestation', en: 'No certificate' },
  PENDING: { ar: 'الشهادة في الانتظار', fr: 'Attestation en attente', en: 'Certificate pending' },
  ISSUED: { ar: 'سُلمت الشهادة', fr: 'Attestation délivrée', en: 'Certificate issued' },
} satisfies Record<CertificateState, Phrase>);

export const markNames = defineWords({
  PRESENT: { ar: 'حاضر', fr: 'Présent', en: 'Present' },
  ABSENT: { ar: 'غائب', fr: 'Absent', en: 'Absent' },
  EXCUSED: { ar: 'مبرر', fr: 'Excusé', en: 'Excused' },
  LATE: { ar: 'متأخر', fr: 'Retard', en: 'Late' },
} satisfies Record<Mark, Phrase>);

export const phaseNames = defineWords({
  UPCOMING: { ar: 'مبرمجة', fr: 'À venir', en: 'Upcoming' },
  RUNNING: { ar: 'جارية', fr: 'En cours', en: 'Running' },
  ENDED: { ar: 'منتهية', fr: 'Terminée', en: 'Ended' },
  CANCELLED: { ar: 'ملغاة', fr: 'Annulée', en: 'Called off' },
} satisfies Record<SessionStanding, Phrase>);

export const correctionKindNames = defineWords({
  RESULT: { ar: 'نتيجة التكوين', fr: 'Résultat de la formation', en: 'Result of the training' },
  CERTIFICATE: { ar: 'بيانات الشهادة', fr: 'Données de l’attestation', en: 'Data of the certificate' },
  WITHDRAWAL: { ar: 'سحب الشهادة', fr: 'Retrait de l’attestation', en: 'Certificate taken back' },
} satisfies Record<CorrectionKind, Phrase>);

export const correctionStateNames = defineWords({
  APPLIED: { ar: 'صححته المؤسسة', fr: 'Corrigé par l’organisme', en: 'Corrected by the agency' },
  ASKED: { ar: 'في انتظار النيابة', fr: 'En attente de la délégation', en: 'Waiting for the delegation' },
  ACCEPTED: { ar: 'قبلته النيابة', fr: 'Accepté par la délégation', en: 'Accepted by the delegation' },
  REFUSED: { ar: 'رفضته النيابة', fr: 'Refusé par la délégation', en: 'Refused by the delegation' },
} satisfies Record<CorrectionState, Phrase>);

/** Why a rule of the training said no, and what to do; by the code of the refusal or of the field. */
export const trainingRefusals = defineWords({
  referralNotAccepted: {
    ar: 'لم تُقبل هذه الإحالة بعد. المرجو قبولها أولا من صفحة الإحالات ثم التسجيل في الدورة.',
    fr: 'Cette orientation n’est pas encore acceptée. Acceptez-la d’abord dans la page des orientations, puis inscrivez la personne.',
    en: 'This referral is not accepted yet. Accept it first on the referrals page, then enrol the person.',
  },
  referralEnded: {
    ar: 'انتهت هذه الإحالة، ولا يمكن التسجيل بها. المرجو طلب إحالة جديدة من النيابة.',
    fr: 'Cette orientation est close : demandez-en une nouvelle à la délégation.',
    en: 'This referral has ended. Ask the delegation for a new one.',
  },
  alreadyEnrolled: {
    ar: 'هذا الشخص مسجل من قبل في هذه الدورة أو في دورة أخرى جارية بنفس الإحالة.',
    fr: 'Cette personne est déjà inscrite à cette session, ou à une autre en cours pour la même orientation.',
    en: 'This person is already enrolled in this session, or in another running one for the same referral.',
  },
  sessionCancelled: {
    ar: 'ألغيت هذه الدورة.',
    fr: 'Cette session est annulée.',
    en: 'This session was called off.',
  },
  sessionHasBegun: {
    ar: 'لا يمكن إلغاء الدورة: سُجل الحضور أو النتيجة {count, plural, zero {} one {لشخص واحد} two {لشخصين} few {ل # أشخاص} many {ل # شخصا} other {ل # شخص}}. تدون نتيجة كل مستفيد(ة) بدل ذلك.',
    fr: 'La session ne peut plus être annulée\u202F: présence ou résultat notés pour {count, plural, one {# personne} other {# personnes}}. Notez plutôt le résultat de chacun.',
    en: 'The session cannot be called off: attendance or a result is noted for {count, plural, one {# person} other {# people}}. State the result of each one instead.',
  },
  notEnrolled: {
    ar: 'هذا الشخص ليس له مقعد في الدورة. لا يسجل الحضور ولا النتيجة إلا لمن له مقعد.',
    fr: 'Cette personne n’a pas de place dans la session : présence et résultat ne concernent que les inscrits.',
    en: 'This person has no place in the session. Attendance and results are for those who have one.',
  },
  resultStated: {
    ar: 'سبق تسجيل نتيجة التكوين لهذا الشخص، ولا يمكن بعدها إلا تسجيل الشهادة.',
    fr: 'Le résultat est déjà enregistré pour cette personne ; seule l’attestation peut encore l’être.',
    en: 'The result is already recorded for this person. Only the certificate may still follow.',
  },
  hoursBelowRule: {
    ar: 'عدد ساعات الحضور {attended, number} من أصل {needed, number} اللازمة لإتمام التكوين. المرجو مراجعة لائحة الحضور أو تسجيل عدم الإتمام.',
    fr: 'Heures suivies : {attended, number} sur les {needed, number} exigées. Vérifiez la feuille de présence, ou enregistrez une formation non achevée.',
    en: 'Hours attended: {attended, number} of the {needed, number} required. Check the roll call, or record the training as not completed.',
  },
  wasPresent: {
    ar: 'سُجل حضور هذا الشخص ({attended, number} من الساعات)، فلا يمكن اعتباره متغيبا. المرجو تسجيل عدم الإتمام.',
    fr: 'La feuille de présence compte {attended, number} h pour cette personne : enregistrez plutôt une formation non achevée.',
    en: 'The roll call counts {attended, number} hours for this person. Record the training as not completed instead.',
  },
  dayBeforeAttendance: {
    ar: 'لا يمكن أن يسبق تاريخ النتيجة آخر يوم حضور أو بداية الدورة ({day}).',
    fr: 'La date du résultat ne peut précéder le dernier jour suivi ou le début de la session ({day}).',
    en: 'The result cannot be earlier than the last day attended or the start of the session ({day}).',
  },
  rollCallInFuture: {
    ar: 'لا يسجل الحضور قبل حلول اليوم ({day}).',
    fr: 'La présence ne s’enregistre pas avant le jour même ({day}).',
    en: 'Attendance cannot be recorded before the day itself ({day}).',
  },
  notCompleted: {
    ar: 'لا تسلم الشهادة إلا بعد تسجيل إتمام التكوين.',
    fr: 'L’attestation ne peut suivre qu’une formation achevée.',
    en: 'A certificate can only follow a completed training.',
  },
  certificateIssued: {
    ar: 'سبق تسجيل شهادة هذا الشخص.',
    fr: 'L’attestation de cette personne est déjà enregistrée.',
    en: 'The certificate of this person is already recorded.',
  },
  certificateBeforeCompletion: {
    ar: 'لا يمكن أن يسبق تاريخ الشهادة تاريخ إتمام التكوين ({day}).',
    fr: 'La date de l’attestation ne peut précéder la fin de la formation ({day}).',
    en: 'The certificate cannot be earlier than the completion ({day}).',
  },
  certificateNumberTaken: {
    ar: 'هذا الرقم مسجل لشهادة أخرى. المرجو التحقق من الرقم.',
    fr: 'Ce numéro est déjà celui d’une autre attestation. Vérifiez-le.',
    en: 'This number already belongs to another certificate. Please check it.',
  },
  withdrawalBeforeEnrolment: {
    ar: 'لا يمكن أن يسبق تاريخ الانسحاب تاريخ التسجيل ({day}).',
    fr: 'Le désistement ne peut précéder l’inscription ({day}).',
    en: 'The withdrawal cannot be earlier than the enrolment ({day}).',
  },
  programmeExists: {
    ar: 'هذا البرنامج مسجل من قبل لدى مؤسستكم.',
    fr: 'Votre organisme a déjà un programme de ce nom.',
    en: 'Your agency already has a programme of this name.',
  },
  plannedHoursTooFew: {
    ar: 'مجموع ساعات الأيام {planned, number} أقل من ساعات البرنامج {hours, number}. المرجو إضافة أيام أو ساعات.',
    fr: 'Les jours totalisent {planned, number} h, moins que les {hours, number} h du programme. Ajoutez des jours ou des heures.',
    en: 'The days add up to {planned, number} hours, fewer than the {hours, number} of the programme. Add days or hours.',
  },
  dayInFuture: {
    ar: 'المرجو كتابة تاريخ اليوم أو تاريخ سابق.',
    fr: 'Indiquez la date du jour ou une date passée.',
    en: 'Give today’s date or an earlier one.',
  },
  halfHours: {
    ar: 'المرجو كتابة عدد الساعات بالساعة أو نصف الساعة، مثل 6 أو 3,5.',
    fr: 'Indiquez des heures ou des demi-heures, par exemple 6 ou 3,5.',
    en: 'Give whole or half hours, such as 6 or 3.5.',
  },
  modulesDiffer: {
    ar: 'مجموع ساعات الوحدات يخالف ساعات البرنامج. المرجو تصحيح أحدهما.',
    fr: 'Les heures des modules ne totalisent pas celles du programme : corrigez les unes ou l’autre.',
    en: 'The hours of the modules do not add up to those of the programme. Correct one of them.',
  },
  noResult: {
    ar: 'لم تسجل نتيجة هذا التكوين بعد، فلا شيء يصحح.',
    fr: 'Aucun résultat n’est encore enregistré : il n’y a rien à corriger.',
    en: 'No result is recorded yet, so there is nothing to correct.',
  },
  noCertificate: {
    ar: 'لم تسلم أي شهادة عن هذا التكوين.',
    fr: 'Aucune attestation n’a été délivrée pour cette formation.',
    en: 'No certificate was issued for this training.',
  },
  nothingCorrected: {
    ar: 'هذه هي القيم المسجلة من قبل. المرجو تغيير ما يجب تصحيحه.',
    fr: 'Ce sont les valeurs déjà enregistrées : changez ce qui doit être corrigé.',
    en: 'These are the values already recorded. Change what is to be corrected.',
  },
  certificateStands: {
    ar: 'سلمت شهادة عن هذه النتيجة. المرجو سحب الشهادة أولا ثم تصحيح النتيجة.',
    fr: 'Une attestation porte ce résultat : retirez-la d’abord, puis corrigez le résultat.',
    en: 'A certificate rests on this result. Take it back first, then correct the result.',
  },
  certificateIsDocument: {
    ar: 'رقم هذه الشهادة وتاريخها من وضع النظام ولا يعدلان. المرجو سحبها ثم تسليم شهادة أخرى.',
    fr: 'Le numéro et la date de cette attestation sont attribués par le système : retirez-la, puis délivrez-en une autre.',
    en: 'The number and day of this certificate are given by the system. Take it back, then hand out another one.',
  },
  correctionAsked: {
    ar: 'يوجد طلب تصحيح لهذا التكوين في انتظار جواب النيابة.',
    fr: 'Une demande de correction attend déjà la réponse de la délégation.',
    en: 'A correction of this training already waits for the delegation.',
  },
  correctionDecided: {
    ar: 'سبق البت في هذا الطلب.',
    fr: 'Cette demande est déjà tranchée.',
    en: 'This request is already decided.',
  },
});

/** What a branch is written about certificates that are late. */
export const certificateLetterWords = defineWords({
  greeting: { ar: 'السلام عليكم {name}،', fr: 'Bonjour {name},', en: 'Hello {name},' },
  late: {
    ar: '{count, plural, zero {لا شهادات متأخرة} one {شهادة تكوين واحدة متأخرة} two {شهادتا تكوين متأخرتان} few {# شهادات تكوين متأخرة} many {# شهادة تكوين متأخرة} other {# شهادة تكوين متأخرة}}',
    fr: '{count, plural, one {# attestation de formation en retard} other {# attestations de formation en retard}}',
    en: '{count, plural, one {# training certificate is late} other {# training certificates are late}}',
  },
  what: {
    ar: 'مضى على إتمام هذه التكوينات أكثر من {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}} ولم تسلم شهاداتها. المرجو تسليمها من صفحة الدورة، أو من لائحة الشهادات في الانتظار.',
    fr: 'Ces formations sont achevées depuis plus de {days, plural, one {# jour} other {# jours}} et leurs attestations ne sont pas délivrées. Délivrez-les depuis la page de la session, ou depuis la liste des attestations en attente.',
    en: 'These trainings were completed more than {days, plural, one {# day} other {# days}} ago and their certificates are not issued. Hand them out from the page of the session, or from the list of pending certificates.',
  },
  oldest: { ar: 'أقدم تاريخ إتمام', fr: 'Achèvement le plus ancien', en: 'Earliest completion' },
});
