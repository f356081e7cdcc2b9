import { defineWords } from '@sanad/kernel';

/** Roles as they are called on the screens. */
export const roleNames = defineWords({
  registrar: { ar: 'مكلف(ة) بالاستقبال', fr: 'Chargé(e) d’accueil', en: 'Registrar' },
  caseworker: { ar: 'الإطار المكلف بالملفات', fr: 'Chargé(e) de dossiers', en: 'Caseworker' },
  'partner-officer': { ar: 'إطار لدى مؤسسة شريكة', fr: 'Agent(e) partenaire', en: 'Partner officer' },
  supervisor: { ar: 'مشرف(ة)', fr: 'Superviseur(e)', en: 'Supervisor' },
  'regional-delegate': { ar: 'النائب(ة) الجهوي(ة)', fr: 'Délégué(e) régional(e)', en: 'Regional delegate' },
  'provincial-delegate': { ar: 'النائب(ة) الإقليمي(ة)', fr: 'Délégué(e) provincial(e)', en: 'Provincial delegate' },
  'headquarters-supervisor': { ar: 'مشرف(ة) مركزي(ة)', fr: 'Superviseur(e) central(e)', en: 'Headquarters supervisor' },
  administrator: { ar: 'مسؤول(ة) عن النظام', fr: 'Administrateur', en: 'Administrator' },
});
