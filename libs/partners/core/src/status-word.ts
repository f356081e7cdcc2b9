import { defineWords, type Phrase } from '@sanad/kernel';
import type { AgencyKind } from './agency/agency';

/** The usual words of each kind of agency for what it has done, in the order in which they usually come. */
const vocabularies = {
  EMPLOYMENT: [
    'REGISTERED',
    'INTERVIEW_SET',
    'POSITIONED',
    'WORKSHOP_DONE',
    'BUSINESS_PLAN_DONE',
    'FUNDING_FILED',
    'CREATED',
    'POST_CREATION',
    'DROPPED',
  ],
  COOPERATION: [
    'NAME_FILED',
    'NAME_APPROVED',
    'NAME_REFUSED',
    'NAME_EXPIRED',
    'TRAINING_SCHEDULED',
    'TRAINING_DONE',
    'CENTRAL_REGISTERED',
    'MOURAFAKA_APPLIED',
    'MOURAFAKA_SELECTED',
    'MOURAFAKA_DIAGNOSED',
    'MOURAFAKA_TRAINED',
    'MOURAFAKA_COACHED',
  ],
  SOCIAL_DEVELOPMENT: [
    'RECEIVED',
    'FIELD_VISIT',
    'COMMITTEE_SET',
    'APPROVED',
    'REJECTED',
    'DEFERRED',
    'TRANCHE_PAID',
    'JUSTIFIED',
  ],
  VOCATIONAL_TRAINING: ['ADMITTED', 'REFUSED', 'STARTED', 'COMPLETED', 'CERTIFIED', 'DROPPED'],
  HUMAN_DEVELOPMENT: [
    'LISTENED',
    'ORIENTED',
    'IN_PREPARATION',
    'CPDH_SET',
    'CPDH_APPROVED',
    'CPDH_REJECTED',
    'PAID',
    'FOLLOW_UP',
  ],
  BANK: ['FILED', 'APPROVED', 'REFUSED', 'RELEASED'],
} as const satisfies Partial<Record<AgencyKind, readonly string[]>>;
export type StatusWord = (typeof vocabularies)[keyof typeof vocabularies][number];
export const statusWords = [...new Set(Object.values(vocabularies).flat())] as [StatusWord, ...StatusWord[]];

/** Of a kind that has no words of its own, what every service can say. */
const common: readonly StatusWord[] = ['RECEIVED', 'STARTED', 'COMPLETED', 'DROPPED'];

/** Offered where an agency has not said in which words it tells of a service. */
export function vocabularyOf(kind: AgencyKind): readonly StatusWord[] {
  return kind === 'OTHER' ? common : vocabularies[kind];
}

