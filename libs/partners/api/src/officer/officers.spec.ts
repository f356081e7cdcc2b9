import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, TestClient, type House, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { startMailServer, type TestMailServer } from '@sanad/platform/testing';
import { PartnersModule } from '../partners.module';

const password = 'أربع قبعات فوق السطح';
const said = ({ status, body }: TestAnswer) => [status, body.code ?? null];

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
}, 60_000);
afterAll(() => house.stop());
beforeEach(() => house.sql('delete from access.throttle'));

const coordinator = (agency: 'ANAPEC' | 'ODCO' = 'ANAPEC') => house.as('partner-coordinator', agency);
const draft = (more: object = {}) => ({
  name: 'إطار جديد (تجريبي)',
  email: `${newId().slice(-8)}@agency.example`,
  branchId: house.ids.branch.ANAPEC,
  roles: ['partner-officer'],
  ...more,
});
const invite = (more: object = {}) => coordinator().post(`/agencies/${house.ids.agency.ANAPEC}/officers`, draft(more));
const tokenOf = (link: string) => link.split('#')[1]!;
const accept = (link: string, chosen = password) =>
  house.stranger().post('/invitations/acceptance', { token: tokenOf(link), password: chosen });
const signIn = (email: string, typed = password) => house.stranger().post('/session', { email, password: typed });
function clientOf({ headers }: TestAnswer): TestClient {
  const cookies = headers.getSetCookie().map((one) => one.split(';')[0]!);
  const proof = cookies.find((one) => one.startsWith('sanad-xsrf='))!.slice('sanad-xsrf='.length);
  return new TestClient(house.url, cookies.join('; '), proof);
}
/** Invited, with a password, and in. */
async function entered(more: object = {}): Promise<{ officer: TestAnswer['body']; client: TestClient }> {
  const { body } = await invite(more);
  const { link } = (await coordinator().post(`/officers/${body.id}/invitation`)).body;
  expect((await accept(link)).status).toBe(200);
  const officer = (await coordinator().get('/officers')).body.rows.find(({ id }: { id: string }) => id === body.id);
  return { officer, client: clientOf(await signIn(body.email)) };
}

