import type { House, TestAnswer, TestClient, UnitCode } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';

export const scan = new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');

export interface ToldFile {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** Steps up to the court in an order that the law allows, each with its day. */
export const wayToCourt = [
  ['GROUP_FORMED', '2022-03-01'],
  ['NAME_REQUESTED', '2022-03-02'],
  ['NAME_APPROVED', '2022-03-08'],
  ['CAPITAL_SUBSCRIBED', '2022-03-10'],
  ['FUNDS_DEPOSITED', '2022-03-11'],
  ['CONSTITUTIVE_ASSEMBLY_HELD', '2022-03-15'],
] as const;

/** Walks founders and their group through the public API, as a caseworker of a unit does. */
export class FoundingStory {
  private readonly caseworker: TestClient;
  private readonly delegate: TestClient;

  constructor(
    house: House,
    private readonly unit: UnitCode = 'GLM',
  ) {
    this.caseworker = house.as('caseworker', unit);
    this.delegate = house.as('provincial-delegate', unit);
  }

  async file(stage: 'NEW' | 'PREPARATION' | 'CREATION' = 'CREATION', path = 'COOPERATIVE_NEW'): Promise<ToldFile> {
    const province = this.unit === 'TNT' ? '10.521' : '10.261';
    const person = await this.post('/people', {
      givenAr: 'زهرة',
      familyAr: `التجريبية ${arabic(newId().slice(-6))}`,
      province,
    });
    await this.post(`/people/${person.id}/consents`, { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: '2022-02-14' });
    let file = await this.post('/case-files', { personId: person.id, openedOn: '2022-02-14' });
    if (stage === 'NEW') return file as ToldFile;
    await this.kinship(person.id);
    file = await this.move(this.caseworker, file, 'ELIGIBILITY');
    file = await this.move(this.delegate, file, 'ELIGIBLE');
    file = await this.note(file, { interviewOn: '2022-02-20' });
    file = await this.move(this.caseworker, file, 'ORIENTATION');
    file = await this.note(file, {
      interviewRecord: 'الرغبة في العمل التعاوني.',
      path,
      planSignedOn: '2022-02-21',
      fundingChoice: 'NONE',
    });
    file = await this.move(this.caseworker, file, 'PREPARATION');
    return (stage === 'CREATION' ? await this.toCreation(file as ToldFile) : file) as ToldFile;
  }

  async toCreation({ id }: ToldFile): Promise<ToldFile> {
    const { body: file } = await this.caseworker.get(`/case-files/${id}`);
    const waived = ok(
      await this.delegate.post(
        `/case-files/${id}/training-waiver`,
        { reason: 'سبق التكوين' },
        { version: file.version },
      ),
    );
    return (await this.move(this.caseworker, waived, 'CREATION')) as ToldFile;
  }

  /** A group with its founders: shares of 100 dirhams, four for each, a quarter of them paid. */
  async group(files: readonly ToldFile[], draft: object = {}, founder: object = {}) {
    let group = await this.post('/formations', this.draft(draft));
    for (const { id } of files) {
      group = await this.post(`/formations/${group.id}/founders`, {
        caseId: id,
        shares: 4,
        paid: 100,
        role: 'MEMBER',
        joinedOn: '2022-03-01',
        ...founder,
      });
    }
    return group;
  }

  draft(change: object = {}): object {
    return {
      name: 'عسل وادي نون',
      seat: 'شارع محمد الخامس، كلميم',
      province: this.unit === 'TNT' ? '10.521' : '10.261',
      category: 'MEMBERS_SELL',
      branch: 'BEES',
      shareValue: 100,
      startedOn: '2022-03-01',
      ...change,
    };
  }

  /** Ticks the steps and puts their scans behind them, up to the court. */
  async walk(group: { readonly id: string }) {
    for (const [step, doneOn] of wayToCourt) await this.tick(group.id, step, doneOn);
    return this.post(`/formations/${group.id}/steps`, { step: 'REGISTRATION_FILED', doneOn: '2022-03-20' });
  }

  async tick(id: string, step: string, doneOn: string, change: object = {}) {
    const group = await this.post(`/formations/${id}/steps`, { step, doneOn, ...change });
    const taken = group.steps.find((one: { step: string }) => one.step === step);
    return ok(
      await this.caseworker.upload(`/steps/${taken.id}/scan`, scan, {
        method: 'PUT',
        version: taken.version,
        name: `${step}.pdf`,
      }),
    );
  }

  private async kinship(personId: string): Promise<void> {
    const resistance = await this.post('/resistance-files', {
      number: `ZZ-${newId().slice(-8)}`,
      memberGivenAr: 'موحا',
      memberFamilyAr: 'التجريبي',
    });
    const link = await this.post(`/people/${personId}/kinship-links`, {
      resistanceFileId: resistance.id,
      relation: 'CHILD',
      evidence: 'BIRTH_RECORD',
    });
    const { version } = ok(
      await this.caseworker.upload(`/kinship-links/${link.id}/evidence`, scan, {
        method: 'PUT',
        version: link.version,
      }),
    );
    ok(await this.delegate.post(`/kinship-links/${link.id}/verification`, {}, { version }));
  }

  private async move(client: TestClient, { id, version }: ToldFile, to: string) {
    return ok(await client.post(`/case-files/${id}/steps`, { to }, { version }));
  }

  private async note({ id, version }: ToldFile, record: object) {
    return ok(await this.caseworker.patch(`/case-files/${id}`, record, { version }));
  }

  private async post(path: string, body: object) {
    return ok(await this.caseworker.post(path, body));
  }
}

function ok({ status, body }: TestAnswer): TestAnswer['body'] {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Letters in place of digits: names hold none. */
function arabic(hex: string): string {
  return [...hex].map((sign) => 'ابتثجحخدذرزسشصضط'[Number.parseInt(sign, 16)]).join('');
}
