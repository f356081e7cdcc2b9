import type { AgencyCode, House, TestAnswer, TestClient, UnitCode } from '@sanad/access/api/testing';

const day = '2022-03-01';

/** A consent to share, signed on paper. */
export const signed = { channel: 'PAPER', givenOn: day };

let people = 0;

/** Walks a file and its referral through the public API, as a caseworker of a unit and an officer of a branch do. */
export class HandedFile {
  constructor(private readonly house: House) {}

  caseworker(unit: UnitCode = 'GLM'): TestClient {
    return this.house.as('caseworker', unit);
  }

  officer(agency: AgencyCode = 'ANAPEC'): TestClient {
    return this.house.as('partner-officer', agency);
  }

  to(agency: AgencyCode, service = 'TRAINING'): { readonly branchId: string; readonly service: string } {
    return { branchId: this.house.ids.branch[agency], service };
  }

  /** A file that is open, of a person who has a card number, a date of birth, and a name nobody else has. */
  async file(more: object = {}, unit: UnitCode = 'GLM'): Promise<TestAnswer['body']> {
    people += 1;
    const person = await this.newPerson(unit, {
      ...{ givenAr: 'أمينة', familyAr: 'التجريبية', province: '10.261', phone: '0612345678', birth: '1990-05' },
      ...{ cin: `ZZ${100_000 + people}`, ...more },
    });
    await this.caseworker(unit).post(`/people/${person.body.id}/consents`, { ...signed, purpose: 'FOLLOW_UP' });
    const opened = await this.caseworker(unit).post('/case-files', { personId: person.body.id, openedOn: day });
    if (opened.status !== 201) throw new Error(`No file was opened: ${JSON.stringify(opened.body)}`);
    return opened.body;
  }

  /** They share a name, and are told apart as often as the house asks. */
  private async newPerson(unit: UnitCode, draft: object): Promise<TestAnswer> {
    const distinctFrom: { personId: string; why: string }[] = [];
    for (;;) {
      const answer = await this.caseworker(unit).post('/people', { ...draft, distinctFrom });
      if (answer.body.code !== 'possibleDuplicate') return answer;
      const candidates = String(answer.body.values.candidates).split(',');
      distinctFrom.push(...candidates.map((personId) => ({ personId, why: 'شخصان مختلفان' })));
    }
  }

  send(caseId: string, draft: object, unit: UnitCode = 'GLM'): Promise<TestAnswer> {
    return this.caseworker(unit).post(`/case-files/${caseId}/referrals`, draft);
  }

  /** A referral to the branch of ANAPEC that waits for its answer. */
  async sent(more: object = {}, service = 'TRAINING'): Promise<TestAnswer['body']> {
    const { id } = await this.file(more);
    const answer = await this.send(id, {
      ...this.to('ANAPEC', service),
      wish: 'تكوين في تدبير التعاونيات',
      consent: signed,
    });
    if (answer.status !== 201) throw new Error(`Nothing was referred: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The person agrees to share with an agency for every purpose. */
  async agree(personId: string, agency: AgencyCode): Promise<void> {
    const consent = { ...signed, purpose: 'SHARE_WITH_PARTNER', agencyId: this.house.ids.agency[agency] };
    const { status, body } = await this.caseworker().post(`/people/${personId}/consents`, consent);
    if (status !== 201) throw new Error(`No consent was taken: ${JSON.stringify(body)}`);
  }

  /** How a service other than training went. */
  report({ id, version }: { id: string; version: number }, state: string, factOn = day): Promise<TestAnswer> {
    return this.officer().post(`/referrals/${id}/outcome`, { state, factOn }, { version });
  }

  accept({ id, version }: { id: string; version: number }): Promise<TestAnswer> {
    return this.officer().post(`/referrals/${id}/acceptance`, {}, { version });
  }

  decline({ id, version }: { id: string; version: number }, reason = 'لا توجد مقاعد'): Promise<TestAnswer> {
    return this.officer().post(`/referrals/${id}/refusal`, { reason }, { version });
  }

  recall({ id, version }: { id: string; version: number }, reason = 'أرسلت خطأ'): Promise<TestAnswer> {
    return this.caseworker().post(`/referrals/${id}/recall`, { reason }, { version });
  }

  /** The person changes their mind about sharing. */
  async withdraw(personId: string): Promise<void> {
    const { rows } = (await this.caseworker().get(`/people/${personId}/consents`)).body;
    const { id, version } = rows.find(({ purpose }: { purpose: string }) => purpose === 'SHARE_WITH_PARTNER');
    const { status } = await this.caseworker().post(`/consents/${id}/withdrawal`, {}, { version });
    if (status !== 200) throw new Error('The consent was not withdrawn.');
  }

  async inbox(client: TestClient, query = ''): Promise<string[]> {
    const { rows } = (await client.get(`/referrals?limit=100${query}`)).body;
    return rows.map(({ id }: { id: string }) => id);
  }
}
