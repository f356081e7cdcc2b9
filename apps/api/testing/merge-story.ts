import type { House, TestAnswer, TestClient } from '@sanad/access/api/testing';

// A spec looks at what it expects.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Told = any;

const day = '2022-03-01';

export function ok({ status, body }: TestAnswer): Told {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Letters in place of a number: names hold no digits. */
function lettered(number: number): string {
  return [...String(number)].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join('');
}

/** Walks persons through all rooms by the public API, and merges two of them. */
export class MergeStory {
  private made = 0;

  constructor(readonly house: House) {}

  get caseworker(): TestClient {
    return this.house.as('caseworker');
  }
  get provincial(): TestClient {
    return this.house.as('provincial-delegate');
  }
  get regional(): TestClient {
    return this.house.as('regional-delegate');
  }
  get officer(): TestClient {
    return this.house.as('partner-officer', 'ANAPEC');
  }

  /** Somebody whom nobody resembles, unless it is wished. */
  async person(more: object = {}, client = this.caseworker): Promise<Told> {
    this.made += 1;
    const person = { givenAr: 'رقوش', familyAr: `أيت ${lettered(7000 + this.made * 37)}`, province: '10.261', ...more };
    return ok(await client.post('/people', person));
  }

  /** Two records that nobody has compared yet: the same name, and no birthday. */
  async two(): Promise<[Told, Told]> {
    const one = await this.person();
    return [one, await this.person({ givenAr: one.givenAr, familyAr: one.familyAr })];
  }

  read(path: string, client = this.caseworker): Promise<Told> {
    return client.get(path).then(ok);
  }

  async merge(survivor: Told, loser: Told, more: object = {}, client = this.regional): Promise<TestAnswer> {
    const [stays, goes] = [
      await this.read(`/people/${survivor.id}`, client),
      await this.read(`/people/${loser.id}`, client),
    ];
    return client.post('/merges', {
      ...{ survivorId: stays.id, survivorVersion: stays.version, loserId: goes.id, loserVersion: goes.version },
      ...{ note: 'نفس الشخص', ...more },
    });
  }

  undo({ id, version }: { id: string; version: number }): Promise<TestAnswer> {
    return this.regional.post(`/merges/${id}/undoing`, { note: 'شخصان مختلفان' }, { version });
  }

  async consent(personId: string, purpose = 'FOLLOW_UP'): Promise<Told> {
    return ok(await this.caseworker.post(`/people/${personId}/consents`, { purpose, channel: 'PAPER', givenOn: day }));
  }

  async file(personId: string): Promise<Told> {
    await this.consent(personId);
    return ok(await this.caseworker.post('/case-files', { personId, openedOn: day }));
  }

  async resistanceFile(number: string): Promise<Told> {
    const member = { memberGivenAr: 'موحا', memberFamilyAr: 'الأب' };
    return ok(await this.caseworker.post('/resistance-files', { number, ...member }));
  }

  async kinship(personId: string, resistanceFileId: string, relation = 'CHILD'): Promise<Told> {
    const link = { resistanceFileId, relation, evidence: relation === 'WIDOW' ? 'MARRIAGE_DEED' : 'BIRTH_RECORD' };
    return ok(await this.caseworker.post(`/people/${personId}/kinship-links`, link));
  }

  async openEvent(): Promise<Told> {
    const facts = { kind: 'AWARENESS_DAY', title: 'يوم تحسيسي', day: '2022-02-14', startsAt: '15:30', venue: 'كلميم' };
    const registrar = this.house.as('event-registrar');
    const event = ok(await registrar.post('/events', { ...facts, province: '10.261', organiser: 'النيابة' }));
    return ok(await registrar.post(`/events/${event.id}/opening`, {}, { version: event.version }));
  }

  async closeEvent({ id }: { id: string }): Promise<void> {
    const { version } = await this.read(`/events/${id}`);
    ok(await this.house.as('event-registrar').post(`/events/${id}/closing`, {}, { version }));
  }

  attend(eventId: string, sent: object): Promise<TestAnswer> {
    const draft = { informed: true, present: true, at: '2022-02-14T15:41:00Z', ...sent };
    return this.house.as('event-registrar').post(`/events/${eventId}/attendances`, draft);
  }

  /** A referral of a file to the branch of ANAPEC, accepted unless it is not wished. */
  async referral(caseId: string, accept = true): Promise<Told> {
    const sent = ok(
      await this.caseworker.post(`/case-files/${caseId}/referrals`, {
        ...{ branchId: this.house.ids.branch.ANAPEC, service: 'TRAINING' },
        consent: { channel: 'PAPER', givenOn: day },
      }),
    );
    if (!accept) return sent;
    return ok(await this.officer.post(`/referrals/${sent.id}/acceptance`, {}, { version: sent.version }));
  }

  async session(capacity = 5): Promise<Told> {
    this.made += 1;
    const programme = ok(await this.officer.post('/training-programmes', { title: `تكوين ${this.made}`, hours: 6 }));
    const days = [{ day: '2022-04-01', startsAt: '09:00', hours: 6 }];
    const session = { programmeId: programme.id, place: 'كلميم', capacity, days };
    return ok(await this.officer.post('/training-sessions', session));
  }

  enrol(sessionId: string, referralId: string): Promise<TestAnswer> {
    return this.officer.post(`/training-sessions/${sessionId}/enrolments`, { referralId, on: day });
  }

  /** Every row that names one of them in any room, and their files and seats; versions apart. */
  async everything(...people: readonly string[]): Promise<unknown> {
    const tables = await this.house.sql<{ name: string; columns: string[] }>(
      `select t::text as name, people.columns_of_person(t) as columns from people.tables_of_persons() t order by 1`,
    );
    const all: Record<string, unknown> = {};
    for (const { name, columns } of [{ name: 'people.person', columns: ['id'] }, ...tables]) {
      const named = columns.map((column) => `t.${column} = any($1)`).join(' or ');
      all[name] = await this.house.sql(
        `select to_jsonb(t) - 'version' as row from ${name} t where ${named} order by t.id`,
        [people],
      );
    }
    all['seats'] = await this.house.sql('select id, taken from training.session order by id');
    all['count'] = await this.house.sql('select sum(persons)::int as persons from people.person_count');
    return all;
  }
}
