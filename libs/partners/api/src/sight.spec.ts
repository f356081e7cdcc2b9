import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addDays, newId, today, type BranchId, type UnitId, type UserId } from '@sanad/kernel';
import { fieldGroups, liveStates, referralStates, type FieldGroup, type ReferralState } from '@sanad/partners/core';
import { Database, Transactions } from '@sanad/platform';
import { HandedFile, signed } from '../testing/handed-file';
import { PartnersModule } from './partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
  await house.sql('update partners.agreement set field_groups = $2 where agency_id = $1', [
    house.ids.agency.ANAPEC,
    fieldGroups,
  ]);
}, 60_000);
afterAll(() => house.stop());

/** Statements as the officer of ANAPEC: the row policies alone answer. */
async function asPartner<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  const branches = [house.ids.branch.ANAPEC as BranchId];
  const scope = { user: house.ids.user['partner-officer@ANAPEC'] as UserId, units: [], branches };
  const caller = { role: null, unitId: null, branchId: null, permission: 'x', requestId: newId(), entries: 0, scope };
  return house.app.get(Transactions).as(caller, () => house.app.get(Database).rows<Row>(sql, values));
}

/** Every choice of parts; a name is in each. */
const choices = Array.from({ length: 2 ** (fieldGroups.length - 1) }, (_, bits) =>
  fieldGroups.filter((group, place) => group === 'IDENTITY' || ((bits >> (place - 1)) & 1) === 1),
);

describe('a preview as the partner', () => {
  test('is what the partner is answered afterwards, byte for byte, for every choice of parts', async () => {
    const { id: caseId } = await story.file({ commune: 'كلميم', sex: 'FEMALE' });
    const differing: string[] = [];
    for (const groups of choices) {
      const draft = { ...story.to('ANAPEC'), id: newId(), fieldGroups: groups, wish: 'تربية النحل', consent: signed };
      const preview = await story.caseworker().post(`/case-files/${caseId}/referrals/preview`, draft);
      const sent = await story.send(caseId, draft);
      const real = await story.officer().get(`/referrals/${draft.id}`);
      if (preview.status !== 200 || sent.status !== 201 || preview.text !== real.text) differing.push(groups.join());
      const { person, wish, training, cardNumber } = real.body;
      const shown: Readonly<Partial<Record<FieldGroup, unknown>>> = {
        CONTACT: person.phone,
        PROJECT: wish,
        TRAINING: training,
        CARD: cardNumber,
      };
      for (const [group, fact] of Object.entries(shown))
        expect([group, fact !== null]).toEqual([group, groups.includes(group as FieldGroup)]);
      await story.recall(sent.body);
    }
    expect(differing).toEqual([]);
    expect(choices).toHaveLength(16);
  }, 180_000);

  test('leaves nothing behind but its audit entry', async () => {
    const { id, person } = await story.file();
    const draft = { ...story.to('ANAPEC'), id: newId(), consent: signed };
    const before = (await story.caseworker().get(`/case-files/${id}/timeline`)).body.total;
    expect((await story.caseworker().post(`/case-files/${id}/referrals/preview`, draft)).status).toBe(200);
    expect((await story.caseworker().get(`/case-files/${id}/referrals`)).body.rows).toEqual([]);
    expect((await story.caseworker().get(`/people/${person.id}/consents`)).body.rows).toHaveLength(1);
    expect((await story.caseworker().get(`/case-files/${id}/timeline`)).body.total).toBe(before);
    expect((await story.officer().get(`/referrals/${draft.id}`)).status).toBe(404);
    const told = await house.sql('select action from audit.entry where entity_id = $1 order by id desc limit 4', [id]);
    expect(told).toContainEqual({ action: 'referral.preview' });
    // A card number in clear is not kept with the answers of repeated requests.
    const kept = await house.sql(`select from platform.answered_request where body::text like '%"cardNumber": "ZZ%'`);
    expect(kept).toEqual([]);
  });

  test('says what is missing, as the sending would', async () => {
    const { id } = await story.file();
    const answer = await story.caseworker().post(`/case-files/${id}/referrals/preview`, story.to('ANAPEC'));
    expect(answer).toMatchObject({ status: 422, body: { code: 'noSharingConsent', values: { purpose: 'TRAINING' } } });
  });
});

