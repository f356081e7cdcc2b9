import { InjectionToken } from '@angular/core';
import type { Panel } from '@sanad/ui';

/** A part of the page of a person; its input is named `personId`. */
export type PersonPanel = Panel;

/** The panels that rooms above bring to the page of a person, after its own. Provided where the rooms are composed. */
export const PERSON_PANELS = new InjectionToken<readonly PersonPanel[]>('panels of a person', {
  factory: () => [],
});

/** The room's own panels, in the order of their tabs. */
export const ownPanels: readonly PersonPanel[] = [
  {
    id: 'kinship',
    name: { ar: 'القرابة', fr: 'Parenté', en: 'Kinship' },
    permission: 'kinship.read',
    load: () => import('../kinship/kinship-panel').then((m) => m.KinshipPanel),
  },
  {
    id: 'eligibility',
    name: { ar: 'الأهلية', fr: 'Éligibilité', en: 'Eligibility' },
    permission: 'eligibility.read',
    load: () => import('../eligibility/eligibility-panel').then((m) => m.EligibilityPanel),
  },
  {
    id: 'papers',
    name: { ar: 'الوثائق', fr: 'Pièces', en: 'Papers' },
    permission: 'paper.read',
    load: () => import('../wallet/wallet-panel').then((m) => m.WalletPanel),
  },
  {
    id: 'consents',
    name: { ar: 'الرضى', fr: 'Consentements', en: 'Consents' },
    permission: 'consent.read',
    load: () => import('../consent/consents-panel').then((m) => m.ConsentsPanel),
  },
  {
    id: 'names',
    name: { ar: 'أشكال الاسم', fr: 'Graphies', en: 'Spellings' },
    permission: 'person.read',
    load: () => import('../alias/aliases-panel').then((m) => m.AliasesPanel),
  },
  {
    id: 'bank',
    name: { ar: 'المعطيات البنكية', fr: 'Données bancaires', en: 'Bank details' },
    permission: 'bank.read',
    load: () => import('../bank/bank-panel').then((m) => m.BankPanel),
  },
  {
    id: 'duplicates',
    name: { ar: 'المكررات', fr: 'Doublons', en: 'Duplicates' },
    permission: 'duplicate.read',
    load: () => import('../duplicates/duplicates-panel').then((m) => m.DuplicatesPanel),
  },
];

/** What a request opens of somebody of another unit, beside the card itself. */
export const openedPanel: PersonPanel = {
  id: 'consents',
  name: { ar: 'الرضى', fr: 'Consentements', en: 'Consents' },
  permission: 'consent.read',
  load: () => import('../access-request/opened-consents').then((m) => m.OpenedConsents),
};
