import { defineWords, type Phrase } from '@sanad/kernel';
import type { MoneySource, SupportProgramme, SupportState } from './support';

export const supportProgrammeNames = defineWords({
  MOURAFAKA: {
    ar: 'برنامج مرافقة (مكتب تنمية التعاون)',
    fr: 'Programme Mourafaka (ODCO)',
    en: 'Mourafaka programme (ODCO)',
  },
  ODCO_MANAGEMENT: {
    ar: 'برنامج التسيير (مكتب تنمية التعاون)',
    fr: 'Programme de gestion (ODCO)',
    en: 'Management programme (ODCO)',
  },
  ODCO_RUNNING: {
    ar: 'برنامج دعم التشغيل (مكتب تنمية التعاون)',
    fr: 'Programme de fonctionnement (ODCO)',
    en: 'Running programme (ODCO)',
  },
  ODCO_MARKETING: {
    ar: 'برنامج التسويق (مكتب تنمية التعاون)',
    fr: 'Programme de commercialisation (ODCO)',
    en: 'Marketing programme (ODCO)',
  },
  ADS_VALUE_CHAIN: {
    ar: 'مشروع سلسلة القيمة (وكالة التنمية الاجتماعية)',
    fr: 'Projet de chaîne de valeur (ADS)',
    en: 'Value chain project (ADS)',
  },
  INDH: { ar: 'المبادرة الوطنية للتنمية البشرية', fr: 'INDH', en: 'INDH' },
  OTHER: { ar: 'برنامج آخر', fr: 'Autre programme', en: 'Other programme' },
} satisfies Record<SupportProgramme, Phrase>);

export const supportStateNames = defineWords({
  APPLIED: { ar: 'وضع الطلب', fr: 'Demande déposée', en: 'Applied for' },
  ACCEPTED: { ar: 'قبل', fr: 'Accepté', en: 'Accepted' },
  RUNNING: { ar: 'قيد التنفيذ', fr: 'En cours', en: 'Under way' },
  ENDED: { ar: 'انتهى', fr: 'Achevé', en: 'Ended' },
  REFUSED: { ar: 'رفض', fr: 'Refusé', en: 'Refused' },
  STOPPED: { ar: 'أوقف', fr: 'Interrompu', en: 'Stopped' },
} satisfies Record<SupportState, Phrase>);

export const moneySourceNames = defineWords({
  HCAR: { ar: 'المندوبية السامية', fr: 'Haut-Commissariat', en: 'High Commission' },
  ODCO: { ar: 'مكتب تنمية التعاون', fr: 'ODCO', en: 'ODCO' },
  ADS: { ar: 'وكالة التنمية الاجتماعية', fr: 'ADS', en: 'ADS' },
  INDH: { ar: 'المبادرة الوطنية للتنمية البشرية', fr: 'INDH', en: 'INDH' },
  SOUTH_AGENCY: { ar: 'وكالة الجنوب', fr: 'Agence du Sud', en: 'South Agency' },
  REGION: { ar: 'مجلس الجهة', fr: 'Conseil régional', en: 'Regional council' },
  PROVINCE: { ar: 'المجلس الإقليمي', fr: 'Conseil provincial', en: 'Provincial council' },
  OTHER: { ar: 'جهة أخرى', fr: 'Autre', en: 'Other' },
} satisfies Record<MoneySource, Phrase>);
