import { defineWords, type Phrase } from '@sanad/kernel';
import type { FollowUpAlert } from './alert/alert';
import type { DormancyVerdict } from './dormancy/dormancy.contract';
import type { DueBand } from './follow-up.contract';

export const followUpAlertNames = defineWords({
  DUTY_OVERDUE: { ar: 'واجب قانوني متأخر', fr: 'Obligation en retard', en: 'Duty overdue' },
  VISIT_DUE: { ar: 'زيارة مستحقة', fr: 'Visite à faire', en: 'Visit due' },
  MANDATE_ENDING: { ar: 'انتداب قارب الانتهاء', fr: 'Mandat arrivant à terme', en: 'Mandate ending' },
  DORMANT: { ar: 'بدون نشاط', fr: 'Sans activité', en: 'No activity' },
} satisfies Record<FollowUpAlert, Phrase>);

export const dueBandNames = defineWords({
  LATE: { ar: 'متأخرة', fr: 'En retard', en: 'Late' },
  MONTH: { ar: 'خلال 30 يوما', fr: 'Sous 30 jours', en: 'Within 30 days' },
  LATER: { ar: 'فيما بعد', fr: 'Plus tard', en: 'Later' },
} satisfies Record<DueBand, Phrase>);

export const dormancyVerdictNames = defineWords({
  MARK: { ar: 'تعتبر خاملة', fr: 'La déclarer en sommeil', en: 'It is dormant' },
  KEEP: { ar: 'تبقى كما هي', fr: 'La garder telle quelle', en: 'It stays as it is' },
} satisfies Record<DormancyVerdict, Phrase>);

export const followUpRefusals = defineWords({
  visitBeforeRegister: {
    ar: 'لا يمكن أن تكون الزيارة قبل تسجيل التعاونية ({day}).',
    fr: 'Une visite ne peut précéder l’immatriculation ({day}).',
    en: 'A visit cannot be before the registration ({day}).',
  },
  visitTooEarly: {
    ar: 'هذه الزيارة لا تنجز قبل {day}. يمكن تسجيلها كزيارة إضافية.',
    fr: 'Cette visite ne se fait pas avant le {day}. Elle peut être notée comme visite supplémentaire.',
    en: 'This visit is not made before {day}. It can be recorded as one in between.',
  },
  visitReported: {
    ar: 'سبق تسجيل زيارة رسمية لهذا الموعد. يمكن تصحيحها.',
    fr: 'La visite de cette échéance est déjà enregistrée. Elle peut être corrigée.',
    en: 'The visit of this date is already recorded. It can be corrected.',
  },
  dutyRecorded: {
    ar: 'سبق تسجيل هذا الواجب. يمكن تصحيحه.',
    fr: 'Cette obligation est déjà renseignée. Elle peut être corrigée.',
    en: 'This duty is already recorded. It can be corrected.',
  },
  dutyNotRecorded: {
    ar: 'سجل إنجاز هذا الواجب قبل إرفاق وثيقته.',
    fr: 'Renseignez d’abord l’obligation, puis joignez sa pièce.',
    en: 'Record the duty first, then add its paper.',
  },
  dutyIsVisit: {
    ar: 'الزيارة تسجل بتقريرها.',
    fr: 'Une visite s’enregistre par son compte rendu.',
    en: 'A visit is recorded by its report.',
  },
  dutyNotOwed: {
    ar: 'هذا الواجب غير مطلوب من التعاونية اليوم.',
    fr: 'Cette obligation n’est pas due par la coopérative aujourd’hui.',
    en: 'The cooperative does not owe this duty today.',
  },
  dayInFiscalYear: {
    ar: 'هذا الواجب ينجز بعد اختتام السنة المالية ({day}).',
    fr: 'Cette obligation se remplit après la clôture de l’exercice ({day}).',
    en: 'This duty is done after the end of the fiscal year ({day}).',
  },
  moreThanJobs: {
    ar: 'لا يمكن أن يتجاوز هذا العدد مجموع مناصب الشغل.',
    fr: 'Ce nombre ne peut dépasser le total des emplois.',
    en: 'This cannot be more than all the jobs.',
  },
  endBeforeStart: {
    ar: 'تاريخ النهاية قبل تاريخ البداية.',
    fr: 'La fin précède le début.',
    en: 'The end is before the start.',
  },
  sourceTwice: {
    ar: 'هذه الجهة مذكورة في سطر آخر.',
    fr: 'Cette source figure déjà sur une autre ligne.',
    en: 'This source stands on another line.',
  },
  mourafakaNotOffered: {
    ar: 'لا يمكن طلب برنامج «مرافقة» لهذه التعاونية اليوم: إما انقضت سنتاها الأوليان أو سبق طلبه.',
    fr: 'Mourafaka ne peut être demandé aujourd’hui pour cette coopérative\u202F: ses deux premières années sont passées, ou la demande est déjà faite.',
    en: 'Mourafaka cannot be asked for today: the first two years are over, or it was asked for already.',
  },
  notOfCooperative: {
    ar: 'صاحب(ة) هذا الملف ليس عضوا في التعاونية.',
    fr: 'Le titulaire de ce dossier n’est pas membre de la coopérative.',
    en: 'The person of this file is no member of the cooperative.',
  },
  supportFollowsReferral: {
    ar: 'وضعية هذا الدعم تتبع الإحالة ما دامت جارية.',
    fr: 'L’état de cet appui suit l’orientation tant qu’elle est en cours.',
    en: 'The state of this support follows the referral while it runs.',
  },
  notDormant: {
    ar: 'ليس هناك ما يدل على توقف نشاط التعاونية.',
    fr: 'Rien n’indique que la coopérative soit à l’arrêt.',
    en: 'Nothing says that the cooperative has stopped.',
  },
});