const running = (state: ReferralState) => (liveStates as readonly string[]).includes(state);
const agreements = {
  'open end': { valid_to: null, ended_on: null },
  'last day today': { valid_to: 0, ended_on: null },
  'over since two days': { valid_to: -2, ended_on: null },
  'ended today': { valid_to: null, ended_on: 0 },
} as const;
const consents = {
  holds: { withdrawn: false, expires: null, sharing: ['TRAINING'] },
  'last day was two days ago': { withdrawn: false, expires: -2, sharing: ['TRAINING'] },
  'is withdrawn': { withdrawn: true, expires: null, sharing: ['TRAINING'] },
  'is for another purpose': { withdrawn: false, expires: null, sharing: ['FUNDING'] },
} as const;

type Agreement = keyof typeof agreements;
type Consent = keyof typeof consents;
interface Moment {
  readonly state: ReferralState;
  /** Days since the end of the referral. */
  readonly ended: number | null;
  readonly agreement: Agreement;
  readonly consent: Consent;
}

const dayIn = (days: number | null) => (days === null ? null : addDays(today(), days));
const names = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[];
const momentsOf = (state: ReferralState): Moment[] =>
  (running(state) ? [null] : [-90, -92]).flatMap((ended) =>
    names(agreements).flatMap((agreement) => names(consents).map((consent) => ({ state, ended, agreement, consent }))),
  );

/** What the rule says, in the words of the domain. */
function due({ state, ended, agreement, consent }: Moment) {
  const isFresh = running(state) || ended === -90;
  const isAgreed = agreement === 'open end' || agreement === 'last day today';
  const isShared = consent === 'holds' && agreement !== 'ended today' && (isFresh || isAgreed);
  const sees = isShared && !['DECLINED', 'RECALLED', 'EXPIRED'].includes(state);
  if (!sees) return { card: 404, person: 0, handed: [], said: 410, sender: 200 };
  return { card: 200, person: 1, handed: [{ may_write: isFresh }], said: isFresh ? 201 : 422, sender: 200 };
}

async function arrange(id: string, personId: string, { state, ended, agreement, consent }: Moment): Promise<void> {
  const { valid_to, ended_on } = agreements[agreement];
  const { withdrawn, expires, sharing } = consents[consent];
  await house.sql('update partners.referral set state = $2, ended_on = $3 where id = $1', [id, state, dayIn(ended)]);
  await house.sql(
    `update partners.agreement set valid_to = $2, ended_on = $3, ended_why = case when $3::date is null then null else 'x' end
     where agency_id = $1`,
    [house.ids.agency.ANAPEC, dayIn(valid_to), dayIn(ended_on)],
  );
  await house.sql(
    `update people.consent set withdrawn_at = case when $2 then now() end, expires_on = $3, sharing = $4
     where person_id = $1 and purpose = 'SHARE_WITH_PARTNER'`,
    [personId, withdrawn, dayIn(expires), sharing],
  );
}

/** Asked of the API, and of the row policies without any predicate of ours. */
async function found(id: string, personId: string) {
  const word = { word: 'REGISTERED', factOn: today() };
  return {
    card: (await story.officer().get(`/referrals/${id}`)).status,
    person: (await asPartner('select id from people.person where id = $1', [personId])).length,
    handed: await asPartner('select may_write from partners.handed_over() where referral_id = $1', [id]),
    said: (await story.officer().post(`/referrals/${id}/statuses`, word)).status,
    sender: (await story.caseworker().get(`/referrals/${id}`)).status,
  };
}

describe('through time: what the partner sees of a referral', () => {
  test.each(referralStates)(
    '%s',
    async (state) => {
      const { id, person } = await story.sent();
      await house.sql(`update partners.referral set reason = 'سبب', paper_asked = 'وثيقة' where id = $1`, [id]);
      const seen: object[] = [];
      for (const moment of momentsOf(state)) {
        await arrange(id, person.id, moment);
        seen.push({ ...moment, ...(await found(id, person.id)) });
      }
      await house.sql('update partners.agreement set valid_to = null, ended_on = null, ended_why = null');
      expect(seen).toEqual(momentsOf(state).map((moment) => ({ ...moment, ...due(moment) })));
    },
    120_000,
  );

  test('ends with the death of the person, and comes back with its correction', async () => {
    const { id, person } = await story.sent();
    await house.sql(`update people.person set vital_status = 'DECEASED' where id = $1`, [person.id]);
    expect((await story.officer().get(`/referrals/${id}`)).status).toBe(404);
    await house.sql(`update people.person set vital_status = 'ALIVE' where id = $1`, [person.id]);
    expect((await story.officer().get(`/referrals/${id}`)).status).toBe(200);
  });
});

