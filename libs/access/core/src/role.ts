import { defineWords } from '@sanad/kernel';

/** What people are in the house. Each role holds in a place: a unit (with all units below it) or a branch of a partner. */
export const roles = [
  'hq-admin',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'event-registrar',
  'partner-officer',
  'partner-coordinator',
  'funding-committee',
  'privacy-officer',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** The place in which a permission holds for a role. `self`: only what belongs to the user alone. */
export type Reach = 'unit' | 'branch' | 'self';

/** A role holds in one kind of place only. */
export function placeOf(role: Role): 'unit' | 'branch' {
  return role === 'partner-officer' || role === 'partner-coordinator' ? 'branch' : 'unit';
}

/** Roles as they are called on the screens. */
export const roleNames = defineWords({
  'hq-admin': { ar: 'مسؤول(ة) عن النظام', fr: 'Administrateur(trice) du système', en: 'System administrator' },
  'hq-supervisor': { ar: 'مشرف(ة) مركزي(ة)', fr: 'Superviseur(e) central(e)', en: 'Headquarters supervisor' },
  'regional-delegate': { ar: 'النائب(ة) الجهوي(ة)', fr: 'Délégué(e) régional(e)', en: 'Regional delegate' },
  'provincial-delegate': { ar: 'النائب(ة) الإقليمي(ة)', fr: 'Délégué(e) provincial(e)', en: 'Provincial delegate' },
  caseworker: { ar: 'إطار مكلف(ة) بالملفات', fr: 'Chargé(e) de dossiers', en: 'Caseworker' },
  'event-registrar': { ar: 'مكلف(ة) بالاستقبال', fr: 'Chargé(e) d’accueil', en: 'Registrar' },
  'partner-officer': { ar: 'إطار لدى مؤسسة شريكة', fr: 'Agent(e) d’un partenaire', en: 'Partner officer' },
  'partner-coordinator': {
    ar: 'منسق(ة) مؤسسة شريكة',
    fr: 'Coordinateur(trice) d’un partenaire',
    en: 'Coordinator of a partner',
  },
  'funding-committee': {
    ar: 'عضو(ة) لجنة دراسة المشاريع',
    fr: 'Membre du comité d’étude',
    en: 'Member of the study committee',
  },
  'privacy-officer': {
    ar: 'مكلف(ة) بحماية المعطيات',
    fr: 'Chargé(e) de la protection des données',
    en: 'Privacy officer',
  },
  auditor: { ar: 'مدقق(ة)', fr: 'Auditeur(trice)', en: 'Auditor' },
} satisfies Record<Role, unknown> & Parameters<typeof defineWords>[0]);
