import { Injectable, type OnModuleInit } from '@nestjs/common';
import { stricterConsents, type HeldConsent } from '@sanad/people/core';
import {
  PersonFollowers,
  type FollowingRow,
  type FollowingRows,
  type MergeInHand,
  type PersonFollower,
} from './person-followers';

interface ConsentRow extends FollowingRow {
  readonly purpose: string;
  readonly agency_id: string | null;
  readonly sharing: readonly string[] | null;
  readonly given_on: string;
  readonly created_at: string;
  readonly withdrawn_at: string | null;
  readonly lapsed_at: string | null;
}

interface KinshipRow extends FollowingRow {
  readonly resistance_file_id: string;
  readonly status: 'CLAIMED' | 'VERIFIED' | 'REJECTED';
  readonly is_primary: boolean;
  readonly created_at: string;
}

interface PairRow extends FollowingRow {
  readonly one_id: string;
  readonly one_unit_id: string;
  readonly other_id: string;
  readonly other_unit_id: string;
}

const now = () => new Date().toISOString();

const heldConsent = (row: ConsentRow): HeldConsent => ({
  id: row.id,
  purpose: row.purpose,
  agencyId: row.agency_id,
  sharing: row.sharing,
  createdAt: row.created_at,
  givenOn: row.given_on,
  withdrawnAt: row.withdrawn_at,
});

async function settleConsents({ survivor, loser }: FollowingRows<ConsentRow>, merge: MergeInHand): Promise<void> {
  const standing = (rows: readonly ConsentRow[]) => rows.filter(({ lapsed_at }) => lapsed_at === null).map(heldConsent);
  const { withdrawn, repeated } = stricterConsents(standing(survivor), standing(loser));
  for (const id of withdrawn) await merge.change('people.consent', id, { withdrawn_at: now() });
  for (const id of repeated) await merge.remove('people.consent', id);
}

const table = 'people.kinship_link';
const repeatedLink = 'رابطة مسجلة مرتين: تم دمج سجلين للشخص نفسه.';
const standingLink = ({ status }: KinshipRow) => status !== 'REJECTED';
/** The proven one before the claimed one, then the older one. */
function stronger(one: KinshipRow, other: KinshipRow): number {
  const proof = Number(other.status === 'VERIFIED') - Number(one.status === 'VERIFIED');
  return proof === 0 ? one.created_at.localeCompare(other.created_at) : proof;
}

/** A link that is stated twice goes; where a decision rests on it, it stays as a rejected one. */
async function drop(link: KinshipRow, kept: KinshipRow, merge: MergeInHand): Promise<void> {
  const { survivor, loser } = await merge.rows('people.eligibility_decision');
  const isNeeded = [...survivor, ...loser].some((decision) => decision['kinship_link_id'] === link.id);
  if (!isNeeded) return merge.remove(table, link.id, kept.id);
  const signed = link.status === 'VERIFIED' ? {} : { verified_by: merge.within.user, verified_at: now() };
  await merge.change(table, link.id, { ...signed, status: 'REJECTED', is_primary: false, reason: repeatedLink });
}

/** One link to each file, the proven one; one of all is primary. */
async function settleKinship({ survivor, loser }: FollowingRows<KinshipRow>, merge: MergeInHand): Promise<void> {
  const left: KinshipRow[] = [...survivor, ...loser].filter(standingLink);
  const primary = left.filter((link) => link.is_primary).toSorted(stronger)[0];
  for (const other of left.filter((link) => link.is_primary && link !== primary)) {
    await merge.change(table, other.id, { is_primary: false });
  }
  for (const link of loser.filter(standingLink)) {
    const twin = survivor.find((held) => standingLink(held) && held.resistance_file_id === link.resistance_file_id);
    if (!twin) continue;
    const [kept, gone] = [twin, link].toSorted(stronger) as [KinshipRow, KinshipRow];
    await drop(gone, kept, merge);
    if (gone.id === primary?.id) await merge.change(table, kept.id, { is_primary: true });
  }
}

/** A pair that names the loser names the survivor, unless it is there already or would name one person twice. */
function settlePairs(table: string) {
  return async ({ survivor, loser }: FollowingRows<PairRow>, merge: MergeInHand): Promise<void> => {
    const partnerOf = (row: PairRow, person: string): [string, string] =>
      row.one_id === person ? [row.other_id, row.other_unit_id] : [row.one_id, row.one_unit_id];
    const known = new Set(survivor.map((row) => partnerOf(row, merge.survivorId)[0]));
    for (const row of loser) {
      const [partner, unit] = partnerOf(row, merge.loserId);
      if (partner === merge.survivorId || known.has(partner)) {
        await merge.remove(table, row.id);
        continue;
      }
      const people = [
        [merge.survivorId, merge.survivorUnitId],
        [partner, unit],
      ].toSorted(([one], [other]) => (one! < other! ? -1 : 1)) as [[string, string], [string, string]];
      await merge.change(table, row.id, {
        one_id: people[0][0],
        one_unit_id: people[0][1],
        other_id: people[1][0],
        other_unit_id: people[1][1],
      });
    }
  };
}

/** One bank account in force: the survivor's own. */
async function settleAccounts({ survivor, loser }: FollowingRows, merge: MergeInHand): Promise<void> {
  const isInForce = (row: FollowingRow) => row['replaced_at'] === null;
  if (!survivor.some(isInForce)) return;
  for (const row of loser.filter(isInForce)) {
    await merge.change('people.bank_account', row.id, { replaced_at: now() });
  }
}

const pairColumns = ['one_id', 'other_id'] as const;
const own = { floor: 0, isInUnitOfPerson: true } as const;

const followers: readonly PersonFollower<never>[] = [
  { ...own, table: 'people.consent', kind: 'CONSENT', settle: settleConsents } as PersonFollower<never>,
  { ...own, table: 'people.kinship_link', kind: 'KINSHIP', settle: settleKinship } as PersonFollower<never>,
  { ...own, table: 'people.eligibility_decision', kind: 'ELIGIBILITY' },
  { ...own, table: 'people.paper', kind: 'PAPER' },
  { ...own, table: 'people.former_card', kind: 'CARD' },
  { ...own, table: 'people.person_alias', kind: 'PERSON' },
  { ...own, table: 'people.bank_account', kind: 'BANK_ACCOUNT', settle: settleAccounts } as PersonFollower<never>,
  {
    ...own,
    table: 'people.distinct_pair',
    kind: 'OTHER',
    columns: pairColumns,
    settle: settlePairs('people.distinct_pair'),
  } as PersonFollower<never>,
  {
    ...own,
    table: 'people.duplicate_suspect',
    kind: 'OTHER',
    columns: pairColumns,
    settle: settlePairs('people.duplicate_suspect'),
  } as PersonFollower<never>,
  // Earlier merges say where a record went; that is still true.
  {
    ...own,
    table: 'people.merge',
    kind: 'OTHER',
    columns: ['survivor_id', 'loser_id'],
    stays: true,
  },
];

/** How the people's own rows follow. */
@Injectable()
export class FollowersOfPeople implements OnModuleInit {
  constructor(private readonly registry: PersonFollowers) {}

  onModuleInit(): void {
    this.registry.register(...followers);
  }
}
