import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type HouseOptions, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { startReceiver, verify, type Receiver } from '@sanad/machines/api/testing';
import { eventTypes, type WebhookIssued, type WebhookView } from '@sanad/machines/core';
import { HandedFile } from '@sanad/partners/api/testing';
import { capabilities } from './app.module';

const everything = [...eventTypes];
/** Nobody takes letters there: they wait, and can be looked at. */
const mail = {
  host: '127.0.0.1',
  port: 9,
  security: 'none',
  from: 'sanad@sanad.example',
  user: undefined,
  password: undefined,
} as const;

describe('what the systems of an agency are told', () => {
  let house: House;
  let files: HandedFile;
  let receiver: Receiver;
  let options: { -readonly [Name in keyof HouseOptions]: HouseOptions[Name] };
  let hook: WebhookIssued;

  beforeAll(async () => {
    receiver = await startReceiver();
    options = { modules: capabilities, jobs: true, environment: { webhookHosts: [receiver.host], mail } };
    house = await startHouse(options);
    files = new HandedFile(house);
  });
  afterAll(async () => {
    await house.stop();
    await receiver.stop();
  });
  beforeEach(async () => {
    await house.sql('delete from machines.delivery');
    await house.sql('delete from machines.endpoint');
    hook = await listen();
  });

  const coordinator = (agency: 'ANAPEC' | 'ODCO' = 'ANAPEC') => house.as('partner-coordinator', agency);
  const ok = ({ status, body }: TestAnswer) => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  async function listen(more: object = {}): Promise<WebhookIssued> {
    const draft = { branchId: house.ids.branch.ANAPEC, label: 'نظام الوكالة', url: receiver.url, types: everything };
    return ok(await coordinator().post('/webhooks', { ...draft, ...more }));
  }
  const rows = async (query = '') =>
    ok(await coordinator().get(`/webhooks/${hook.view.id}/deliveries?limit=50${query}`)).rows;
  const view = async (): Promise<WebhookView> =>
    ok(await coordinator().get(`/webhooks?branchId=${house.ids.branch.ANAPEC}`)).rows.find(
      ({ id }: { id: string }) => id === hook.view.id,
    );
  /** As if the time of the next try had come. */
  const later = async () => {
    await house.sql('update machines.endpoint set resting_until = null');
    await house.sql(`update machines.delivery set due_at = now(), claimed_until = null where state = 'WAITING'`);
  };
  async function until(look: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await look())) {
      if (Date.now() > end) throw new Error('It did not come to that.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const isSettled = async () => (await rows()).every(({ state }: { state: string }) => state !== 'WAITING');

  test('an act is told signed, by identifiers and states; a look beforehand is told to nobody', async () => {
    const file = await files.file();
    const draft = { ...files.to('ANAPEC'), consent: { channel: 'PAPER', givenOn: '2022-03-01' } };
    ok(await files.caseworker().post(`/case-files/${file.id}/referrals/preview`, draft));
    const { id, version, dueOn } = ok(await files.send(file.id, draft));
    const accepted = ok(await files.accept({ id, version }));
    await files.recall({ id, version: accepted.version });
    const events = await receiver.next(3);
    expect(events.map(({ said }) => [said.type, said.data['state']]).toSorted()).toEqual([
      ['referral.changed', 'ACCEPTED'],
      ['referral.recalled', 'RECALLED'],
      ['referral.sent', 'SENT'],
    ]);
    const sent = events.find(({ said }) => said.type === 'referral.sent')!;
    expect(verify(sent, hook.secret)).toMatchObject({
      type: 'referral.sent',
      data: { referralId: id, service: 'TRAINING', state: 'SENT', dueOn, version: 1 },
    });
    for (const { body } of events) expect(body).not.toMatch(/أمينة|التجريبية|0612345678|ZZ\d|person|case/i);
    await until(isSettled);
    const [{ state, status, tries }] = await rows();
    expect([state, status, tries]).toEqual(['DELIVERED', 204, 1]);
    expect((await view()).deliveredAt).not.toBeNull();
  });

  test('sessions and enrolments are told too, and only what was asked for', async () => {
    await house.sql(`update machines.endpoint set types = '{session.changed}'`);
    const officer = files.officer();
    const draft = { title: 'تكوين تجريبي', hours: 6, modules: [{ title: 'وحدة', hours: 6 }] };
    const programme = ok(await officer.post('/training-programmes', draft));
    const days = [{ day: '2022-03-01', startsAt: '09:00', hours: 6 }];
    const plan = { programmeId: programme.id, place: 'كلميم', trainer: null, capacity: 5, days };
    const session = ok(await officer.post('/training-sessions', plan));
    await files.sent();
    const [event] = await receiver.next(1);
    expect(event!.said).toMatchObject({ type: 'session.changed', data: { sessionId: session.id, change: 'ADDED' } });
    await until(isSettled);
    expect(await rows()).toHaveLength(1);
  });

  test('what does not arrive is tried again under the same identifier, and each try is seen', async () => {
    receiver.behaviours.push(500, 'redirect');
    await files.sent();
    const [first] = await receiver.next(1);
    await until(async () => (await rows())[0].problem === 'answered');
    const [{ state, status, tries, dueAt }] = await rows();
    expect([state, status, tries, Date.parse(dueAt) > Date.now()]).toEqual(['WAITING', 500, 1, true]);
    expect((await view()).failingSince).not.toBeNull();
    await later();
    const [second] = await receiver.next(1);
    await until(async () => (await rows())[0].problem === 'redirected');
    await later();
    const [third] = await receiver.next(1);
    await until(isSettled);
    expect(new Set([first!.id, second!.id, third!.id]).size).toBe(1);
    expect(third!.body).toBe(first!.body);
    const [after] = await rows();
    expect([after.state, after.tries, after.problem]).toEqual(['DELIVERED', 3, null]);
    expect((await view()).failingSince).toBeNull();
  });

  test('a server that dies after the act, or after it has told and before it has noted so, loses nothing', async () => {
    options.jobs = false;
    await house.restart();
    await files.sent();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await rows()).map(({ state }: { state: string }) => state)).toEqual(['WAITING']);
    options.jobs = true;
    // It may write no more while the receiver has the message in hand: as if it had died there.
    receiver.behaviours.push(async () => {
      await house.sql('revoke update on machines.delivery from sanad_app');
      return 204;
    });
    await house.restart();
    const [told] = await receiver.next(1);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await house.sql('select state, tries from machines.delivery')).toEqual([{ state: 'WAITING', tries: 1 }]);
    await house.sql('grant update on machines.delivery to sanad_app');
    await later();
    const [again] = await receiver.next(1, 60);
    expect([again!.id, again!.body]).toEqual([told!.id, told!.body]);
    await until(isSettled);
  }, 120_000);

  test('after the last try it is given up, and told again when somebody says so', async () => {
    await house.sql(`update machines.endpoint set state = 'STOPPED', stopped_why = 'BY_HAND'`);
    await files.sent();
    expect(await rows()).toEqual([]);
    ok(await coordinator().put(`/webhooks/${hook.view.id}/state`, { state: 'ACTIVE' }, { version: 1 }));
    // What happened while it was stopped is still there to be told.
    const [from, to] = ['2022-01-01T00:00:00Z', new Date(Date.now() + 60_000).toISOString()];
    receiver.behaviours.push(503);
    const { count } = ok(await coordinator().post(`/webhooks/${hook.view.id}/replays`, { from, to }));
    expect(count).toBeGreaterThan(0);
    await receiver.next(count);
    await until(async () => (await rows()).filter(({ state }: { state: string }) => state === 'WAITING').length === 1);
    await house.sql(`update machines.delivery set tries = 9 where problem is not null`);
    receiver.behaviours.push(503);
    await later();
    await receiver.next(1);
    await until(async () => (await rows('&state=GIVEN_UP')).length === 1);
    const [lost] = await rows('&state=GIVEN_UP');
    expect([lost.tries, lost.status, lost.dueAt]).toEqual([10, 503, null]);
    expect((await view()).givenUp).toBe(1);
    const again = ok(await coordinator().post(`/webhook-deliveries/${lost.id}/replay`));
    expect([again.state, again.tries]).toEqual(['WAITING', 0]);
    await later();
    const [told] = await receiver.next(1);
    expect(told!.id).toBe(lost.eventId);
    await until(isSettled);
  }, 60_000);

  test('a system that has not been reached for five days, or that says it is gone, is told nothing more', async () => {
    await house.sql(`update machines.endpoint set failing_since = now() - interval '6 days'`);
    receiver.behaviours.push(500);
    ok(await coordinator().post(`/webhooks/${hook.view.id}/trial`));
    await receiver.next(1);
    await until(async () => (await view()).state === 'STOPPED');
    expect((await view()).stoppedWhy).toBe('FAILING');
    const refused = await coordinator().post(`/webhooks/${hook.view.id}/trial`);
    expect([refused.status, refused.body.code]).toEqual([422, 'webhookStopped']);
    const [entry] = await house.sql(
      `select after ->> 'why' as why from audit.entry where action = 'webhook.stop' and entity_id = $1`,
      [hook.view.id],
    );
    expect(entry).toEqual({ why: 'FAILING' });
    const letters = await house.sql(`select recipient, subject from platform.mail where kind = 'webhook.stopped'`);
    expect(letters).toEqual([{ recipient: 'partner-coordinator@ANAPEC.example', subject: 'توقف تبليغ نظام معلوماتي' }]);

    const { version } = await view();
    ok(await coordinator().put(`/webhooks/${hook.view.id}/state`, { state: 'ACTIVE' }, { version }));
    receiver.behaviours.push(204, 410);
    ok(await coordinator().post(`/webhooks/${hook.view.id}/trial`));
    await later();
    await receiver.next(2);
    await until(async () => (await view()).state === 'STOPPED');
    expect((await view()).stoppedWhy).toBe('GONE');
  }, 60_000);

  test('while a secret is replaced both sign; what is kept of them cannot be read', async () => {
    const rotated = ok(await coordinator().post(`/webhooks/${hook.view.id}/secret`, {}, { version: 1 }));
    expect(rotated.view.formerUntil).not.toBeNull();
    ok(await coordinator().post(`/webhooks/${hook.view.id}/trial`));
    const [event] = await receiver.next(1);
    for (const secret of [hook.secret, rotated.secret]) expect(verify(event!, secret)).toMatchObject({ type: 'trial' });
    await house.sql(`update machines.endpoint set former_until = now() - interval '1 second'`);
    ok(await coordinator().post(`/webhooks/${hook.view.id}/trial`));
    const [after] = await receiver.next(1);
    expect(() => verify(after!, hook.secret)).toThrow();
    expect(verify(after!, rotated.secret)).toMatchObject({ type: 'trial' });
    const [kept] = await house.sql<{ all: string }>(
      `select (select string_agg(e::text, ' ') from machines.endpoint e) || coalesce((select string_agg(r.body::text, ' ') from platform.answered_request r), '') as all`,
    );
    for (const secret of [hook.secret, rotated.secret]) expect(kept!.all).not.toContain(secret.slice(6, 30));
    await until(isSettled);
  });

  test('only a public address with TLS is taken, and only by who speaks for the branch', async () => {
    const draft = { branchId: house.ids.branch.ANAPEC, label: 'x', types: ['referral.sent'] };
    for (const url of [
      'http://systeme.example/',
      'https://10.0.0.1/',
      'https://localhost/',
      'https://[::1]/x',
      'https://0x7f.1/',
    ]) {
      const { status, body } = await coordinator().post('/webhooks', { ...draft, url });
      expect([url, status, body.code]).toEqual([url, 422, 'addressNotAllowed']);
    }
    for (const url of ['ftp://systeme.example/', 'https://me:secret@systeme.example/', 'javascript:alert(1)', 'x']) {
      const { status, body } = await coordinator().post('/webhooks', { ...draft, url });
      expect([status, body.fields]).toEqual([400, [{ path: '/url', code: 'webAddress' }]]);
    }
    const named = (answer: TestAnswer) => ok(answer).rows.map(({ id }: { id: string }) => id);
    expect(named(await coordinator().get('/machine-branches'))).toEqual([house.ids.branch.ANAPEC]);
    expect(named(await house.as('hq-admin').get('/machine-branches'))).toHaveLength(3);
    const path = `/webhooks?branchId=${house.ids.branch.ANAPEC}`;
    expect((await coordinator('ODCO').get(path)).status).toBe(404);
    expect((await coordinator('ODCO').get(`/webhooks/${hook.view.id}/deliveries`)).status).toBe(404);
    expect((await house.as('partner-officer').get(path)).status).toBe(403);
    expect(ok(await house.as('hq-admin').get(path)).rows).toHaveLength(1);
    expect((await coordinator().post(`/webhook-deliveries/${newId()}/replay`)).status).toBe(404);
    const gone = ok(await coordinator().put(`/webhooks/${hook.view.id}/state`, { state: 'REMOVED' }, { version: 1 }));
    expect(gone.state).toBe('STOPPED');
    expect(ok(await coordinator().get(path)).rows).toEqual([]);
  });
});
