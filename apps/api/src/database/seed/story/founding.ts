import { reaching } from './cast';
import type { Holder, Staff } from './files';
import { paper } from './paper';

interface Kept {
  readonly id: string;
  readonly version: number;
}

interface Formation extends Kept {
  readonly steps: readonly (Kept & { readonly step: string })[];
}

const roles = ['PRESIDENT', 'TREASURER', 'MANAGER', 'MEMBER', 'MEMBER'] as const;

const steps = [
  ['GROUP_FORMED', '2022-05-16', null],
  ['NAME_REQUESTED', '2022-05-18', 'ZZ-T-12'],
  ['NAME_APPROVED', '2022-05-20', 'ZZ-A-12'],
  ['STATUTES_DRAFTED', '2022-05-24', null],
  ['CAPITAL_SUBSCRIBED', '2022-05-30', null],
  ['FUNDS_DEPOSITED', '2022-06-02', 'ZZ-B-7'],
  ['CONSTITUTIVE_ASSEMBLY_HELD', '2022-06-06', null],
  ['LOCAL_AUTHORITY_FILED', '2022-06-08', 'ZZ-W-3'],
  ['REGISTRATION_FILED', '2022-06-10', 'ZZ-G-41'],
] as const;

async function addFounders(
  { caseworker }: Staff,
  formationId: string,
  founders: readonly Holder[],
  paid: number,
  joinedOn: string,
): Promise<void> {
  for (const [place, { caseId }] of founders.entries()) {
    await caseworker.post(`/formations/${formationId}/founders`, {
      caseId,
      shares: 10,
      paid,
      role: roles[place] ?? 'MEMBER',
      joinedOn,
    });
  }
}

/** Ticks a step with its day and paper, and puts the scan behind it. */
async function tick(
  { caseworker }: Staff,
  formationId: string,
  [step, doneOn, reference]: (typeof steps)[number],
): Promise<void> {
  const { version } = await caseworker.get<Formation>(`/formations/${formationId}`);
  const formation = await caseworker.post<Formation>(
    `/formations/${formationId}/steps`,
    { step, doneOn, reference },
    version,
  );
  const ticked = formation.steps.find((one) => one.step === step)!;
  await caseworker.scan(
    'PUT',
    `/steps/${ticked.id}/scan?name=${encodeURIComponent(`${step.toLowerCase()}.pdf`)}`,
    paper(step),
    ticked.version,
  );
}

interface LegalPerson extends Kept {
  readonly memberships: readonly Kept[];
}

const court = 'المحكمة الابتدائية بكلميم';

/** What offices gave the cooperative, who runs it, to what it belongs; and one from before the system with four members. */
async function keep({ caseworker }: Staff, registered: LegalPerson): Promise<void> {
  let bees = registered;
  const note = async (path: string, body: Readonly<Record<string, unknown>>) => {
    bees = await caseworker.post<LegalPerson>(`/cooperatives/${bees.id}/${path}`, body, bees.version);
  };
  await note('identifiers', { kind: 'ICE', value: '999999999000079', givenOn: '2022-06-28' });
  await note('identifiers', { kind: 'TAX_ID', value: '52417008', givenOn: '2022-06-28' });
  await note('identifiers', { kind: 'RIB', value: '230780888888888888000027', authority: 'بنك تجريبي' });
  await note('identifiers', {
    ...{ kind: 'SECTOR_LICENCE', value: 'ZZ-MIEL-10-04', authority: 'المكتب الوطني للسلامة الصحية', product: 'HONEY' },
    ...{ givenOn: '2022-09-01', expiresOn: '2027-08-31' },
  });
  for (const [place, organ] of (['PRESIDENT', 'TREASURER', 'MANAGER'] as const).entries())
    await note('mandates', {
      ...{ organ, membershipId: bees.memberships[place]!.id, beginsOn: '2022-06-15', endsOn: '2025-06-15' },
    });
  await note('statuses', { to: 'OPERATING', changedOn: '2022-09-05', reason: 'أول عملية بيع للعسل' });
  const union = await caseworker.post<Kept>('/cooperative-bodies', {
    ...{ kind: 'UNION', name: 'اتحاد تعاونيات تربية النحل (تجريبي)', province: '10.261', seat: 'كلميم' },
    ...{ number: 'ZZ 3/2021', authority: court, foundedOn: '2021-04-25' },
  });
  const joining = { cooperativeId: bees.id, joinedOn: '2022-10-01' };
  await caseworker.post(`/cooperative-bodies/${union.id}/affiliations`, joining, union.version);
  let older = await caseworker.post<LegalPerson>('/cooperatives', {
    ...{ name: 'تعاونية الزربية الصحراوية (تجريبية)', seat: 'فاصك', province: '10.261', category: 'MEMBERS_WORK' },
    ...{ branch: 'CARPETS', registerNumber: 'ZZ 4/2016', court, registeredOn: '2016-04-12' },
    ...{ capital: 5000, shareValue: 100, inOpeningBalance: true },
  });
  for (const [givenAr, familyAr] of weavers) {
    const associate = { kind: 'PERSON', givenAr, familyAr, noticeGivenOn: '2022-06-20' };
    const draft = { associate, shares: 10, paid: 1000, entry: 'FOUNDING', joinedOn: '2016-04-12' };
    older = await caseworker.post<LegalPerson>(`/cooperatives/${older.id}/associates`, draft, older.version);
  }
  const leaving = { leftOn: '2022-05-31', endKind: 'RESIGNATION' };
  await caseworker.post(`/memberships/${older.memberships[4]!.id}/ending`, leaving, older.version);
}

const weavers = [
  ['رقية', 'التجريبية'],
  ['مينة', 'الصوفية'],
  ['عائشة', 'النساجة'],
  ['خديجة', 'المثالية'],
  ['زينب', 'النموذجية'],
] as const;

/** Five founders, the steps of law 112-12 with a scan behind each, and the number of the local register. */
export async function found(staff: Staff, holders: readonly Holder[], say: (sentence: string) => void): Promise<void> {
  const { caseworker } = staff;
  const bees = await caseworker.post<Kept>('/formations', {
    name: 'تعاونية عسل واد نون (تجريبية)',
    seat: 'كلميم',
    province: '10.261',
    category: 'MEMBERS_SELL',
    branch: 'BEES',
    shareValue: 100,
    startedOn: '2022-05-16',
  });
  await addFounders(staff, bees.id, reaching(holders, 'FOUNDER'), 500, '2022-05-16');
  for (const step of steps) await tick(staff, bees.id, step);
  const { version } = await caseworker.get<Kept>(`/formations/${bees.id}`);
  const cooperative = await caseworker.post<LegalPerson>(
    `/formations/${bees.id}/registration`,
    { registerNumber: 'ZZ 12/2022', court, registeredOn: '2022-06-15' },
    version,
  );
  say('five founders register a cooperative; their files become active');
  await keep(staff, cooperative);
  say('it has its numbers, its organs and its union; an older one has lost a member too many');
  const milk = await caseworker.post<Kept>('/formations', {
    name: 'تعاونية حليب الواحة (تجريبية)',
    seat: 'تغجيجت',
    province: '10.261',
    category: 'MEMBERS_SELL',
    branch: 'MILK',
    shareValue: 100,
    startedOn: '2022-06-20',
  });
  const group = reaching(holders, 'REFERRED').filter(({ valueChain }) => valueChain === 'MILK');
  await addFounders(staff, milk.id, group, 250, '2022-06-20');
  say(`a second group has ${group.length} founders and still looks for more`);
}
