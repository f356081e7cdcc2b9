import { defineWords, type Phrase } from '@sanad/kernel';

/** What is counted of an agency: the same for itself and for the delegation. */
export const partnerNumbers = [
  'SENT',
  'ANSWERED',
  'IN_TIME',
  'COMPLETED',
  'NO_SHOW',
  'DECLINED',
  'CERTIFICATES_PENDING',
] as const;
export type PartnerNumber = (typeof partnerNumbers)[number];

export const partnerNumberNames = defineWords({
  SENT: { ar: 'إحالات واردة', fr: 'Reçues', en: 'Sent' },
  ANSWERED: { ar: 'تم الجواب عنها', fr: 'Répondues', en: 'Answered' },
  IN_TIME: { ar: 'داخل الأجل', fr: 'Dans le délai', en: 'Answered in time' },
  COMPLETED: { ar: 'منجزة', fr: 'Achevées', en: 'Completed' },
  NO_SHOW: { ar: 'لم يحضروا', fr: 'Absents', en: 'No-show' },
  DECLINED: { ar: 'مرفوضة', fr: 'Refusées', en: 'Declined' },
  CERTIFICATES_PENDING: { ar: 'شهادات في الانتظار', fr: 'Attestations en attente', en: 'Certificates pending' },
} satisfies Record<PartnerNumber, Phrase>);
