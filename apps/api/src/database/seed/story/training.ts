import { reaching } from './cast';
import type { Holder, Staff } from './files';

interface Kept {
  readonly id: string;
  readonly version: number;
}

interface Session extends Kept {
  readonly days: readonly { readonly id: string; readonly day: string }[];
  readonly enrolments: readonly (Kept & { readonly caseId: string })[];
}

interface Agency {
  readonly code: string;
  readonly branches: readonly { readonly id: string }[];
}

const days = ['2022-04-04', '2022-04-05', '2022-04-06', '2022-04-11', '2022-04-12', '2022-04-13'];

/** The caseworker hands a part of each file to the agency, with the person's consent. */
async function refer({ caseworker }: Staff, holders: readonly Holder[]): Promise<Map<string, Kept>> {
  const { rows } = await caseworker.get<{ rows: Agency[] }>('/agencies');
  const branchId = rows.find(({ code }) => code === 'ANAPEC')!.branches[0]!.id;
  const referrals = new Map<string, Kept>();
  for (const holder of reaching(holders, 'REFERRED')) {
    const sent = await caseworker.post<Kept>(`/case-files/${holder.caseId}/referrals`, {
      branchId,
      service: 'TRAINING',
      wish: 'تكوين في تدبير التعاونيات والمشاريع الصغيرة',
      consent: { channel: 'PAPER', givenOn: '2022-03-09' },
    });
    referrals.set(holder.caseId, sent);
  }
  return referrals;
}

async function openSession({ anapec }: Staff): Promise<Session> {
  const programme = await anapec.post<Kept>('/training-programmes', {
    title: 'تدبير التعاونيات والمشاريع الصغيرة',
    hours: 36,
    completionPercent: 75,
  });
  return anapec.post<Session>('/training-sessions', {
    programmeId: programme.id,
    place: 'فضاء الذاكرة التاريخية للمقاومة والتحرير بكلميم',
    trainer: 'مكوِّنة تجريبية',
    capacity: 12,
    days: days.map((day) => ({ day, startsAt: '09:00', hours: 6 })),
  });
}

/** Referred, enrolled, present, completed; and, on another day, the certificate. */
export async function train(staff: Staff, holders: readonly Holder[], say: (sentence: string) => void): Promise<void> {
  const { anapec } = staff;
  const referrals = await refer(staff, holders);
  say(`${referrals.size} people are referred to ANAPEC, with their consent`);
  const { id } = await openSession(staff);
  for (const holder of reaching(holders, 'ENROLLED')) {
    const referral = referrals.get(holder.caseId)!;
    await anapec.post(`/referrals/${referral.id}/acceptance`, {}, referral.version);
    await anapec.post(`/training-sessions/${id}/enrolments`, { referralId: referral.id, on: '2022-03-28' });
  }
  let session = await anapec.get<Session>(`/training-sessions/${id}`);
  const late = reaching(holders, 'ENROLLED').filter(({ reach }) => reach === 'ENROLLED');
  const markOf = (caseId: string, place: number) => {
    if (late.some((holder) => holder.caseId === caseId)) return place < 3 ? 'PRESENT' : 'ABSENT';
    return place === 2 ? 'LATE' : 'PRESENT';
  };
  const cells = session.enrolments.flatMap(({ id: enrolmentId, caseId }) =>
    session.days.map((day, place) => ({ enrolmentId, dayId: day.id, mark: markOf(caseId, place) })),
  );
  await anapec.put(`/training-sessions/${id}/roll-call`, { cells }, session.version);
  say(`the roll is called on ${days.length} days`);
  session = await anapec.get<Session>(`/training-sessions/${id}`);
  const trained = reaching(holders, 'TRAINED');
  for (const [place, holder] of trained.entries()) {
    const enrolment = session.enrolments.find(({ caseId }) => caseId === holder.caseId)!;
    const completed = await anapec.post<Kept>(
      `/enrolments/${enrolment.id}/completion`,
      { result: 'COMPLETED', on: '2022-04-13' },
      enrolment.version,
    );
    // One certificate is late, as it happens.
    if (place === trained.length - 1) continue;
    await anapec.post(
      `/enrolments/${enrolment.id}/certificate`,
      { number: `ZZ-2022-${100 + place}`, on: '2022-05-10' },
      completed.version,
    );
  }
  say(`${trained.length} people complete the training, ${trained.length - 1} certificates follow on another day`);
}
