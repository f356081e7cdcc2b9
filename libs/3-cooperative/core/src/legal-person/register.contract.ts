import { ExportRequest } from '@sanad/access/core';
import { defineWords, languages } from '@sanad/kernel';
import * as z from 'zod';

/** The register of members as a file: everybody who belongs or belonged. */
export const MembersExport = ExportRequest;
export type MembersExport = z.infer<typeof MembersExport>;

/** The register on paper, in a language. */
export const RegisterQuery = z.object({ language: z.enum(languages).default('ar') });
export type RegisterQuery = z.infer<typeof RegisterQuery>;

export const registerWords = defineWords({
  title: { ar: 'سجل أعضاء التعاونية', fr: 'Registre des membres', en: 'Register of members' },
  members: { ar: 'أعضاء التعاونية', fr: 'Membres de la coopérative', en: 'Members of the cooperative' },
  cooperative: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
  register: { ar: 'السجل المحلي', fr: 'Registre local', en: 'Local register' },
  seat: { ar: 'المقر', fr: 'Siège', en: 'Seat' },
  trade: { ar: 'النشاط', fr: 'Activité', en: 'Trade' },
  capital: { ar: 'رأس المال (درهم)', fr: 'Capital (DH)', en: 'Capital (MAD)' },
  present: { ar: 'الأعضاء الحاليون', fr: 'Membres actuels', en: 'Present members' },
  former: { ar: 'الأعضاء السابقون', fr: 'Anciens membres', en: 'Former members' },
  order: { ar: 'ر.ت', fr: 'N°', en: 'No.' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  nature: { ar: 'الصفة', fr: 'Qualité', en: 'Kind' },
  shares: { ar: 'الحصص', fr: 'Parts', en: 'Shares' },
  paid: { ar: 'المؤدى (درهم)', fr: 'Versé (DH)', en: 'Paid (MAD)' },
  joinedOn: { ar: 'تاريخ الدخول', fr: 'Entrée', en: 'Joined' },
  leftOn: { ar: 'تاريخ الخروج', fr: 'Sortie', en: 'Left' },
  end: { ar: 'سبب الخروج', fr: 'Motif de sortie', en: 'How it ended' },
  founder: { ar: 'مؤسس', fr: 'Fondateur', en: 'Founder' },
  member: { ar: 'عضو', fr: 'Membre', en: 'Member' },
  legalPerson: { ar: 'شخص اعتباري', fr: 'Personne morale', en: 'Legal person' },
  outOfReach: { ar: 'ملف خارج نطاق الوحدة', fr: 'Hors du périmètre', en: 'Outside the area' },
  fileNumber: { ar: 'رقم الملف', fr: 'Dossier', en: 'File' },
  none: { ar: 'لا أحد', fr: 'Aucun', en: 'None' },
  total: { ar: 'المجموع', fr: 'Total', en: 'Total' },
  drawnOn: { ar: 'حُرر بتاريخ {day}', fr: 'Établi le {day}', en: 'Drawn up on {day}' },
  signature: {
    ar: 'توقيع رئيس(ة) التعاونية',
    fr: 'Signature du (de la) président(e)',
    en: 'Signature of the president',
  },
});
