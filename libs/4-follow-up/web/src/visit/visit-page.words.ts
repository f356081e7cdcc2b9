import { defineWords } from '@sanad/kernel';

export const visitPageWords = defineWords({
  heading: { ar: 'زيارة {visit}', fr: 'Visite {visit}', en: 'Visit {visit}' },
  extraHeading: { ar: 'زيارة إضافية', fr: 'Visite supplémentaire', en: 'A visit in between' },
  correctHeading: { ar: 'تصحيح تقرير الزيارة', fr: 'Corriger le compte rendu', en: 'Correct the report of the visit' },
  back: { ar: 'التعاونية', fr: 'La coopérative', en: 'The cooperative' },
  visitedOn: { ar: 'تاريخ الزيارة', fr: 'Date de la visite', en: 'Day of the visit' },
  activity: {
    ar: 'هل تزاول التعاونية نشاطها؟',
    fr: 'La coopérative est-elle en activité\u202F?',
    en: 'Is the cooperative active?',
  },
  members: { ar: 'عدد الأعضاء', fr: 'Nombre de membres', en: 'Members' },
  jobsPart: { ar: 'مناصب الشغل', fr: 'Emplois', en: 'Jobs' },
  jobs: { ar: 'المجموع', fr: 'Total', en: 'All of them' },
  jobsFamily: { ar: 'من أسرة المقاومة', fr: 'Famille de la résistance', en: 'Resistance family' },
  jobsWomen: { ar: 'نساء', fr: 'Femmes', en: 'Women' },
  jobsYoung: { ar: 'أقل من 35 سنة', fr: 'Moins de 35 ans', en: 'Under 35' },
  turnover: {
    ar: 'رقم المعاملات خلال 12 شهرا الأخيرة',
    fr: 'Chiffre d’affaires des 12 derniers mois',
    en: 'Turnover of the last 12 months',
  },
  incomePart: {
    ar: 'متوسط الدخل الشهري للعضو',
    fr: 'Revenu mensuel moyen d’un membre',
    en: 'What a member earns in a month',
  },
  incomeBefore: { ar: 'قبل التعاونية', fr: 'Avant la coopérative', en: 'Before the cooperative' },
  incomeNow: { ar: 'الآن', fr: 'Maintenant', en: 'Now' },
  dirham: { ar: 'درهم', fr: 'DH', en: 'MAD' },
  problems: { ar: 'ما الصعوبات؟', fr: 'Quelles difficultés\u202F?', en: 'Which problems?' },
  note: { ar: 'ملاحظات', fr: 'Observations', en: 'Notes' },
  reason: { ar: 'سبب التصحيح', fr: 'Motif de la correction', en: 'Why it is corrected' },
  save: { ar: 'حفظ الزيارة', fr: 'Enregistrer la visite', en: 'Save the visit' },
  saved: { ar: 'تم حفظ الزيارة', fr: 'Visite enregistrée', en: 'The visit is saved' },
  savedHere: {
    ar: 'حفظت الزيارة على هذا الجهاز، وسترسل عند عودة الشبكة',
    fr: 'Visite gardée sur cet appareil\u202F; elle partira au retour du réseau',
    en: 'The visit is kept on this device and is sent when the network is back',
  },
  waiting: {
    ar: 'حفظت هذه الزيارة على هذا الجهاز ولم ترسل بعد.',
    fr: 'Cette visite est gardée sur cet appareil et n’est pas encore envoyée.',
    en: 'This visit is kept on this device and has not been sent yet.',
  },
  kept: {
    ar: 'المسودة محفوظة على هذا الجهاز.',
    fr: 'Le brouillon est gardé sur cet appareil.',
    en: 'The draft is kept on this device.',
  },
  offline: {
    ar: 'لا يوجد اتصال. ما تكتبه محفوظ على هذا الجهاز، وما تحفظه يرسل عند عودة الشبكة.',
    fr: 'Pas de connexion. Ce que vous saisissez est gardé sur cet appareil\u202F; ce que vous enregistrez part au retour du réseau.',
    en: 'No network. What you type is kept on this device; what you save is sent when the network is back.',
  },
  restored: {
    ar: 'استرجعت مسودة لم ترسل.',
    fr: 'Un brouillon non envoyé a été repris.',
    en: 'A draft that was not sent has been taken up again.',
  },
  discard: { ar: 'حذف المسودة', fr: 'Effacer le brouillon', en: 'Discard the draft' },
  done: {
    ar: 'سبق تسجيل هذه الزيارة.',
    fr: 'Cette visite est déjà enregistrée.',
    en: 'This visit is already recorded.',
  },
});