test('a purpose that an agreement drops is no more shared, and again when it is taken up', async () => {
  const { id } = await story.sent();
  const purposes = (list: string) =>
    house.sql('update partners.agreement set purposes = $2 where agency_id = $1', [house.ids.agency.ANAPEC, list]);
  const [{ purposes: before } = { purposes: '' }] = await house.sql<{ purposes: string }>(
    'select purposes from partners.agreement where agency_id = $1',
    [house.ids.agency.ANAPEC],
  );
  await purposes('{FUNDING}');
  expect((await story.officer().get(`/referrals/${id}`)).status).toBe(404);
  await purposes(before);
  expect((await story.officer().get(`/referrals/${id}`)).status).toBe(200);
});

describe('the day until which it is shared is kept with the referral', () => {
  test('is what consents and deaths give, for whatever stands here', async () => {
    const [counted] = await house.sql<{ all: number; shared: number; differing: number }>(
      `select count(*)::int as all, count(*) filter (where kept)::int as shared, count(*) filter (where kept is distinct from asked)::int as differing
       from (select coalesce(r.shared_until >= current_date, false) as kept, r.state not in ('RECALLED', 'EXPIRED')
           and not exists (select from people.person p where p.id = r.person_id and p.vital_status = 'DECEASED')
           and exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
             where c.person_id = r.person_id and b.id = r.branch_id and c.purpose = 'SHARE_WITH_PARTNER'
               and people.consent_holds(c.withdrawn_at, c.expires_on) and (c.sharing is null or r.purpose = any (c.sharing))) as asked
         from partners.referral r) each`,
    );
    expect(counted).toMatchObject({ differing: 0 });
    expect(counted!.all).toBeGreaterThan(counted!.shared);
    expect(counted!.shared).toBeGreaterThan(0);
  });

  /** As the caseworker: the second begins while the first is not done yet, and waits for it. */
  async function atOnce(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
    const units = [house.ids.unit.GLM as UnitId];
    const scope = { user: house.ids.user['caseworker@GLM'] as UserId, units, branches: [] };
    const caller = { role: null, unitId: null, branchId: null, permission: 'x', requestId: newId(), scope };
    const as = (work: () => Promise<unknown>) =>
      house.app.get(Transactions).as({ ...caller, entries: 0 }, async () => void (await work()));
    let isDone = false;
    let waiting: Promise<unknown> | undefined;
    await as(async () => {
      await first();
      waiting = as(second).finally(() => (isDone = true));
      await pause(400);
      expect(isDone).toBe(false);
    });
    await waiting;
  }
  const change = (sql: string, ...values: unknown[]) => house.app.get(Database).change(sql, values);
  const keptOf = async (personId: string) =>
    (await house.sql('select shared_until from partners.referral where person_id = $1', [personId]))[0];
  const nothing = { shared_until: null };
  /** Of this database so far: they are answered by doing the work again, and so seen nowhere else. */
  const deadlocks = async () => {
    await house.sql('select pg_stat_clear_snapshot()');
    const [told] = await house.sql<{ count: number }>(
      'select deadlocks::int as count from pg_stat_database where datname = current_database()',
    );
    return told!.count;
  };

  test('a consent that is withdrawn while something is sent ends that too', async () => {
    const { id: caseId, person } = await story.file();
    await story.agree(person.id, 'ANAPEC');
    let sent: { readonly id: string } | undefined;
    await atOnce(
      () =>
        change(
          'update people.consent set withdrawn_at = now() where person_id = $1 and agency_id is not null',
          person.id,
        ),
      async () => void (sent = (await story.send(caseId, story.to('ANAPEC'))).body),
    );
    expect((await story.officer().get(`/referrals/${sent!.id}`)).status).toBe(404);
    expect(await keptOf(person.id)).toEqual(nothing);
  });

  test('two consents that are withdrawn at once leave nothing shared', async () => {
    const { person } = await story.sent();
    await story.agree(person.id, 'ANAPEC');
    const withdraw = (which: string) => () =>
      change(
        `update people.consent set withdrawn_at = now() where person_id = $1 and agency_id is not null and ${which}`,
        person.id,
      );
    await atOnce(withdraw('sharing is null'), withdraw('sharing is not null'));
    expect(await keptOf(person.id)).toEqual(nothing);
  });

  test('consents of one person for two agencies, withdrawn at once with their recalls: neither waits for the other', async () => {
    const { id: caseId, person } = await story.file();
    const sent = [];
    for (const agency of ['ANAPEC', 'ODCO'] as const) {
      await story.agree(person.id, agency);
      const { status, body } = await story.send(caseId, story.to(agency));
      expect(status).toBe(201);
      sent.push(body.id);
    }
    const { rows } = (await story.caseworker().get(`/people/${person.id}/consents`)).body;
    const sharing = rows.filter(({ purpose }: { purpose: string }) => purpose === 'SHARE_WITH_PARTNER');
    expect(sharing).toHaveLength(2);
    const before = await deadlocks();
    const answers = await Promise.all(
      sharing.map(({ id, version }: { id: string; version: number }) =>
        story.caseworker().post(`/consents/${id}/withdrawal`, {}, { version }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await deadlocks()).toBe(before);
    for (const id of sent)
      expect(await story.caseworker().get(`/referrals/${id}`)).toMatchObject({ body: { state: 'RECALLED' } });
  });

  test('a consent that is given while a death is recorded shares nothing', async () => {
    const { person } = await story.sent();
    const withdrawn = (at: string) => () =>
      change(
        `update people.consent set withdrawn_at = ${at} where person_id = $1 and agency_id is not null`,
        person.id,
      );
    await house.sql(`update people.consent set withdrawn_at = now() where person_id = $1 and agency_id is not null`, [
      person.id,
    ]);
    await atOnce(
      () => change(`update people.person set vital_status = 'DECEASED' where id = $1`, person.id),
      withdrawn('null'),
    );
    expect(await keptOf(person.id)).toEqual(nothing);
  });

  test('nobody writes it but the database itself', async () => {
    const { id } = await story.sent();
    await expect(
      asPartner(`update partners.referral set shared_until = 'infinity' where id = $1`, [id]),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('the ground is taken away', () => {
  const reasonOf = async (id: string) => (await story.caseworker().get(`/referrals/${id}`)).body;

  test('an agreement is ended by headquarters: what runs is recalled in the same transaction, with why', async () => {
    const sent = await story.sent();
    const { rows } = (await house.as('hq-supervisor').get('/agreements')).body;
    const {
      id,
      version,
      running: count,
    } = rows.find(({ agency }: { agency: { short: string } }) => agency.short === 'ANAPEC');
    expect(count).toBeGreaterThan(0);
    const end = { endedOn: today(), why: 'لم تجدد' };
    expect((await story.caseworker().post(`/agreements/${id}/end`, end, { version })).status).toBe(403);
    const tomorrow = { ...end, endedOn: addDays(today(), 1) };
    expect((await house.as('hq-admin').post(`/agreements/${id}/end`, tomorrow, { version })).status).toBe(400);
    const ended = await house.as('hq-admin').post(`/agreements/${id}/end`, end, { version });
    expect(ended).toMatchObject({ status: 200, body: { recalled: count, isInForce: false, running: 0 } });
    expect(await reasonOf(sent.id)).toMatchObject({ state: 'RECALLED', reason: expect.stringContaining('لم تجدد') });
    expect((await story.officer().get(`/referrals/${sent.id}`)).status).toBe(404);
    const [{ count: transactions } = { count: 0 }] = await house.sql<{ count: number }>(
      `select count(distinct transaction)::int as count from audit.entry
       where action = 'agreement.end' and entity_id = $1 or action = 'referral.recall' and entity_id = $2`,
      [id, sent.id],
    );
    expect(transactions).toBe(1);
    const told = (await story.caseworker().get(`/case-files/${sent.caseFile.id}/timeline`)).body.rows;
    expect(told[0]).toMatchObject({ kind: 'REFERRAL_RECALLED', note: expect.stringContaining('لم تجدد') });
    const again = await house.as('hq-admin').post(`/agreements/${id}/end`, end, { version: ended.body.version });
    expect(again).toMatchObject({ status: 422, body: { code: 'agreementEnded' } });
    await house.sql('update partners.agreement set ended_on = null, ended_why = null');
  });

  test('a death that is recorded recalls what runs', async () => {
    const { id, person } = await story.sent();
    const { version } = (await story.caseworker().get(`/people/${person.id}`)).body;
    const changed = await story.caseworker().patch(`/people/${person.id}`, { vitalStatus: 'DECEASED' }, { version });
    expect(changed.status).toBe(200);
    expect(await reasonOf(id)).toMatchObject({ state: 'RECALLED', reason: expect.stringContaining('وفاة') });
  });
});

describe('a word about one person of a branch that was handed hundreds', () => {
  // So many that what each policy reads once, the agreements of the agency, weighs nothing beside them.
  const others = 800;
  let sent: { readonly id: string; readonly caseId: string; readonly personId: string };

  beforeAll(async () => {
    const referral = await story.sent();
    sent = { id: referral.id, caseId: referral.caseFile.id, personId: referral.person.id };
    await house.sql(`set session_replication_role = replica`);
    await house.sql(
      `with one as (select *, gen_random_uuid() as other, gen_random_uuid() as file from partners.referral, generate_series(1, $2) where id = $1),
       agreed as (
         insert into people.consent (id, person_id, unit_id, purpose, agency_id, channel, notice_version, given_on, created_by)
         select gen_random_uuid(), o.other, c.unit_id, c.purpose, c.agency_id, c.channel, c.notice_version, c.given_on, c.created_by
         from one o join people.consent c on c.person_id = o.person_id and c.purpose = 'SHARE_WITH_PARTNER')
       insert into partners.referral (id, case_id, person_id, unit_id, branch_id, service, purpose, agreement_id, field_groups, shared_until, sent_on, due_on, created_by)
       select gen_random_uuid(), o.file, o.other, o.unit_id, o.branch_id, o.service, o.purpose, o.agreement_id, o.field_groups, o.shared_until, o.sent_on, o.due_on, o.created_by
       from one o`,
      [sent.id, others],
    );
    await house.sql(
      `with planned as (
         insert into training.session (id, programme_id, branch_id, place, starts_on, ends_on, capacity, created_by)
         select id, id, branch_id, 'x', sent_on, sent_on, 1, created_by from partners.referral where id = $1)
       insert into training.enrolment (id, session_id, referral_id, case_id, person_id, unit_id, branch_id, enrolled_on, created_by)
       select id, id, id, case_id, person_id, unit_id, branch_id, sent_on, created_by from partners.referral where id = $1`,
      [sent.id],
    );
    await house.sql(`set session_replication_role = origin`);
    await house.sql('analyze partners.referral, people.consent, training.enrolment');
  });

  interface Node {
    readonly 'Actual Rows': number;
    readonly 'Actual Loops': number;
    readonly 'Rows Removed by Filter'?: number;
    readonly Plans?: readonly Node[];
  }
  const rowsOf = ({ Plans = [], ...node }: Node): number =>
    Plans.reduce((sum, inner) => sum + rowsOf(inner), 0) +
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

  /** How many rows the plan went through, those of its row policies too. */
  async function rowsFor(sql: string, values: readonly unknown[]): Promise<number> {
    const [explained] = await asPartner<{ 'QUERY PLAN': { Plan: Node }[] }>(
      `explain (analyze, timing off, format json) ${sql}`,
      values,
    );
    return rowsOf(explained!['QUERY PLAN'][0]!.Plan);
  }

  test('is weighed by the rows of that person, and not by all of them', async () => {
    const seen = await asPartner<{ count: number }>('select count(*)::int as count from partners.handed_over()', []);
    expect(seen[0]!.count).toBeGreaterThan(others);
    const { id, caseId, personId } = sent;
    const rows = {
      person: await rowsFor('select from people.person where id = $1', [personId]),
      file: await rowsFor('select from case_file.case_file where id = $1', [caseId]),
      progress: await rowsFor('update case_file.case_file set last_activity_at = now() where id = $1', [caseId]),
      entry: await rowsFor(
        `insert into case_file.timeline_entry (id, case_id, kind, fact_on, created_by, author_name)
         values (gen_random_uuid(), $1, 'TRAINING_ENROLLED', '2022-03-01', $2, 'x')`,
        [caseId, house.ids.user['partner-officer@ANAPEC']],
      ),
      status: await rowsFor(
        `insert into partners.referral_status (id, referral_id, word, fact_on, written_by)
         values (gen_random_uuid(), $1, 'REGISTERED', '2022-03-01', $2)`,
        [id, house.ids.user['partner-officer@ANAPEC']],
      ),
      enrolment: await rowsFor('update training.enrolment set reason = $2 where id = $1', [id, 'سبب']),
    };
    expect(Object.entries(rows).filter(([, count]) => count > others / 4)).toEqual([]);
  });
});
