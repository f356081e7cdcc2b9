/** What a column of an old register may hold. Whole names are taken apart; `reversed` ones begin with the family name. */
export const importFields = [
  'givenAr',
  'familyAr',
  'fullAr',
  'reversedAr',
  'givenLa',
  'familyLa',
  'fullLa',
  'reversedLa',
  'sex',
  'birth',
  'phone',
  'province',
  'commune',
  'cin',
  'fileNumber',
  'memberGivenAr',
  'memberFamilyAr',
  'memberFullAr',
  'relation',
  /** The identifier that a list taken away from here carries: the row is that very person. */
  'personId',
] as const;
export type ImportField = (typeof importFields)[number];

/** Where each column goes; null leaves it in the sheet and out of the register. */
export type ColumnMapping = readonly (ImportField | null)[];

/** Members of a person and of a kinship, as problems name them. */
export type ImportedMember =
  | 'givenAr'
  | 'familyAr'
  | 'givenLa'
  | 'familyLa'
  | 'sex'
  | 'birth'
  | 'phone'
  | 'province'
  | 'commune'
  | 'cin'
  | 'fileNumber'
  | 'memberGivenAr'
  | 'memberFamilyAr'
  | 'relation'
  | 'personId';

/** From which fields each member may come, the most exact first. */
export const sourcesOf: Readonly<Record<ImportedMember, readonly ImportField[]>> = {
  givenAr: ['givenAr', 'fullAr', 'reversedAr'],
  familyAr: ['familyAr', 'fullAr', 'reversedAr'],
  givenLa: ['givenLa', 'fullLa', 'reversedLa'],
  familyLa: ['familyLa', 'fullLa', 'reversedLa'],
  sex: ['sex'],
  birth: ['birth'],
  phone: ['phone'],
  province: ['province'],
  commune: ['commune'],
  cin: ['cin'],
  fileNumber: ['fileNumber'],
  memberGivenAr: ['memberGivenAr', 'memberFullAr'],
  memberFamilyAr: ['memberFamilyAr', 'memberFullAr'],
  relation: ['relation'],
  personId: ['personId'],
};

/** The column of a member, or -1. */
export function columnOf(member: ImportedMember, mapping: ColumnMapping): number {
  for (const field of sourcesOf[member]) {
    const column = mapping.indexOf(field);
    if (column >= 0) return column;
  }
  return -1;
}