describe('the coordinator of an agency', () => {
  test('sees its own people and its own branches, and nothing of another agency', async () => {
    const { body } = await coordinator().get('/officers');
    expect([body.agency.id, body.mailIsOn]).toEqual([house.ids.agency.ANAPEC, false]);
    expect(body.branches.map(({ id }: { id: string }) => id)).toEqual([house.ids.branch.ANAPEC]);
    expect(body.rows.map(({ name, roles }: { name: string; roles: string[] }) => [name, roles])).toEqual([
      ['partner-coordinator@ANAPEC', ['partner-coordinator']],
      ['partner-officer@ANAPEC', ['partner-officer']],
    ]);
    const foreign = await coordinator().get(`/agencies/${house.ids.agency.ODCO}/officers`);
    expect([said(foreign), said(await coordinator().get(`/agencies/${newId()}/officers`))]).toEqual([
      [404, 'notFound'],
      [404, 'notFound'],
    ]);
    expect((await coordinator().get('/referrals')).status).toBe(403);
    expect((await house.as('partner-officer').get('/officers')).status).toBe(403);
  });

  test('invites somebody, who chooses a password by a link that works once, and is in with their own rights', async () => {
    const invited = await invite();
    expect([said(invited), invited.body.state, invited.body.invitedUntil]).toEqual([[201, null], 'INVITED', null]);
    // Nobody enters by an account that has no password yet.
    expect((await signIn(invited.body.email, '-')).status).toBe(401);
    const first = (await coordinator().post(`/officers/${invited.body.id}/invitation`)).body;
    const second = (await coordinator().post(`/officers/${invited.body.id}/invitation`)).body;
    expect([first.mailed, second.link]).toEqual([
      false,
      expect.stringMatching(/^http:\/\/localhost:3000\/invitation#[\w-]{43}$/),
    ]);
    expect(said(await accept(first.link))).toEqual([422, 'invitationExpired']);
    expect(said(await accept(`x#${'x'.repeat(43)}`))).toEqual([422, 'invitationUnknown']);
    const look = await house.stranger().post('/invitations/view', { token: tokenOf(second.link) });
    expect(look.body).toMatchObject({ name: 'إطار جديد (تجريبي)', email: invited.body.email, isFirst: true });
    expect((await accept(second.link, 'short')).body.fields[0].code).toBe('passwordTooShort');
    expect(said(await accept(second.link, `${invited.body.email.split('@')[0]}sanad`.padEnd(15, 'x')))).toEqual([
      422,
      'passwordGuessable',
    ]);
    expect((await accept(second.link)).status).toBe(200);
    expect(said(await accept(second.link))).toEqual([422, 'invitationUsed']);
    const client = clientOf(await signIn(invited.body.email));
    expect((await client.get('/referrals')).status).toBe(200);
    expect((await client.get('/officers')).status).toBe(403);
    const acts = await house.sql<{ action: string }>(
      'select action from audit.entry where entity_id = $1 order by id',
      [invited.body.id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'officer.invite',
      'session.refused',
      'officer.inviteAgain',
      'officer.inviteAgain',
      'user.passwordSet',
      'session.enter',
    ]);
    // The database knows the link by its hash, and the kept answers do not hold it.
    const kept = await house.sql<{ count: number }>(
      `select count(*)::int as count from platform.answered_request where body::text like '%invitation#%'`,
    );
    expect(kept[0]!.count).toBe(0);
  });

  test.each<[string, object, number, string]>([
    ['a role outside the agency', { roles: ['hq-admin'] }, 400, 'invalid'],
    ['no role', { roles: [] }, 400, 'noRole'],
    ['an address that is none', { email: 'nobody' }, 400, 'invalidEmail'],
  ])('does not give %s', async (_situation, more, status, code) => {
    const answer = await invite(more);
    expect(answer.status).toBe(status);
    if (code !== 'invalid') expect(answer.body.fields[0].code).toBe(code);
  });

  test('reaches neither the branches nor the people of another agency: they are not there', async () => {
    expect(said(await invite({ branchId: house.ids.branch.ODCO }))).toEqual([404, 'notFound']);
    const theirs = house.ids.user['partner-officer@ODCO']!;
    const [caseworker, nobody] = [house.ids.user['caseworker@GLM']!, newId()];
    for (const id of [theirs, caseworker, nobody]) {
      const post = { name: 'x y', branchId: house.ids.branch.ANAPEC, roles: ['partner-officer'] };
      expect(said(await coordinator().put(`/officers/${id}`, post, { version: 1 }))).toEqual([404, 'notFound']);
      expect(
        said(await coordinator().post(`/officers/${id}/suspension`, { reason: 'سبب كاف' }, { version: 1 })),
      ).toEqual([404, 'notFound']);
      expect(said(await coordinator().post(`/officers/${id}/reactivation`, {}, { version: 1 }))).toEqual([
        404,
        'notFound',
      ]);
      expect(said(await coordinator().post(`/officers/${id}/invitation`))).toEqual([404, 'notFound']);
    }
    const elsewhere = await coordinator().post(
      `/agencies/${house.ids.agency.ODCO}/officers`,
      draft({ branchId: house.ids.branch.ODCO }),
    );
    expect(said(elsewhere)).toEqual([404, 'notFound']);
    expect(said(await invite({ email: 'caseworker@GLM.example' }))).toEqual([422, 'emailUsed']);
  });

  test('moves somebody to another branch: from the next request on they see what lies there, and no more what lay here', async () => {
    const { officer, client } = await entered();
    const other = newId();
    await house.sql(
      `insert into partners.branch (id, agency_id, name_ar, name_fr, name_en, provinces) values ($1, $2, 'طانطان', 'Tan-Tan', 'Tan-Tan', '{10.521}')`,
      [other, house.ids.agency.ANAPEC],
    );
    const post = { name: officer.name, branchId: other, roles: ['partner-officer', 'partner-coordinator'] };
    expect(said(await coordinator().put(`/officers/${officer.id}`, post, { version: officer.version + 1 }))).toEqual([
      412,
      'stale',
    ]);
    const moved = await coordinator().put(`/officers/${officer.id}`, post, { version: officer.version });
    expect([moved.body.branch.id, moved.body.roles]).toEqual([other, ['partner-coordinator', 'partner-officer']]);
    const { assignments } = (await client.get('/session')).body;
    expect(
      assignments.map(({ role, branch }: { role: string; branch: { id: string } }) => [role, branch.id]).toSorted(),
    ).toEqual([
      ['partner-coordinator', other],
      ['partner-officer', other],
    ]);
    await house.sql(`update partners.branch set closed_on = current_date, closed_why = 'x' where id = $1`, [other]);
    const back = { ...post, roles: ['partner-officer'] };
    expect(said(await coordinator().put(`/officers/${officer.id}`, back, { version: moved.body.version }))).toEqual([
      422,
      'branchIsClosed',
    ]);
  });

  test('suspends somebody at once, and lets them in again', async () => {
    const { officer, client } = await entered();
    expect((await client.get('/session')).status).toBe(200);
    const suspended = await coordinator().post(
      `/officers/${officer.id}/suspension`,
      { reason: 'غادر المؤسسة' },
      { version: officer.version },
    );
    expect(suspended.body.state).toBe('SUSPENDED');
    expect([(await client.get('/session')).status, (await signIn(officer.email)).status]).toEqual([401, 401]);
    const version = suspended.body.version;
    expect(
      said(await coordinator().post(`/officers/${officer.id}/suspension`, { reason: 'مرة أخرى' }, { version })),
    ).toEqual([422, 'officerSuspended']);
    expect(said(await coordinator().post(`/officers/${officer.id}/invitation`))).toEqual([422, 'officerSuspended']);
    const back = await coordinator().post(`/officers/${officer.id}/reactivation`, {}, { version });
    expect([back.body.state, (await signIn(officer.email)).status]).toEqual(['ACTIVE', 200]);
    const [act] = await house.sql<{ why: string; unit: string }>(
      `select why, unit_id as unit from audit.entry where entity_id = $1 and action = 'officer.suspend'`,
      [officer.id],
    );
    expect(act).toEqual({ why: 'غادر المؤسسة', unit: house.ids.unit.HQ });
  });

  test('is never the last to go: neither suspended, nor made an officer, nor both at the same second', async () => {
    const { rows } = (await coordinator('ODCO').get('/officers')).body;
    const me = rows.find(({ isOneself }: { isOneself: boolean }) => isOneself);
    const suspend = (id: string, version: number) =>
      coordinator('ODCO').post(`/officers/${id}/suspension`, { reason: 'سبب كاف' }, { version });
    expect(said(await suspend(me.id, me.version))).toEqual([422, 'lastCoordinator']);
    const less = { name: me.name, branchId: house.ids.branch.ODCO, roles: ['partner-officer'] };
    expect(said(await coordinator('ODCO').put(`/officers/${me.id}`, less, { version: me.version }))).toEqual([
      422,
      'lastCoordinator',
    ]);
    const second = newId();
    await house.sql(
      `insert into access.user_account (id, email, name, password_hash) values ($1, 'second@odco.example', 'second', '-')`,
      [second],
    );
    await house.sql(
      `insert into access.assignment (id, user_id, role, branch_id, valid_from) values ($1, $2, 'partner-coordinator', $3, '2020-01-01')`,
      [newId(), second, house.ids.branch.ODCO],
    );
    const both = await Promise.all([suspend(second, 1), suspend(me.id, me.version)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('headquarters', () => {
  test('name the first coordinator of an agency', async () => {
    const { ADS } = house.ids.agency;
    const made = await house
      .as('hq-admin')
      .post(`/agencies/${ADS}/officers`, draft({ branchId: house.ids.branch.ADS, roles: ['partner-coordinator'] }));
    expect([said(made), made.body.roles]).toEqual([[201, null], ['partner-coordinator']]);
    const list = await house.as('hq-admin').get(`/agencies/${ADS}/officers`);
    expect(list.body.rows.map(({ id }: { id: string }) => id)).toContain(made.body.id);
    expect((await house.as('caseworker').get(`/agencies/${ADS}/officers`)).status).toBe(403);
  });
});

describe('a house with mail', () => {
  let post: TestMailServer;
  let mailed: House;
  beforeAll(async () => {
    post = await startMailServer();
    mailed = await startHouse({ modules: [PartnersModule], environment: { mail: post.settings }, jobs: true });
  }, 60_000);
  afterAll(async () => {
    await mailed.stop();
    await post.stop();
  });

  test('sends the link to the person’s own mailbox, and shows it to nobody else', async () => {
    const body = { ...draft(), branchId: mailed.ids.branch.ANAPEC };
    const invited = await mailed.as('partner-coordinator').post(`/agencies/${mailed.ids.agency.ANAPEC}/officers`, body);
    expect(invited.body.invitedUntil).not.toBeNull();
    expect(JSON.stringify(invited.body)).not.toContain('#');
    for (const end = Date.now() + 20_000; post.letters.length === 0 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const link = /http:\/\/localhost:3000\/invitation#([\w-]{43})/.exec(post.letters[0]!.text)!;
    expect(post.letters[0]!.to).toEqual([body.email]);
    const accepted = await mailed.stranger().post('/invitations/acceptance', { token: link[1], password });
    expect(accepted.status).toBe(200);
    const again = await mailed.as('partner-coordinator').post(`/officers/${invited.body.id}/invitation`);
    expect([again.body.mailed, again.body.link]).toEqual([true, null]);
  });
});
