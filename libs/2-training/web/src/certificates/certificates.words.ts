import { defineWords } from '@sanad/kernel';

export const certificatesWords = defineWords({
  heading: { ar: 'شهادات في الانتظار', fr: 'Attestations en attente', en: 'Certificates pending' },
  lead: {
    ar: 'تكوينات تم إتمامها ولم تسلم شهاداتها بعد، الأقدم أولا.',
    fr: 'Formations achevées dont l’attestation n’est pas encore délivrée, la plus ancienne d’abord.',
    en: 'Trainings that were completed and whose certificate is not issued yet, the oldest first.',
  },
  back: { ar: 'الدورات التكوينية', fr: 'Sessions de formation', en: 'Training sessions' },
  which: { ar: 'الشهادات', fr: 'Attestations', en: 'Certificates' },
  all: { ar: 'الكل', fr: 'Toutes', en: 'All' },
  onlyLate: { ar: 'المتأخرة فقط', fr: 'En retard seulement', en: 'Only the late ones' },
  none: { ar: 'لا توجد شهادات في الانتظار', fr: 'Aucune attestation en attente', en: 'No certificates pending' },
  person: { ar: 'المستفيد(ة)', fr: 'Personne', en: 'Person' },
  session: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
  branch: { ar: 'المؤسسة', fr: 'Organisme', en: 'Agency' },
  completedOn: { ar: 'تاريخ الإتمام', fr: 'Achevée le', en: 'Completed on' },
  dueOn: { ar: 'الأجل', fr: 'Échéance', en: 'Due on' },
  late: { ar: 'متأخرة', fr: 'En retard', en: 'Late' },
});
