import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';

describe('letters that did not leave', () => {
  let house: House;
  const [given, sent] = [newId(), newId()];
  beforeAll(async () => {
    house = await startHouse();
    const user = house.ids.user['partner-officer@ANAPEC'];
    await house.sql(
      `insert into platform.mail (id, kind, user_id, recipient, subject, sealed, state, tries, problem, sent_at) values
       ($1, 'x', $3, 'a@x.example', 'الأولى', 'sealed', 'GIVEN_UP', 8, '451 busy', null),
       ($2, 'x', $3, 'b@x.example', 'الثانية', null, 'SENT', 1, null, now())`,
      [given, sent, user],
    );
  });
  afterAll(() => house.stop());

  test('come first, with the reason, and do not show what they say', async () => {
    const { body } = await house.as('hq-admin').get('/mails');
    expect(body.isOn).toBe(false);
    expect(body.rows.map(({ id, state, problem }: Record<string, string>) => [id, state, problem])).toEqual([
      [given, 'GIVEN_UP', '451 busy'],
      [sent, 'SENT', null],
    ]);
    expect(JSON.stringify(body)).not.toContain('sealed');
  });

  test('are tried once more in the name of whoever asks; what has left is not', async () => {
    expect((await house.as('hq-admin').post(`/mails/${sent}/retry`)).status).toBe(404);
    expect((await house.as('hq-admin').post(`/mails/${given}/retry`)).status).toBe(204);
    expect(await house.sql('select state, tries from platform.mail where id = $1', [given])).toEqual([
      { state: 'WAITING', tries: 0 },
    ]);
    const [entry] = await house.sql(`select user_id from audit.entry where action = 'mail.retry'`);
    expect(entry).toEqual({ user_id: house.ids.user['hq-admin@HQ'] });
    expect((await house.as('hq-supervisor').get('/mails')).status).toBe(403);
  });
});
