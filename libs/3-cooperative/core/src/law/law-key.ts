/** The rules of law 112-12 that bear on a group until it is in the register. */
export const foundingLawKeys = [
  'minMembers',
  'founderOnce',
  'founderOfAge',
  'founderLiving',
  'founderCurrent',
  'nameRequestSigners',
  'nameApprovalSla',
  'nameApprovalValidity',
  'nameInDate',
  'statutes',
  'minCapital',
  'minShare',
  'wholeShares',
  'cashPaidAtSubscription',
  'paidWithinSubscribed',
  'inKindValued',
  'fundsBlockedWithin',
  'assemblyBeforeFiling',
  'organsNamed',
  'signedByAll',
  'localReceipt',
  'registrationCopies',
  'registrationDeadline',
  'registerEntry',
  'clerkToOdcoTransmission',
  'taxAndIce',
  'bankRelease',
  'socialSecurity',
  'sectorLicence',
] as const;

/** Those that bear on a cooperative once it is a legal person. */
export const livingLawKeys = [
  'cashFullPaymentWithin',
  'annualAssemblyWithin',
  'assemblyNotice',
  'reportsBeforeAssembly',
  'odcoTransmission',
  'boardRequiredMembers',
  'boardRequiredTurnover',
  'auditorRequiredTurnover',
  'boardSizeMinimum',
  'boardSizeMaximum',
  'mandateYears',
  'legalReserve',
  'trainingReserve',
  'thirdPartyOperations',
  'belowMinimumGrace',
  'inactiveAfter',
  'publicTender',
] as const;

/** The questions of the law that are kept as data, with the days between which each answer holds. */
export const lawKeys = [...foundingLawKeys, ...livingLawKeys] as const;
export type LawKey = (typeof lawKeys)[number];

export const lawUnits = ['PERSONS', 'DIRHAMS', 'SHARES', 'PERCENT', 'COPIES', 'DAYS', 'MONTHS', 'YEARS'] as const;
export type LawUnit = (typeof lawUnits)[number];

export const lawTexts = [
  'LAW_112_12',
  'DECREE_2_15_617',
  'ORDER_1369_16',
  'LAW_28_07',
  'DAHIR_1_72_184',
  'DECREE_2_22_431',
  'TAX_CODE',
  'FAMILY_CODE',
  'HOUSE_RULE',
] as const;
export type LawText = (typeof lawTexts)[number];

/** Who answers for a rule. */
export const lawBodies = [
  'FOUNDERS',
  'ODCO',
  'CLERK',
  'BANK',
  'LOCAL_AUTHORITY',
  'ASSEMBLY',
  'TAX_OFFICE',
  'CNSS',
  'ONSSA',
  'COOPERATIVE',
] as const;
export type LawBody = (typeof lawBodies)[number];

/** In place of the number of an article: not read yet in the full text, or none, as for a rule of the house. */
export const articleUnread = 'TO_READ';
export const articleNone = 'NONE';
