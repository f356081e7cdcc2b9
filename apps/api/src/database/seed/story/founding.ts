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
  await caseworker.post(
    `/formations/${bees.id}/registration`,
    { registerNumber: 'ZZ 12/2022', court: 'المحكمة الابتدائية بكلميم', registeredOn: '2022-06-15' },
    version,
  );
  say('five founders register a cooperative; their files become active');
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
