import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import ICAL from 'ical.js';
import { ok, TrainingStory } from '../../testing/training-story';
import { TrainingModule } from '../training.module';

interface Entry {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly location: string;
  readonly starts: string;
  readonly ends: string;
}

/** As another library reads it. */
function entriesOf(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      ...{ uid: event.uid, sequence: event.sequence, summary: event.summary, location: event.location },
      ...{ starts: event.startDate.toJSDate().toISOString(), ends: event.endDate.toJSDate().toISOString() },
    };
  });
}

describe('the calendar of sessions', () => {
  let house: House;
  let story: TrainingStory;
  const soon = addDays(today(), 10);
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule] });
    story = new TrainingStory(house);
  });
  afterAll(() => house.stop());

  const officer = () => house.as('partner-officer', 'ANAPEC');
  const issue = async (client = officer()) => new URL(ok(await client.post('/calendar-link'), 201).address as string);
  const read = (address: URL) => house.stranger().get(`${address.pathname.replace('/api/v1', '')}${address.search}`);

  test('shows each day once, at its hour in Morocco, under an identifier that stays; and nobody’s name', async () => {
    const days = [soon, addDays(soon, 1)].map((day) => ({ day, startsAt: '09:30', hours: 12 }));
    const session = await story.session({ days, place: 'قاعة; التكوين, كلميم\\', trainer: 'مكون لا يذكر' });
    const address = await issue();
    const { status, text, headers } = await read(address);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const entries = entriesOf(text);
    expect(entries.map(({ summary }) => summary)).toEqual([
      'إعداد مخطط الأعمال (اليوم 1 من 2)',
      'إعداد مخطط الأعمال (اليوم 2 من 2)',
    ]);
    // Since September 2026 the clock in Morocco is that of UTC.
    expect([entries[0]!.starts, entries[0]!.ends]).toEqual([`${soon}T09:30:00.000Z`, `${soon}T21:30:00.000Z`]);
    expect(entries[0]!.location).toBe('قاعة; التكوين, كلميم\\, ANAPEC كلميم');
    expect(text).not.toContain('مكون لا يذكر');
    // Lines of at most 75 bytes, ended as the standard wants.
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);

    await house.sql('update training.session set place = $2, version = version + 1 where id = $1', [
      session.id,
      'أخرى',
    ]);
    const after = entriesOf((await read(address)).text);
    expect(after.map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid));
    expect(after[0]!.sequence).toBe(entries[0]!.sequence + 1);

    const { version } = ok(await officer().get(`/training-sessions/${session.id}`));
    ok(await officer().post(`/training-sessions/${session.id}/cancellation`, { reason: 'ظرف طارئ' }, { version }));
    const { text: told } = await read(address);
    expect(entriesOf(told).map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid));
    expect(told.match(/STATUS:CANCELLED/g)).toHaveLength(2);
  });

  test('an hour of the time before the clocks were changed for good is that of the time', async () => {
    await house.sql(`update training.session_day set day = day - ($1::date - date '2026-08-03')`, [soon]);
    await house.sql(`update training.session set starts_on = '2026-08-03', ends_on = current_date`);
    const [entry] = entriesOf((await read(await issue())).text);
    expect(entry!.starts).toBe('2026-08-03T08:30:00.000Z');
  });

  test('ends when it is revoked, replaced, or when its reader may no more; a secret is not kept', async () => {
    const [first, second] = [await issue(), await issue()];
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect(ok(await officer().get('/calendar-link')).link.lastReadAt).not.toBeNull();
    ok(await officer().post('/calendar-link/revocation'), 204);
    expect((await read(second)).status).toBe(404);
    expect(ok(await officer().get('/calendar-link')).link).toBeNull();
    expect((await officer().post('/calendar-link/revocation')).status).toBe(404);

    const third = await issue();
    const key = third.searchParams.get('key')!;
    const [kept] = await house.sql<{ all: string }>(
      `select coalesce(string_agg(l::text, ' '), '') || coalesce((select string_agg(r.body::text, ' ') from platform.answered_request r), '') as all
       from training.calendar_link l`,
    );
    expect(kept!.all).not.toContain(key);
    await house.sql(`update access.assignment set valid_to = '2021-01-01' where user_id = $1`, [
      house.ids.user['partner-officer@ANAPEC'],
    ]);
    expect((await read(third)).status).toBe(404);
    const wrong = await house.stranger().get(`/training-calendar.ics?key=${'A'.repeat(43)}`);
    const broken = await house.stranger().get('/training-calendar.ics?key=x');
    expect([wrong.status, broken.status]).toEqual([404, 400]);
  });

  test('is of whoever reads it: another branch sees nothing of it, a delegation what serves its territory', async () => {
    expect(entriesOf((await read(await issue(house.as('partner-officer', 'ODCO')))).text)).toEqual([]);
    expect(entriesOf((await read(await issue(house.as('caseworker')))).text)).toHaveLength(2);
    expect(entriesOf((await read(await issue(house.as('caseworker', 'SMR')))).text)).toEqual([]);
  });
});
