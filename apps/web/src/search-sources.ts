import type { SearchSource } from '@sanad/ui';

/** The kinds of records that the search over everything offers, in the order in which they are shown. */
export const searchSources: readonly SearchSource[] = [
  {
    name: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
    icon: 'person',
    permission: 'person.read',
    pages: '/people',
    list: '/people',
    load: () => import('@sanad/people/web').then((m) => m.peopleSearch),
    below: () => import('@sanad/people/web').then((m) => m.elsewhereNotice()),
  },
  {
    name: { ar: 'الملفات', fr: 'Dossiers', en: 'Files' },
    icon: 'folder',
    permission: 'caseFile.read',
    pages: '/files',
    list: '/files',
    load: () => import('@sanad/case-file/web').then((m) => m.caseFilesSearch),
  },
  {
    name: { ar: 'ملفات المقاومين', fr: 'Dossiers de résistants', en: 'Resistance files' },
    icon: 'flag',
    permission: 'kinship.read',
    pages: '/people/resistance-files',
    load: () => import('@sanad/people/web').then((m) => m.resistanceFilesSearch),
  },
  {
    name: { ar: 'التعاونيات', fr: 'Coopératives', en: 'Cooperatives' },
    icon: 'hive',
    permission: 'cooperative.read',
    pages: '/cooperatives',
    list: '/cooperatives?tab=registered',
    load: () => import('@sanad/cooperative/web').then((m) => m.cooperativesSearch),
  },
  {
    name: { ar: 'مجموعات قيد التأسيس', fr: 'Groupes en formation', en: 'Groups being founded' },
    icon: 'hive',
    permission: 'cooperative.read',
    pages: '/cooperatives/formations',
    list: '/cooperatives',
    load: () => import('@sanad/cooperative/web').then((m) => m.formationsSearch),
  },
  {
    name: { ar: 'الأنشطة', fr: 'Activités', en: 'Events' },
    icon: 'calendar',
    permission: 'event.read',
    pages: '/events',
    list: '/events',
    load: () => import('@sanad/awareness/web').then((m) => m.eventsSearch),
  },
];
