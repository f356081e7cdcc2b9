import type { Routes } from '@angular/router';
import { PERSON_PANELS, peopleRoutes, type PersonPanel } from '@sanad/people/web';

/** What the rooms above a person show on its page. */
const panels: readonly PersonPanel[] = [
  {
    id: 'privacy',
    name: { ar: 'حماية المعطيات', fr: 'Protection des données', en: 'Data protection' },
    permission: 'privacyRequest.read',
    load: () => import('@sanad/privacy/web').then((m) => m.PrivacyPanel),
  },
];

/** Persons, with the parts that the rooms above bring to their page. */
export const peopleArea: Routes = [
  { path: '', providers: [{ provide: PERSON_PANELS, useValue: panels }], children: peopleRoutes },
];
