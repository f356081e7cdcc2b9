import { defineWords } from '@sanad/kernel';

export const agreementWords = defineWords({
  heading: { ar: 'اتفاقيات الشراكة', fr: 'Conventions de partenariat', en: 'Partnership agreements' },
  lead: {
    ar: 'لا تُتقاسم معطيات أي شخص إلا في حدود اتفاقية سارية: أغراضها والأجزاء التي تفتحها.',
    fr: 'Aucune donnée n’est partagée hors d’une convention en vigueur, de ses finalités et des rubriques qu’elle ouvre.',
    en: 'Nothing of anybody is shared outside an agreement in force, its purposes and the parts it opens.',
  },
  back: { ar: 'الرجوع إلى الإحالات', fr: 'Retour aux orientations', en: 'Back to the referrals' },
  none: { ar: 'لا توجد أي اتفاقية', fr: 'Aucune convention', en: 'No agreement yet' },
  number: { ar: 'الرقم', fr: 'Numéro', en: 'Number' },
  days: { ar: 'المدة', fr: 'Durée', en: 'Days' },
  openEnd: { ar: 'بدون أجل', fr: 'sans terme', en: 'no last day' },
  purposes: { ar: 'الأغراض', fr: 'Finalités', en: 'Purposes' },
  groups: { ar: 'ما تفتحه', fr: 'Ce qu’elle ouvre', en: 'What it opens' },
  running: { ar: 'إحالات جارية', fr: 'Orientations en cours', en: 'Referrals running' },
  inForce: { ar: 'سارية', fr: 'En vigueur', en: 'In force' },
  over: { ar: 'غير سارية', fr: 'Plus en vigueur', en: 'Not in force' },
  endedOn: { ar: 'أنهيت في', fr: 'Terminée le', en: 'Ended on' },
  end: { ar: 'إنهاء الاتفاقية', fr: 'Mettre fin à la convention', en: 'End the agreement' },
  stops: {
    ar: '{count, plural, =0 {لا توجد إحالات جارية.} zero {لا توجد إحالات جارية.} one {ستُسحب إحالة واحدة جارية في الحال.} two {ستُسحب إحالتان جاريتان في الحال.} few {ستُسحب # إحالات جارية في الحال.} many {ستُسحب # إحالة جارية في الحال.} other {ستُسحب # إحالة جارية في الحال.}}',
    fr: '{count, plural, =0 {Aucune orientation en cours.} one {# orientation en cours sera retirée aussitôt.} other {# orientations en cours seront retirées aussitôt.}}',
    en: '{count, plural, =0 {No referral is running.} one {# running referral will be recalled at once.} other {# running referrals will be recalled at once.}}',
  },
  lastDay: { ar: 'تاريخ الإنهاء', fr: 'Date de fin', en: 'Day of the end' },
  why: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  whyHint: {
    ar: 'يظهر في سجل كل ملف معني.',
    fr: 'Il figure dans la chronologie de chaque dossier concerné.',
    en: 'It stands on the timeline of every file concerned.',
  },
  ended: { ar: 'تم إنهاء الاتفاقية', fr: 'La convention a pris fin', en: 'The agreement is ended' },
});
