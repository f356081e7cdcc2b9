import type { House, TestAnswer, TestClient } from '@sanad/access/api/testing';
import type { EnrolmentView, SessionView } from '@sanad/training/core';

export interface Referred {
  readonly caseId: string;
  readonly personId: string;
  readonly referralId: string;
}

const marks: Readonly<Record<string, string>> = { P: 'PRESENT', A: 'ABSENT', E: 'EXCUSED', L: 'LATE' };
export const before = '2022-02-20';
export const days = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04'];

/** What an answer says, or the end of the spec with what it said instead. */
export function ok(answer: TestAnswer, status = 200) {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
export const refused = (answer: TestAnswer) => (answer.status === 422 ? (answer.body.code as string) : answer.status);

/** A training of 24 hours on four days at ANAPEC, and people of Guelmim who go there. */
export class TrainingStory {
  private made = 0;
  private programme?: Promise<string>;

  constructor(private readonly house: House) {}

  officer = (): TestClient => this.house.as('partner-officer', 'ANAPEC');
  other = (): TestClient => this.house.as('partner-officer', 'ODCO');
  caseworker = (): TestClient => this.house.as('caseworker');
  delegate = (): TestClient => this.house.as('provincial-delegate');

  async session(change: object = {}): Promise<SessionView> {
    this.programme ??= this.addProgramme();
    const draft = {
      programmeId: await this.programme,
      place: 'قاعة التكوين بكلميم',
      trainer: 'مكون تجريبي',
      capacity: 10,
      days: days.map((day) => ({ day, startsAt: '09:00', hours: 6 })),
      ...change,
    };
    return ok(await this.officer().post('/training-sessions', draft), 201);
  }

  /** A person with a file and an accepted referral. */
  async referred(): Promise<Referred> {
    const { version, ...someone } = await this.waiting();
    ok(await this.officer().post(`/referrals/${someone.referralId}/acceptance`, {}, { version }));
    return someone;
  }

  /** The same, before the branch has answered. */
  async waiting(service = 'TRAINING'): Promise<Referred & { version: number }> {
    const client = this.caseworker();
    const named = { givenAr: 'أمينة', familyAr: 'التجريبية', province: '10.261' };
    const person = ok(await client.post('/people', { ...named, phone: `06${20_000_000 + (this.made += 1)}` }), 201);
    await client.post(`/people/${person.id}/consents`, { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: before });
    const file = ok(await client.post('/case-files', { personId: person.id, openedOn: before }), 201);
    const consent = { channel: 'PAPER', givenOn: before };
    const sent = { branchId: this.house.ids.branch.ANAPEC, service, consent };
    const { id, version } = ok(await client.post(`/case-files/${file.id}/referrals`, sent), 201);
    return { caseId: file.id, personId: person.id, referralId: id, version };
  }

  async enrolled(session: SessionView, someone: Referred): Promise<EnrolmentView> {
    const path = `/training-sessions/${session.id}/enrolments`;
    return ok(await this.officer().post(path, { referralId: someone.referralId, on: before }), 201);
  }

  async mark(session: SessionView, enrolmentId: string, letters: string): Promise<void> {
    const { version, days: planned } = ok(await this.officer().get(`/training-sessions/${session.id}`)) as SessionView;
    const cells = [...letters].map((letter, place) => {
      return { enrolmentId, dayId: planned[place]!.id, mark: marks[letter] ?? null };
    });
    ok(await this.officer().put(`/training-sessions/${session.id}/roll-call`, { cells }, { version }));
  }

  act(name: string, { id, version }: { id: string; version: number }, body: object = {}, client = this.officer()) {
    return client.post(`/enrolments/${id}/${name}`, body, { version });
  }

  /** Somebody who has come to all days, with the result of the last one. */
  async concluded(result = 'COMPLETED', letters = 'PPPP'): Promise<Referred & { place: EnrolmentView }> {
    const session = await this.session();
    const someone = await this.referred();
    const place = await this.enrolled(session, someone);
    await this.mark(session, place.id, letters);
    return { ...someone, place: ok(await this.act('completion', place, { result, on: days[3] })) };
  }

  async timeline({ caseId }: Referred): Promise<string[]> {
    const { rows } = ok(await this.caseworker().get(`/case-files/${caseId}/timeline?limit=100`));
    return (rows as { kind: string }[]).map(({ kind }) => kind);
  }

  async file({ caseId }: Referred) {
    return ok(await this.caseworker().get(`/case-files/${caseId}`));
  }

  async referralState({ referralId }: Referred): Promise<string> {
    return ok(await this.caseworker().get(`/referrals/${referralId}`)).state;
  }

  /** As it stands, for the branch. */
  async place({ caseId }: Referred): Promise<EnrolmentView> {
    return ok(await this.officer().get(`/case-files/${caseId}/enrolments`))[0];
  }

  private async addProgramme(): Promise<string> {
    const modules = [
      { title: 'دراسة السوق', hours: 12 },
      { title: 'الخطة المالية', hours: 12 },
    ];
    const draft = { title: 'إعداد مخطط الأعمال', hours: 24, modules };
    return ok(await this.officer().post('/training-programmes', draft), 201).id;
  }
}
