import { me, open, person, somebodyElse, standing, units, type Screen } from '../../testing';
import { peopleRoutes } from '../people.routes';
import { ElsewhereNotice } from './elsewhere-notice';
// Fetched before the first spec and not inside it.
import './access-requests-page';

const there = { ...units.rows[2]!, parentId: undefined };
const known = { unit: there, handle: 'k1.sealed', request: null as object | null };
const { id, givenAr, familyAr, givenLa, familyLa, birth, phone, province, cinEnd } = person;
const subject = { id, givenAr, familyAr, givenLa, familyLa, birth, phone, province, cinEnd };
const twin = { ...subject, id: '0190a0b0-0000-7000-8000-000000000011', givenAr: 'حليمة' };
const request = {
  id: '0190a0b0-0000-7000-8000-000000000070',
  unit: person.unit,
  asker: { id: somebodyElse, name: 'سعاد', unit: there },
  by: 'PHONE',
  sought: '+212612345678',
  reason: 'انتقلت إلى إقليمنا',
  state: 'PENDING',
  createdAt: '2026-02-14T15:30:00Z',
  decider: null,
  decidedAt: null,
  decisionReason: null,
  endsAt: null,
  person: null,
  subjects: [subject],
  version: 1,
};
const mine = { ...request, unit: there, asker: { id: me, name: 'أنا', unit: person.unit }, subjects: [] };
const page = (rows: object[], pending = 0) => ({ rows, next: null, total: rows.length, pending });
const routes = [{ path: 'people', children: peopleRoutes }];

const choose = async (screen: Screen, name: string) => {
  const radio = screen.host.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!;
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await screen.settle();
};

describe('the notice of a search beyond one’s own delegation', () => {
  const notice = (query: string, may?: (permission: string) => boolean) =>
    open({
      address: '/',
      routes: standing(ElsewhereNotice, `<sanad-elsewhere [query]="query" />`, { query }),
      may,
    });

  it('says who knows such a person and nothing more, and sends a request with its reason', async () => {
    const screen = await notice('JA143022');
    expect((await screen.answer('/people-elsewhere', { rows: [known] })).url).toContain('query=JA143022');
    expect(screen.host.textContent).toContain('شخص مطابق مسجل لدى السمارة');
    await screen.click('طلب الاطلاع');
    await screen.type('سبب الطلب', 'انتقلت إلى إقليمنا');
    await screen.click(/^ ?طلب الاطلاع/);
    const sent = await screen.answer('/access-requests', mine, 201);
    expect(sent).toMatchObject({ method: 'POST', body: { handle: 'k1.sealed', reason: 'انتقلت إلى إقليمنا' } });
    const again = { ...known, request: { id: request.id, state: 'PENDING' } };
    await screen.answer('/people-elsewhere', { rows: [again] });
    expect(screen.host.textContent).toContain('في انتظار الجواب');
    expect(screen.host.querySelector('a')!.getAttribute('href')).toBe('/people/access-requests?box=SENT');
  });

  it('asks for a reason before anything is sent', async () => {
    const screen = await notice('JA143022');
    await screen.answer('/people-elsewhere', { rows: [known] });
    await screen.click('طلب الاطلاع');
    await screen.click(/^ ?طلب الاطلاع/);
    screen.server.expectNone(({ method }) => method === 'POST');
    expect(screen.host.querySelector('mat-error')).not.toBeNull();
  });

  it.each([
    ['part of a name', 'فاطمة', undefined],
    ['the end of a phone', '5678', undefined],
    ['somebody who may not ask', 'JA143022', (permission: string) => permission !== 'accessRequest.ask'],
  ])('is silent for %s', async (_, query, may) => {
    const screen = await notice(query, may);
    await screen.rest();
    await screen.rest();
    screen.server.expectNone(() => true);
  });

  it('says so when one has searched too much', async () => {
    const screen = await notice('JA143022');
    await screen.answer('/people-elsewhere', { code: 'tooManyAttempts', status: 429, values: { seconds: 20 } }, 429);
    expect(screen.host.querySelector('[role=alert]')!.textContent.trim()).not.toBe('');
  });
});

