import { defineWords } from '@sanad/kernel';

export const enrolmentsWords = defineWords({
  // Result
  result: { ar: 'النتيجة', fr: 'Résultat', en: 'Result' },
  resultOn: { ar: 'تاريخ النتيجة', fr: 'Date du résultat', en: 'Date of the result' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  attended: {
    ar: 'ساعات الحضور المسجلة: {hours, number} من أصل {needed, number} اللازمة للإتمام.',
    fr: 'Heures suivies : {hours, number}, sur {needed, number} exigées.',
    en: 'Hours attended: {hours, number}, of {needed, number} required.',
  },
  final: {
    ar: 'لا تتغير النتيجة بعد تسجيلها إلا بتصحيح معلل.',
    fr: 'Le résultat ne changera plus que par une correction motivée.',
    en: 'Afterwards the result only changes by a correction with its reason.',
  },
  conclude: { ar: 'تسجيل النتيجة', fr: 'Enregistrer le résultat', en: 'Record the result' },
  // Certificate
  number: { ar: 'رقم الشهادة', fr: 'Numéro de l’attestation', en: 'Number of the certificate' },
  issuedOn: { ar: 'تاريخ الشهادة', fr: 'Date de l’attestation', en: 'Date of the certificate' },
  certify: { ar: 'تسجيل الشهادة', fr: 'Enregistrer l’attestation', en: 'Record the certificate' },
  completedOn: { ar: 'تم الإتمام في {day}', fr: 'Achevée le {day}', en: 'Completed on {day}' },
  // Withdrawal
  withdrawnOn: { ar: 'تاريخ الانسحاب', fr: 'Date du désistement', en: 'Date of the withdrawal' },
  withdraw: { ar: 'تسجيل الانسحاب', fr: 'Enregistrer le désistement', en: 'Record the withdrawal' },
  withdrawHint: {
    ar: 'يعود المقعد إلى أول من في لائحة الانتظار.',
    fr: 'La place revient à la première personne de la liste d’attente.',
    en: 'The place goes to the first on the waiting list.',
  },
  // Enrolment
  enrolledOn: { ar: 'تاريخ التسجيل', fr: 'Date de l’inscription', en: 'Date of enrolment' },
  referrals: { ar: 'الإحالات', fr: 'Orientations', en: 'Referrals' },
  accepted: { ar: 'المقبولة', fr: 'Acceptées', en: 'Accepted' },
  running: { ar: 'قيد الإنجاز', fr: 'En cours', en: 'In progress' },
  noReferral: {
    ar: 'لا توجد إحالات مقبولة بدون تسجيل',
    fr: 'Aucune orientation acceptée à inscrire',
    en: 'No accepted referrals to enrol',
  },
  noReferralHint: {
    ar: 'تُقبل الإحالات من صفحة الإحالات، ثم تظهر هنا.',
    fr: 'Acceptez les orientations dans leur page ; elles apparaîtront ici.',
    en: 'Accept referrals on their page, then they appear here.',
  },
  enrol: { ar: 'تسجيل', fr: 'Inscrire', en: 'Enrol' },
  enrolOne: { ar: 'تسجيل {name}', fr: 'Inscrire {name}', en: 'Enrol {name}' },
  full: {
    ar: 'امتلأت المقاعد: من يسجل الآن يوضع في لائحة الانتظار.',
    fr: 'Session complète : les prochains iront en liste d’attente.',
    en: 'The session is full: further people go to the waiting list.',
  },
  // Panel of the file
  heading: { ar: 'التكوينات', fr: 'Formations', en: 'Trainings' },
  none: { ar: 'لا يوجد أي تسجيل في تكوين', fr: 'Aucune inscription à une formation', en: 'No training enrolments' },
  noneHint: {
    ar: 'تسجل المؤسسة الشريكة المستفيد(ة) بعد قبول الإحالة.',
    fr: 'Le partenaire inscrit la personne après avoir accepté l’orientation.',
    en: 'The partner enrols the person once the referral is accepted.',
  },
  hoursOf: {
    ar: '{hours, number} من {total, number} ساعة',
    fr: '{hours, number} h sur {total, number}',
    en: '{hours, number} of {total, number} hours',
  },
  progress: { ar: 'ساعات الحضور', fr: 'Heures suivies', en: 'Hours attended' },
});
