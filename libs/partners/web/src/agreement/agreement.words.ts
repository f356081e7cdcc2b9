import { defineWords, type Phrase } from '@sanad/kernel';
import type { AgreementStatus } from '@sanad/partners/core';

export const agreementWords = defineWords({
  heading: { ar: 'اتفاقيات الشراكة', fr: 'Conventions de partenariat', en: 'Partnership agreements' },
  lead: {
    ar: 'لا تُتقاسم معطيات أي شخص إلا في حدود اتفاقية سارية: أغراضها والأجزاء التي تفتحها.',
    fr: 'Aucune donnée n’est partagée hors d’une convention en vigueur, de ses finalités et des rubriques qu’elle ouvre.',
    en: 'Nothing of anybody is shared outside an agreement in force, its purposes and the parts it opens.',
  },
  back: { ar: 'كل الاتفاقيات', fr: 'Toutes les conventions', en: 'All agreements' },
  none: { ar: 'لا توجد أي اتفاقية', fr: 'Aucune convention', en: 'No agreement yet' },
  noneHint: {
    ar: 'بدون اتفاقية سارية لا تُرسل أي إحالة إلى شريك.',
    fr: 'Sans convention en vigueur, rien n’est envoyé à un partenaire.',
    en: 'Without an agreement in force nothing is sent to a partner.',
  },
  noneSuch: {
    ar: 'لا توجد اتفاقية في هذه الحالة',
    fr: 'Aucune convention dans cet état',
    en: 'No agreement in this state',
  },
  all: { ar: 'الكل', fr: 'Toutes', en: 'All' },
  lists: { ar: 'الاتفاقيات حسب الحالة', fr: 'Conventions par état', en: 'Agreements by state' },
  agency: { ar: 'المؤسسة', fr: 'Agence', en: 'Agency' },
  number: { ar: 'الرقم', fr: 'Numéro', en: 'Number' },
  days: { ar: 'المدة', fr: 'Durée', en: 'Days' },
  openEnd: { ar: 'بدون أجل', fr: 'sans terme', en: 'no last day' },
  purposes: { ar: 'الأغراض', fr: 'Finalités', en: 'Purposes' },
  groups: { ar: 'ما تفتحه', fr: 'Ce qu’elle ouvre', en: 'What it opens' },
  running: { ar: 'إحالات جارية', fr: 'Orientations en cours', en: 'Referrals running' },
  renews: { ar: 'تجديد للاتفاقية', fr: 'Renouvelle', en: 'Renews' },
  renewedBy: { ar: 'جددتها الاتفاقية', fr: 'Renouvelée par', en: 'Renewed by' },
  endedOn: { ar: 'أنهيت في', fr: 'Terminée le', en: 'Ended on' },
  end: { ar: 'إنهاء الاتفاقية', fr: 'Mettre fin à la convention', en: 'End the agreement' },
  change: { ar: 'تعديل', fr: 'Modifier', en: 'Amend' },
  renew: { ar: 'تجديد', fr: 'Renouveler', en: 'Renew' },
  create: { ar: 'إضافة اتفاقية', fr: 'Ajouter une convention', en: 'Add an agreement' },
  standing: { ar: 'الإحالات المرسلة بموجبها', fr: 'Orientations envoyées à ce titre', en: 'Referrals sent under it' },
  standingNone: {
    ar: 'لم تُرسل أي إحالة بموجب هذه الاتفاقية',
    fr: 'Aucune orientation envoyée au titre de cette convention',
    en: 'No referral was sent under this agreement',
  },
  file: { ar: 'الملف', fr: 'Dossier', en: 'File' },
  sender: { ar: 'الجهة المرسلة', fr: 'Expéditeur', en: 'Sender' },
  branch: { ar: 'الوكالة', fr: 'Antenne', en: 'Branch' },
  service: { ar: 'الخدمة', fr: 'Service', en: 'Service' },
  sentOn: { ar: 'تاريخ الإرسال', fr: 'Envoyée le', en: 'Sent on' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
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
  made: { ar: 'تمت إضافة الاتفاقية', fr: 'Convention ajoutée', en: 'The agreement is added' },
  changed: {
    ar: 'تم تعديل الاتفاقية{recalled, plural, =0 {} zero {} one {، وسُحبت إحالة واحدة} two {، وسُحبت إحالتان} few {، وسُحبت # إحالات} many {، وسُحبت # إحالة} other {، وسُحبت # إحالة}}',
    fr: 'Convention modifiée{recalled, plural, =0 {} one {, # orientation retirée} other {, # orientations retirées}}',
    en: 'The agreement is amended{recalled, plural, =0 {} one {, # referral recalled} other {, # referrals recalled}}',
  },
  expiresIn: {
    ar: '{days, plural, =0 {تنتهي اليوم} zero {تنتهي اليوم} one {تنتهي غدا} two {تنتهي بعد يومين} few {تنتهي بعد # أيام} many {تنتهي بعد # يوما} other {تنتهي بعد # يوم}}',
    fr: '{days, plural, =0 {Expire aujourd’hui} one {Expire demain} other {Expire dans # jours}}',
    en: '{days, plural, =0 {Ends today} one {Ends tomorrow} other {Ends in # days}}',
  },
});

export const agreementStatusNames = defineWords({
  COMING: { ar: 'لم تبدأ بعد', fr: 'À venir', en: 'To come' },
  IN_FORCE: { ar: 'سارية', fr: 'En vigueur', en: 'In force' },
  EXPIRING: { ar: 'تنتهي قريبا', fr: 'Expire bientôt', en: 'Ends soon' },
  EXPIRED: { ar: 'انتهت مدتها', fr: 'Expirée', en: 'Expired' },
  ENDED: { ar: 'أنهيت', fr: 'Interrompue', en: 'Ended' },
} satisfies Record<AgreementStatus, Phrase>);
