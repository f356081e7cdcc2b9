import type { AgencyCode, House, TestAnswer } from '@sanad/access/api/testing';

const day = '2022-03-01';
export const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF');
/** The sample of the IBAN registry. */
export const rib = '011519000001205000534921';

let persons = 0;

/** Somebody whom every room knows: a file, a referral, a bank number; and the acts by which they use their rights. */
export class KnownPerson {
  private constructor(
    private readonly house: House,
    readonly id: string,
    readonly caseId: string,
    readonly name: string,
  ) {}

  static async of(house: House, name = 'رقية'): Promise<KnownPerson> {
    persons += 1;
    const caseworker = house.as('caseworker');
    const family = 'ابجدهوزحطيكلمن'.slice(persons % 10, (persons % 10) + 4);
    const draft = {
      ...{ givenAr: name, familyAr: `التجريبية ${family}`, province: '10.261' },
      ...{ phone: `06120000${String(10 + persons)}`, birth: `19${60 + persons}-05`, cin: `ZZ${200_000 + persons}` },
    };
    const distinctFrom: { personId: string; why: string }[] = [];
    let person: TestAnswer;
    do {
      person = await caseworker.post('/people', { ...draft, distinctFrom });
      const asked: string = person.body.values?.candidates ?? '';
      for (const personId of asked.split(',').filter(Boolean)) distinctFrom.push({ personId, why: 'شخصان مختلفان' });
    } while (person.body.code === 'possibleDuplicate');
    const { id } = person.body;
    await caseworker.post(`/people/${id}/consents`, { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: day });
    const file = await caseworker.post('/case-files', { personId: id, openedOn: day });
    if (file.status !== 201) throw new Error(`No file was opened: ${JSON.stringify(file.body)}`);
    return new KnownPerson(house, id, file.body.id, `${name} ${draft.familyAr}`);
  }

  async refer(agency: AgencyCode = 'ANAPEC', service = 'TRAINING'): Promise<TestAnswer['body']> {
    const sent = await this.house.as('caseworker').post(`/case-files/${this.caseId}/referrals`, {
      ...{ branchId: this.house.ids.branch[agency], service, wish: 'تكوين في التدبير' },
      consent: { channel: 'PAPER', givenOn: day },
    });
    if (sent.status !== 201) throw new Error(`Nothing was referred: ${JSON.stringify(sent.body)}`);
    return sent.body;
  }

  async bank(): Promise<void> {
    await this.house.as('caseworker').post(`/people/${this.id}/bank-account`, { rib, bank: 'بنك الجنوب' });
  }

  ask(draft: object): Promise<TestAnswer> {
    const common = { personId: this.id, channel: 'COUNTER', receivedOn: day };
    return this.house.as('caseworker').post('/privacy-requests', { ...common, ...draft });
  }

  /** A correction with its proof, ready to be decided on. */
  async correction(field: string, newValue: string): Promise<TestAnswer['body']> {
    const { body } = await this.ask({ kind: 'RECTIFICATION', field, newValue });
    const proven = await this.house
      .as('caseworker')
      .upload(`/privacy-requests/${body.id}/evidence`, pdf, { method: 'PUT', version: body.version });
    if (proven.status !== 200) throw new Error(`No proof was taken: ${JSON.stringify([body, proven.body])}`);
    return proven.body;
  }

  fulfil({ id, version }: { id: string; version: number }): Promise<TestAnswer> {
    return this.house.as('privacy-officer').post(`/privacy-requests/${id}/fulfilment`, {}, { version });
  }

  async file(more: object = {}): Promise<TestAnswer['body']> {
    const draft = { personId: this.id, askedBy: 'PERSON', identityCheck: 'بطاقة وطنية أصلية', language: 'ar', ...more };
    return (await this.house.as('caseworker').post('/person-files', draft)).body;
  }
}