export const statusWordNames = defineWords({
  REGISTERED: { ar: 'تم التسجيل', fr: 'Inscrit(e)', en: 'Registered' },
  INTERVIEW_SET: { ar: 'تحديد موعد المقابلة', fr: 'Entretien fixé', en: 'Interview set' },
  POSITIONED: { ar: 'تم تحديد التموقع', fr: 'Positionné(e)', en: 'Positioned' },
  WORKSHOP_DONE: { ar: 'إنجاز الورشة', fr: 'Atelier suivi', en: 'Workshop done' },
  BUSINESS_PLAN_DONE: { ar: 'إنجاز مخطط الأعمال', fr: 'Plan d’affaires achevé', en: 'Business plan done' },
  FUNDING_FILED: { ar: 'إيداع طلب التمويل', fr: 'Demande de financement déposée', en: 'Funding filed' },
  CREATED: { ar: 'تم الإحداث', fr: 'Créé', en: 'Created' },
  POST_CREATION: { ar: 'المواكبة البعدية', fr: 'Suivi post-création', en: 'Post-creation support' },
  DROPPED: { ar: 'انقطاع', fr: 'Abandon', en: 'Dropped' },
  NAME_FILED: { ar: 'إيداع طلب التسمية', fr: 'Dénomination déposée', en: 'Name filed' },
  NAME_APPROVED: { ar: 'المصادقة على التسمية', fr: 'Dénomination approuvée', en: 'Name approved' },
  NAME_REFUSED: { ar: 'رفض التسمية', fr: 'Dénomination refusée', en: 'Name refused' },
  NAME_EXPIRED: { ar: 'انتهاء صلاحية التسمية', fr: 'Dénomination expirée', en: 'Name expired' },
  TRAINING_SCHEDULED: { ar: 'برمجة التكوين', fr: 'Formation programmée', en: 'Training scheduled' },
  TRAINING_DONE: { ar: 'إنجاز التكوين', fr: 'Formation achevée', en: 'Training done' },
  CENTRAL_REGISTERED: {
    ar: 'التقييد في السجل المركزي',
    fr: 'Inscription au registre central',
    en: 'Entered in the central register',
  },
  MOURAFAKA_APPLIED: { ar: 'مرافقة: إيداع الترشيح', fr: 'Mourafaka\u202F: candidature', en: 'Mourafaka: applied' },
  MOURAFAKA_SELECTED: { ar: 'مرافقة: تم الانتقاء', fr: 'Mourafaka\u202F: sélection', en: 'Mourafaka: selected' },
  MOURAFAKA_DIAGNOSED: { ar: 'مرافقة: إنجاز التشخيص', fr: 'Mourafaka\u202F: diagnostic', en: 'Mourafaka: diagnosed' },
  MOURAFAKA_TRAINED: { ar: 'مرافقة: إنجاز التكوين', fr: 'Mourafaka\u202F: formation', en: 'Mourafaka: trained' },
  MOURAFAKA_COACHED: { ar: 'مرافقة: إنجاز المواكبة', fr: 'Mourafaka\u202F: accompagnement', en: 'Mourafaka: coached' },
  RECEIVED: { ar: 'التوصل بالملف', fr: 'Dossier reçu', en: 'File received' },
  FIELD_VISIT: { ar: 'زيارة ميدانية', fr: 'Visite de terrain', en: 'Field visit' },
  COMMITTEE_SET: { ar: 'تحديد موعد اللجنة', fr: 'Comité fixé', en: 'Committee set' },
  APPROVED: { ar: 'تمت الموافقة', fr: 'Approuvé', en: 'Approved' },
  REJECTED: { ar: 'عدم الموافقة', fr: 'Rejeté', en: 'Rejected' },
  DEFERRED: { ar: 'تأجيل', fr: 'Ajourné', en: 'Deferred' },
  TRANCHE_PAID: { ar: 'صرف شطر', fr: 'Tranche versée', en: 'Tranche paid' },
  JUSTIFIED: { ar: 'تبرير المصاريف', fr: 'Dépenses justifiées', en: 'Justified' },
  ADMITTED: { ar: 'مقبول(ة)', fr: 'Admis(e)', en: 'Admitted' },
  REFUSED: { ar: 'رفض', fr: 'Refusé(e)', en: 'Refused' },
  STARTED: { ar: 'بداية', fr: 'Commencé', en: 'Started' },
  COMPLETED: { ar: 'إتمام', fr: 'Achevé', en: 'Completed' },
  CERTIFIED: { ar: 'الحصول على الشهادة', fr: 'Certifié(e)', en: 'Certified' },
  LISTENED: { ar: 'الاستماع', fr: 'Écoute', en: 'Listened to' },
  ORIENTED: { ar: 'التوجيه', fr: 'Orienté(e)', en: 'Guided' },
  IN_PREPARATION: { ar: 'قيد التحضير', fr: 'En préparation', en: 'In preparation' },
  CPDH_SET: {
    ar: 'البرمجة أمام اللجنة الإقليمية للتنمية البشرية',
    fr: 'Passage au CPDH fixé',
    en: 'Human development committee set',
  },
  CPDH_APPROVED: {
    ar: 'موافقة اللجنة الإقليمية للتنمية البشرية',
    fr: 'Approuvé par le CPDH',
    en: 'Approved by the human development committee',
  },
  CPDH_REJECTED: {
    ar: 'رفض اللجنة الإقليمية للتنمية البشرية',
    fr: 'Rejeté par le CPDH',
    en: 'Rejected by the human development committee',
  },
  PAID: { ar: 'تم الصرف', fr: 'Versé', en: 'Paid' },
  FOLLOW_UP: { ar: 'التتبع', fr: 'Suivi', en: 'Follow-up' },
  FILED: { ar: 'إيداع الملف', fr: 'Dossier déposé', en: 'File submitted' },
  RELEASED: { ar: 'تحرير القرض', fr: 'Crédit débloqué', en: 'Loan released' },
} satisfies Record<StatusWord, Phrase>);
