import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { addMonths } from '@sanad/follow-up/core';
import { newId, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { HandedFile, signed } from '@sanad/partners/api/testing';
import { PeopleModule } from '@sanad/people/api';
import { registered } from '../../testing/registered';
import { FollowUpModule } from '../follow-up.module';

let house: House;
let files: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, CalendarModule, PartnersModule, FollowUpModule] });
  files = new HandedFile(house);
  await house.sql(`update partners.agency set services = array_append(services, 'POST_CREATION') where id = $1`, [
    house.ids.agency.ODCO,
  ]);
}, 60_000);
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
const officer = () => house.as('partner-officer', 'ODCO');

interface Member {
  readonly caseId: string;
  readonly personId: string;
}

/** A young cooperative whose manager has a file, beside a member who holds no seat. */
async function young(on = addMonths(today(), -7)): Promise<{ id: string; manager: Member; member: Member }> {
  const id = await registered(house, { on });
  const joined = async (organ: string | null): Promise<Member> => {
    const file = await files.file();
    const [membership, personId] = [newId(), file.person.id as string];
    await house.sql(
      `insert into cooperative.membership (id, cooperative_id, person_id, case_id, founder, joined_on) values ($1, $2, $3, $4, false, $5)`,
      [membership, id, personId, file.id, on],
    );
    if (organ) {
      await house.sql(
        `insert into cooperative.mandate (id, cooperative_id, unit_id, organ, membership_id, begins_on, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), id, house.ids.unit.GLM, organ, membership, on, newId()],
      );
    }
    return { caseId: file.id as string, personId };
  };
  return { id, member: await joined(null), manager: await joined('MANAGER') };
}

const refer = (id: string, caseId: string, change: object = {}) =>
  caseworker().post(`/cooperatives/${id}/mourafaka-referrals/${caseId}`, {
    ...{ ...files.to('ODCO', 'POST_CREATION'), wish: 'برنامج مرافقة', consent: signed, ...change },
  });
const followUp = async (id: string) => (await caseworker().get(`/cooperatives/${id}/follow-up`)).body;
const support = async (id: string) => (await followUp(id)).supports[0];

describe('Mourafaka is asked for by a referral', () => {
  test('of a member with an open file, who leads the cooperative first', async () => {
    const { id, manager, member } = await young();
    const { status, body } = await caseworker().get(`/cooperatives/${id}/mourafaka-candidates`);
    expect([status, body.agencyId]).toEqual([200, house.ids.agency.ODCO]);
    expect(body.candidates.map(({ caseId, organs }: { caseId: string; organs: string[] }) => [caseId, organs])).toEqual(
      [
        [manager.caseId, ['MANAGER']],
        [member.caseId, []],
      ],
    );
    expect((await house.as('auditor').get(`/cooperatives/${id}/mourafaka-candidates`)).status).toBe(403);
    expect((await house.as('caseworker', 'SMR').get(`/cooperatives/${id}/mourafaka-candidates`)).status).toBe(404);
  });

  test('notes the support in the same act, and is offered no more', async () => {
    const { id, manager } = await young();
    const answer = await refer(id, manager.caseId);
    expect([answer.status, answer.body.state, answer.body.service]).toEqual([201, 'SENT', 'POST_CREATION']);
    const view = await followUp(id);
    expect(view.mourafakaUntil).toBeNull();
    expect(view.supports).toMatchObject([
      {
        ...{ programme: 'MOURAFAKA', state: 'APPLIED', appliedOn: today(), amounts: [], version: 1 },
        referral: { id: answer.body.id, state: 'SENT' },
      },
    ]);
    expect((await refer(id, manager.caseId)).body).toMatchObject({ code: 'mourafakaNotOffered' });
    expect(await files.inbox(officer())).toContain(answer.body.id);
  });

  test('goes on as the agency moves it, with its words and its name in the history', async () => {
    const { id, manager } = await young();
    const sent = (await refer(id, manager.caseId)).body;
    const accepted = await officer().post(`/referrals/${sent.id}/acceptance`, {}, { version: sent.version });
    expect(accepted.status).toBe(200);
    expect(await support(id)).toMatchObject({ state: 'ACCEPTED', version: 2 });
    const { version } = await support(id);
    const change = {
      ...{
        programme: 'MOURAFAKA',
        title: '',
        agency: 'مكتب تنمية التعاون',
        state: 'ENDED',
        appliedOn: today(),
        fromOn: '',
      },
      ...{ toOn: '', amounts: [], note: '', reason: 'قبل الأوان' },
    };
    const early = await caseworker().put(`/supports/${(await support(id)).id}`, change, { version });
    expect(early.body).toMatchObject({ code: 'supportFollowsReferral' });
    const done = await officer().post(
      `/referrals/${sent.id}/outcome`,
      { state: 'COMPLETED', factOn: today() },
      { version: accepted.body.version },
    );
    expect(done.status).toBe(200);
    const ended = await support(id);
    expect(ended).toMatchObject({ state: 'ENDED', toOn: today(), referral: { state: 'COMPLETED' } });
    expect(ended.entries.map(({ said, by }: { said: { state: string }; by: string }) => [said.state, by])).toEqual([
      ['ENDED', 'partner-officer@ODCO'],
      ['ACCEPTED', 'partner-officer@ODCO'],
      ['APPLIED', 'caseworker@GLM'],
    ]);
  });

  test.each([
    ['is refused with the reason of the agency', 'refusal', 'REFUSED', 'اختير غيرها في هذه الدورة', true],
    ['is stopped when it is recalled, and offered again', 'recall', 'STOPPED', 'أرسلت خطأ', true],
  ] as const)('%s', async (_what, act, state, reason, isOffered) => {
    const { id, manager } = await young();
    const sent = (await refer(id, manager.caseId)).body;
    const by = act === 'refusal' ? officer() : caseworker();
    await by.post(`/referrals/${sent.id}/${act}`, { reason }, { version: sent.version });
    const view = await followUp(id);
    expect(view.supports[0]).toMatchObject({ state, entries: [{ reason }, {}] });
    expect(view.mourafakaUntil !== null).toBe(isOffered);
  });

  /** As the delegation notes it while the office has not begun: until when it was thought to run. */
  async function notedUntil(id: string, toOn: string): Promise<void> {
    const { id: supportId, version } = await support(id);
    const said = { programme: 'MOURAFAKA', title: '', agency: 'مكتب تنمية التعاون', appliedOn: today(), amounts: [] };
    const change = { ...said, state: 'APPLIED', fromOn: '', toOn, note: '', reason: 'كما ذكر في الهاتف' };
    expect((await caseworker().put(`/supports/${supportId}`, change, { version })).status).toBe(200);
  }
  const told = async (sent: { id: string; version: number }, state: string) =>
    officer().post(`/referrals/${sent.id}/outcome`, { state, factOn: today() }, { version: sent.version });

  test('begins and ends for the agency whatever days the delegation had noted', async () => {
    const { id, manager } = await young();
    const sent = (await refer(id, manager.caseId)).body;
    await notedUntil(id, addMonths(today(), -1));
    const accepted = (await officer().post(`/referrals/${sent.id}/acceptance`, {}, { version: sent.version })).body;
    const begun = await told(accepted, 'IN_PROGRESS');
    expect(begun.status).toBe(200);
    expect(await support(id)).toMatchObject({ state: 'RUNNING', fromOn: today(), toOn: null });
    expect((await told(begun.body, 'COMPLETED')).status).toBe(200);
    const ended = await support(id);
    expect(ended).toMatchObject({ state: 'ENDED', fromOn: today(), toOn: today() });
    expect(ended.entries[0].reason).toBe('FOLLOWS_REFERRAL');
  });

  test('keeps a later day that was noted', async () => {
    const { id, manager } = await young();
    const sent = (await refer(id, manager.caseId)).body;
    await notedUntil(id, addMonths(today(), 6));
    const accepted = (await officer().post(`/referrals/${sent.id}/acceptance`, {}, { version: sent.version })).body;
    expect((await told(accepted, 'IN_PROGRESS')).status).toBe(200);
    expect(await support(id)).toMatchObject({ state: 'RUNNING', fromOn: today(), toOn: addMonths(today(), 6) });
  });

  test('follows where the owner of the tables is no superuser', async () => {
    const owner = `owner_${newId().replaceAll('-', '')}`;
    const own = (by: string) =>
      house.sql(`alter table follow_up.support owner to ${by}; alter table follow_up.entry owner to ${by};
        alter function follow_up.follow_referral() owner to ${by};
        alter policy house_keeps on follow_up.support to ${by}; alter policy house_keeps on follow_up.entry to ${by}`);
    const { id, manager } = await young();
    const sent = (await refer(id, manager.caseId)).body;
    await house.sql(`create role ${owner} nosuperuser nobypassrls;
      grant usage on schema follow_up, partners, context to ${owner}; grant execute on all functions in schema context to ${owner}`);
    try {
      await own(owner);
      const { status } = await officer().post(`/referrals/${sent.id}/acceptance`, {}, { version: sent.version });
      expect([status, (await support(id)).state]).toEqual([200, 'ACCEPTED']);
    } finally {
      await own('current_user');
      await house.sql(`drop owned by ${owner}; drop role ${owner}`);
    }
  });

  test('offers some of a crowd, those who lead first', async () => {
    const { id, manager } = await young();
    await house.sql(
      `with crowd as (
         insert into people.person (id, unit_id, given_ar, family_ar, province, created_by)
         select gen_random_uuid(), p.unit_id, 'عضو', 'من كثيرين', p.province, p.created_by
         from people.person p cross join generate_series(1, 60) where p.id = $2 returning id, unit_id
       ), files as (
         insert into case_file.case_file (id, number, person_id, unit_id, caseworker_id, origin, opened_on, created_by)
         select gen_random_uuid(), 'CROWD-' || p.id, p.id, p.unit_id, $3, 'OFFICE', current_date, $3 from crowd p returning id, person_id
       ) insert into cooperative.membership (id, cooperative_id, person_id, case_id, founder, joined_on)
       select gen_random_uuid(), $1, f.person_id, f.id, false, current_date from files f`,
      [id, manager.personId, house.ids.user['caseworker@GLM']],
    );
    const { candidates } = (await caseworker().get(`/cooperatives/${id}/mourafaka-candidates`)).body;
    expect([candidates.length, candidates[0].caseId]).toEqual([50, manager.caseId]);
  });

  test('knows the office by what it is, whatever its code', async () => {
    const { id, manager } = await young();
    await house.sql(`update partners.agency set code = 'OFFICE' where id = $1`, [house.ids.agency.ODCO]);
    try {
      const { agencyId } = (await caseworker().get(`/cooperatives/${id}/mourafaka-candidates`)).body;
      expect(agencyId).toBe(house.ids.agency.ODCO);
      expect((await refer(id, manager.caseId)).status).toBe(201);
    } finally {
      await house.sql(`update partners.agency set code = 'ODCO' where id = $1`, [house.ids.agency.ODCO]);
    }
  });

  test('a consent that is withdrawn takes the referral back, and the support with it', async () => {
    const { id, manager } = await young();
    await refer(id, manager.caseId);
    await files.withdraw(manager.personId);
    expect(await support(id)).toMatchObject({ state: 'STOPPED', referral: { state: 'RECALLED' } });
  });

  test('is not sent without consent, to another agency, for another service, of somebody else, or too late', async () => {
    const { id, manager } = await young();
    const other = await files.file();
    const codes = [
      (await refer(id, manager.caseId, { consent: null })).body.code,
      (await refer(id, manager.caseId, files.to('ANAPEC', 'POST_CREATION'))).body.code,
      (await refer(id, manager.caseId, files.to('ODCO', 'LEGAL_HELP'))).body.code,
      (await refer(id, other.id)).body.code,
      (await refer((await young(addMonths(today(), -25))).id, manager.caseId)).body.code,
    ];
    expect(codes).toEqual([
      ...['noSharingConsent', 'serviceNotOffered', 'serviceNotOffered', 'notOfCooperative', 'mourafakaNotOffered'],
    ]);
    expect((await followUp(id)).supports).toEqual([]);
  });

  test('nothing is noted where the agreement does not cover it', async () => {
    const { id, manager } = await young();
    await house.sql(
      `update partners.agreement set purposes = array_remove(purposes, 'FOLLOW_UP') where agency_id = $1`,
      [house.ids.agency.ODCO],
    );
    expect((await refer(id, manager.caseId)).body).toMatchObject({ code: 'purposeNotInAgreement' });
    expect((await followUp(id)).supports).toEqual([]);
  });
});
