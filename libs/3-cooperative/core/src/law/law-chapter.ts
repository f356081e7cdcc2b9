import type { LawKey } from './law-key';

/** The rules of the law in the order in which a cooperative meets them. */
export const lawByChapter = {
  GROUP: ['minMembers', 'founderOnce', 'founderOfAge', 'founderLiving', 'founderCurrent'],
  NAME: ['nameRequestSigners', 'nameApprovalSla', 'nameApprovalValidity', 'nameInDate'],
  SHARES: [
    ...(['minCapital', 'minShare', 'wholeShares', 'cashPaidAtSubscription', 'paidWithinSubscribed'] as const),
    ...(['inKindValued', 'fundsBlockedWithin', 'cashFullPaymentWithin'] as const),
  ],
  DOSSIER: ['statutes', 'assemblyBeforeFiling', 'organsNamed', 'signedByAll', 'localReceipt'],
  REGISTRATION: [
    ...(['registrationCopies', 'registrationDeadline', 'registerEntry', 'clerkToOdcoTransmission'] as const),
    ...(['taxAndIce', 'bankRelease', 'socialSecurity', 'sectorLicence'] as const),
  ],
  ORGANS: [
    ...(['boardRequiredMembers', 'boardRequiredTurnover', 'boardSizeMinimum', 'boardSizeMaximum'] as const),
    ...(['mandateYears', 'auditorRequiredTurnover'] as const),
  ],
  YEARLY: [
    ...(['assemblyNotice', 'reportsBeforeAssembly', 'annualAssemblyWithin', 'odcoTransmission'] as const),
    ...(['legalReserve', 'trainingReserve'] as const),
  ],
  DEALINGS: ['thirdPartyOperations', 'publicTender'],
  ENDING: ['belowMinimumGrace', 'inactiveAfter'],
} as const satisfies Readonly<Record<string, readonly LawKey[]>>;

export type LawChapter = keyof typeof lawByChapter;
export const lawChapters = Object.keys(lawByChapter) as readonly LawChapter[];

/** Whatever is kept by a rule of the law, chapter by chapter; chapters of which nothing is left are left out. */
export function inChapters<Kept extends { readonly key: LawKey }>(
  kept: readonly Kept[],
): { readonly code: LawChapter; readonly rules: readonly Kept[] }[] {
  return lawChapters
    .map((code) => ({
      code,
      rules: lawByChapter[code].flatMap((key: LawKey) => kept.filter((one) => one.key === key)),
    }))
    .filter(({ rules }) => rules.length > 0);
}
