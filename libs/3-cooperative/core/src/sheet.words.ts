import { defineWords } from '@sanad/kernel';

/** Headings of the list of cooperatives that is taken away. */
export const cooperativeSheetWords = defineWords({
  cooperatives: { ar: 'التعاونيات', fr: 'Coopératives', en: 'Cooperatives' },
  name: { ar: 'اسم التعاونية', fr: 'Nom de la coopérative', en: 'Name of the cooperative' },
  branch: { ar: 'النشاط', fr: 'Activité', en: 'Activity' },
  registerNumber: { ar: 'رقم السجل المحلي', fr: 'Numéro au registre local', en: 'Local register number' },
  court: { ar: 'المحكمة', fr: 'Tribunal', en: 'Court' },
  registeredOn: { ar: 'تاريخ التسجيل', fr: 'Date d’immatriculation', en: 'Registered on' },
  capital: { ar: 'الرأسمال (درهم)', fr: 'Capital (DH)', en: 'Capital (MAD)' },
  members: { ar: 'عدد الأعضاء', fr: 'Membres', en: 'Members' },
  status: { ar: 'الحالة', fr: 'Statut', en: 'Status' },
  sector: { ar: 'القطاع', fr: 'Secteur', en: 'Sector' },
  alerts: { ar: 'التنبيهات', fr: 'Alertes', en: 'Alerts' },
  formations: { ar: 'التعاونيات قيد التأسيس', fr: 'Coopératives en création', en: 'Cooperatives in formation' },
  state: { ar: 'وضعية التأسيس', fr: 'État de la création', en: 'State of the formation' },
  founders: { ar: 'عدد المؤسسين', fr: 'Fondateurs', en: 'Founders' },
  stepsDone: { ar: 'الخطوات المنجزة', fr: 'Étapes faites', en: 'Steps done' },
  startedOn: { ar: 'تاريخ البداية', fr: 'Commencée le', en: 'Started on' },
  from: { ar: 'ابتداء من', fr: 'À partir du', en: 'From' },
  to: { ar: 'إلى غاية', fr: 'Jusqu’au', en: 'To' },
});
