import { placeOf, roles, type Role } from '@sanad/access/core';
import { newId } from '@sanad/kernel';
import type { TestDatabase } from '@sanad/platform/testing';

export type UnitCode = 'HQ' | 'GLM' | 'TNT' | 'ASZ' | 'SMR';
export type AgencyCode = 'ANAPEC' | 'ODCO' | 'ADS';
export type PlaceCode = UnitCode | AgencyCode;

export interface HouseIds {
  readonly unit: Readonly<Record<UnitCode, string>>;
  readonly agency: Readonly<Record<AgencyCode, string>>;
  readonly branch: Readonly<Record<AgencyCode, string>>;
  /** `caseworker@GLM` → id. */
  readonly user: Readonly<Record<string, string>>;
}

const units: readonly (readonly [UnitCode, UnitCode | null, string, string, readonly string[]])[] = [
  ['HQ', null, 'HEADQUARTERS', 'المندوبية السامية', []],
  ['GLM', 'HQ', 'REGIONAL', 'النيابة الجهوية بكلميم', ['10.261', '10.473']],
  ['TNT', 'GLM', 'PROVINCIAL', 'النيابة الإقليمية بطانطان', ['10.521']],
  ['ASZ', 'GLM', 'LOCAL', 'المكتب المحلي بأسا الزاك', ['10.071']],
  ['SMR', 'HQ', 'REGIONAL', 'النيابة الجهوية لناحية أخرى', ['11.441']],
];

/** ADS has no agreement in force; SMR stands for every delegation that is not yours. */
const agencies: readonly (readonly [AgencyCode, readonly string[], boolean])[] = [
  ['ANAPEC', ['REGISTRATION', 'POSITIONING', 'TRAINING', 'BUSINESS_PLAN'], true],
  ['ODCO', ['NAME_APPROVAL', 'TRAINING', 'LEGAL_HELP'], true],
  ['ADS', ['PROJECT_STUDY', 'VALUE_CHAIN'], false],
];

const kinds = { ANAPEC: 'EMPLOYMENT', ODCO: 'COOPERATION', ADS: 'SOCIAL_DEVELOPMENT' } as const;

const atHeadquarters: readonly Role[] = [
  'hq-admin',
  'hq-supervisor',
  'funding-committee',
  'privacy-officer',
  'auditor',
];

export function usualPlace(role: Role): PlaceCode {
  if (placeOf(role) === 'branch') return 'ANAPEC';
  return atHeadquarters.includes(role) ? 'HQ' : 'GLM';
}

function posts(): readonly (readonly [Role, PlaceCode])[] {
  const placesOf = (role: Role): readonly PlaceCode[] => {
    if (placeOf(role) === 'branch') return ['ANAPEC', 'ODCO', 'ADS'];
    return atHeadquarters.includes(role) ? ['HQ'] : ['GLM', 'TNT', 'ASZ', 'SMR'];
  };
  return roles.flatMap((role) => placesOf(role).map((place) => [role, place] as const));
}

async function addUser(
  database: TestDatabase,
  role: Role,
  place: PlaceCode,
  placeId: string,
): Promise<readonly [string, string]> {
  const id = newId();
  const name = `${role}@${place}`;
  await database.sql('insert into access.user_account (id, email, name, password_hash) values ($1, $2, $3, $4)', [
    id,
    `${name}.example`,
    name,
    '-',
  ]);
  await database.sql(
    `insert into access.assignment (id, user_id, role, unit_id, branch_id, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
    [newId(), id, role, placeOf(role) === 'unit' ? placeId : null, placeOf(role) === 'branch' ? placeId : null],
  );
  return [name, id];
}

/** Units, agencies with a branch in Guelmim, and one person for each role and place. */
export async function settle(database: TestDatabase): Promise<HouseIds> {
  const unit = Object.fromEntries(units.map(([code]) => [code, newId()])) as Record<UnitCode, string>;
  for (const [code, parent, kind, name, provinces] of units) {
    await database.sql(
      'insert into access.unit (id, parent_id, kind, code, name_ar, name_fr, name_en, provinces) values ($1, $2, $3, $4, $5, $5, $5, $6)',
      [unit[code], parent ? unit[parent] : null, kind, code, name, provinces],
    );
  }
  const agency = Object.fromEntries(agencies.map(([code]) => [code, newId()])) as Record<AgencyCode, string>;
  const branch = Object.fromEntries(agencies.map(([code]) => [code, newId()])) as Record<AgencyCode, string>;
  for (const [code, services, hasAgreement] of agencies) {
    await database.sql(
      `insert into partners.agency (id, code, kind, name_ar, name_fr, name_en, short_ar, services)
       values ($1, $2, $3, $2, $2, $2, $2, $4)`,
      [agency[code], code, kinds[code], services],
    );
    await database.sql(
      'insert into partners.branch (id, agency_id, name_ar, name_fr, name_en, provinces) values ($1, $2, $3, $3, $3, $4)',
      [branch[code], agency[code], `${code} كلميم`, ['10.261']],
    );
    if (hasAgreement) {
      await database.sql(
        `insert into partners.agreement (id, agency_id, number, title_ar, valid_from, purposes, field_groups)
         values ($1, $2, $3, 'اتفاقية', '2020-01-01', $4, '{IDENTITY,CONTACT,PROJECT,TRAINING}')`,
        [
          newId(),
          agency[code],
          `2020/${code}`,
          ['ORIENTATION', 'TRAINING', 'PROJECT_STUDY', 'CREATION', 'FUNDING', 'FOLLOW_UP'],
        ],
      );
    }
  }
  const users: (readonly [string, string])[] = [];
  for (const [role, place] of posts()) {
    const placeId = place in unit ? unit[place as UnitCode] : branch[place as AgencyCode];
    users.push(await addUser(database, role, place, placeId));
  }
  return { unit, agency, branch, user: Object.fromEntries(users) };
}