describe('the page of access requests', () => {
  it('shows the delegate who asks, about whom and why, and grants by name', async () => {
    const screen = await open({ address: '/people/access-requests', routes });
    expect((await screen.answer('/access-requests', page([request], 1))).url).toContain('box=RECEIVED');
    const card = screen.host.querySelector('article')!.textContent.replaceAll(/\s+/g, ' ');
    for (const words of ['سعاد', 'السمارة', 'رقم الهاتف 06 12 34 56 78', 'انتقلت إلى إقليمنا', 'آيت لحسن', '•••••022'])
      expect(card).toContain(words);
    expect(screen.host.querySelector('nav [aria-current]')!.textContent).toContain('الواردة');
    expect(screen.host.querySelector('nav')!.textContent).toContain('طلب واحد في الانتظار');
    await screen.click('السماح بالاطلاع');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain(
      'السماح بالاطلاع على بطاقة فاطمة الزهراء آيت لحسن؟',
    );
    await screen.click('السماح بالاطلاع');
    const sent = await screen.answer('/grant', { ...request, state: 'GRANTED', version: 2 });
    expect(sent).toMatchObject({ method: 'POST', body: { personId: person.id }, version: '"1"' });
    await screen.answer('/access-requests', page([{ ...request, state: 'GRANTED' }]));
    expect(screen.button('السماح بالاطلاع')).toBeUndefined();
  });

  it('asks which one is meant when there are several', async () => {
    const screen = await open({ address: '/people/access-requests', routes });
    await screen.answer('/access-requests', page([{ ...request, subjects: [subject, twin] }], 1));
    expect(screen.button('السماح بالاطلاع')!.disabled).toBe(true);
    await choose(screen, 'حليمة آيت لحسن');
    await screen.click('السماح بالاطلاع');
    await screen.click('السماح بالاطلاع');
    expect((await screen.answer('/grant', { ...request, state: 'GRANTED' })).body).toEqual({ personId: twin.id });
  });

  it('refuses with a reason', async () => {
    const screen = await open({ address: '/people/access-requests', routes });
    await screen.answer('/access-requests', page([request], 1));
    await screen.click('رفض الطلب');
    await screen.type('سبب الرفض', 'الشخص متابع لدينا');
    await screen.click('رفض الطلب');
    const sent = await screen.answer('/refusal', { ...request, state: 'REFUSED', decisionReason: 'الشخص متابع لدينا' });
    expect(sent).toMatchObject({ body: { reason: 'الشخص متابع لدينا' }, version: '"1"' });
  });

  it('tells that somebody else has answered meanwhile, and shows the list anew', async () => {
    const screen = await open({ address: '/people/access-requests', routes });
    await screen.answer('/access-requests', page([request], 1));
    await screen.click('السماح بالاطلاع');
    await screen.click('السماح بالاطلاع');
    await screen.answer('/grant', { code: 'stale', status: 412 }, 412);
    await screen.click('تحديث الصفحة');
    await screen.answer('/access-requests', page([]));
    expect(screen.host.textContent).toContain('لا توجد طلبات واردة');
  });

  it('leads the one who asked to the card as long as it is open, and says why it is not', async () => {
    const open1 = { ...mine, state: 'GRANTED', person: subject, endsAt: '2026-03-16T15:30:00Z', decider: 'عبد السلام' };
    const refused = { ...mine, id: twin.id, state: 'REFUSED', decisionReason: 'الشخص متابع لدينا' };
    const screen = await open({
      address: '/people/access-requests',
      routes,
      may: (permission) => permission !== 'accessRequest.decide',
    });
    expect((await screen.answer('/access-requests', page([open1, refused]))).url).toContain('box=SENT');
    const way = screen.host.querySelector('article a.btn')!;
    expect([way.textContent.trim(), way.getAttribute('href')]).toEqual(['فتح البطاقة', `/people/${person.id}`]);
    expect(screen.host.textContent).toContain('16 مارس 2026');
    expect(screen.host.textContent).toContain('الشخص متابع لدينا');
    expect(screen.button('السماح بالاطلاع')).toBeUndefined();
  });

  it('takes back what nobody has answered yet', async () => {
    const screen = await open({ address: '/people/access-requests?box=SENT', routes });
    await screen.answer('/access-requests', page([mine]));
    await screen.click('سحب الطلب');
    const sent = await screen.answer('/withdrawal', { ...mine, state: 'WITHDRAWN', version: 2 });
    expect(sent).toMatchObject({ method: 'POST', version: '"1"' });
    await screen.answer('/access-requests', page([{ ...mine, state: 'WITHDRAWN' }]));
    expect(screen.host.textContent).toContain('سحبه صاحبه');
    expect(screen.button('سحب الطلب')).toBeUndefined();
  });

  it('is reached from the list of people, which says how many wait', async () => {
    const screen = await open({ address: '/people', routes });
    await screen.answer('/access-requests', page([request], 3));
    const way = screen.host.querySelector('a[href="/people/access-requests"]')!;
    expect(way.textContent.replaceAll(/\s+/g, ' ')).toContain('طلبات الاطلاع');
    expect(way.textContent).toContain('3 طلبات في الانتظار');
  });
});
