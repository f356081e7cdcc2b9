/** Who may found: somebody with a file, another person, or a legal person. */
export const founderKinds = ['BENEFICIARY', 'PERSON', 'LEGAL_PERSON'] as const;
export type FounderKind = (typeof founderKinds)[number];
