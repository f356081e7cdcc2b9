import { defineWords, type Phrase } from '@sanad/kernel';
import type { DutyKind } from './duty';
import type { DutyState } from './duty.contract';

export const dutyKindNames = defineWords({
  ACCOUNTS: { ar: 'إعداد القوائم التركيبية', fr: 'Établir les états de synthèse', en: 'Draw up the accounts' },
  REPORTS: {
    ar: 'إعداد التقريرين الأدبي والمالي',
    fr: 'Préparer le rapport moral et le rapport financier',
    en: 'Prepare the moral and the financial report',
  },
  ASSEMBLY_NOTICE: {
    ar: 'توجيه الدعوة إلى الجمع العام السنوي',
    fr: 'Convoquer l’assemblée générale annuelle',
    en: 'Call the members to the annual assembly',
  },
  ANNUAL_ASSEMBLY: {
    ar: 'عقد الجمع العام العادي السنوي',
    fr: 'Tenir l’assemblée générale ordinaire annuelle',
    en: 'Hold the annual ordinary assembly',
  },
  ODCO_DEPOSIT: {
    ar: 'إيداع الوثائق لدى مكتب تنمية التعاون',
    fr: 'Transmettre les documents à l’ODCO',
    en: 'Send the documents to ODCO',
  },
  MANDATE_RENEWAL: { ar: 'تجديد الانتداب', fr: 'Renouveler un mandat', en: 'Renew a mandate' },
  VISIT: { ar: 'زيارة المواكبة', fr: 'Visite de suivi', en: 'Follow-up visit' },
} satisfies Record<DutyKind, Phrase>);

export const dutyStateNames = defineWords({
  OPEN: { ar: 'في الانتظار', fr: 'À faire', en: 'To do' },
  DONE: { ar: 'أنجز', fr: 'Fait', en: 'Done' },
  NOT_DUE: { ar: 'غير مستحق', fr: 'Sans objet', en: 'Not owed' },
} satisfies Record<DutyState, Phrase>);

/** Seats of the organs, by their mark. */
export const organNames = defineWords({
  MANAGER: { ar: 'المسير(ة)', fr: 'Gérant(e)', en: 'Manager' },
  PRESIDENT: { ar: 'الرئيس(ة)', fr: 'Président(e)', en: 'President' },
  VICE_PRESIDENT: { ar: 'نائب(ة) الرئيس(ة)', fr: 'Vice-président(e)', en: 'Vice president' },
  SECRETARY: { ar: 'الكاتب(ة)', fr: 'Secrétaire', en: 'Secretary' },
  TREASURER: { ar: 'أمين(ة) المال', fr: 'Trésorier(ère)', en: 'Treasurer' },
  BOARD_MEMBER: { ar: 'عضو(ة) مجلس الإدارة', fr: 'Membre du conseil', en: 'Board member' },
  AUDITOR: { ar: 'مراقب(ة) الحسابات', fr: 'Commissaire aux comptes', en: 'Auditor' },
});

export const visitMonthNames = defineWords({
  '6': { ar: 'بعد 6 أشهر من التسجيل', fr: 'à 6 mois de l’immatriculation', en: '6 months after registration' },
  '12': { ar: 'بعد 12 شهرا من التسجيل', fr: 'à 12 mois de l’immatriculation', en: '12 months after registration' },
  '24': { ar: 'بعد 24 شهرا من التسجيل', fr: 'à 24 mois de l’immatriculation', en: '24 months after registration' },
});
