import { me, open, person, somebodyElse, units } from '../../testing';
// Fetched before the first spec and not inside it.
import './break-glass-page';
import { breakGlassRoutes } from './break-glass.routes';

const there = { ...units.rows[2]!, parentId: undefined };
const { id, givenAr, familyAr, givenLa, familyLa, birth, phone, province, cinEnd } = person;
const subject = { id, givenAr, familyAr, givenLa, familyLa, birth, phone, province, cinEnd };
const look = {
  id: '0190a0b0-0000-7000-8000-000000000070',
  unit: person.unit,
  asker: { id: somebodyElse, name: 'سعاد', unit: there },
  reason: 'حضر إلى المقر لأمر مستعجل',
  createdAt: '2026-02-14T15:30:00Z',
  endsAt: '2026-02-14T19:30:00Z',
  isOpen: true,
  looks: 3,
  person: subject,
  review: null as object | null,
  version: 1,
};
const mine = { ...look, unit: there, asker: { id: me, name: 'أنا', unit: person.unit } };
const page = (rows: object[]) => ({ rows, next: null, total: rows.length });
const routes = [{ path: 'break-glass', children: breakGlassRoutes }];
const may =
  (...permissions: readonly string[]) =>
  (permission: string) =>
    permissions.includes(permission);

describe('the page of exceptional looks', () => {
  it('opens a card with a reason and four hours, whoever was searched being taken over from the search', async () => {
    const screen = await open({
      address: '/break-glass?query=JA143022',
      routes,
      may: may('breakGlass.read', 'breakGlass.open', 'person.read'),
    });
    expect((await screen.answer('/break-glass', page([]))).url).toContain('box=MINE');
    await screen.click('فتح بطاقة');
    await screen.click(/^ ?فتح بطاقة/);
    screen.server.expectNone(({ method }) => method === 'POST');
    await screen.type('السبب', look.reason);
    await screen.click(/^ ?فتح بطاقة/);
    const sent = await screen.answer('/break-glass', mine, 201);
    expect(sent).toMatchObject({ method: 'POST', body: { query: 'JA143022', reason: look.reason, hours: 4 } });
    await screen.answer('/break-glass', page([mine]));
    expect(screen.host.querySelector('article a.btn')!.getAttribute('href')).toBe(`/people/${id}`);
    expect(screen.host.querySelector('dialog[open]')).toBeNull();
  });

  it('says in a sentence that several people match', async () => {
    const screen = await open({ address: '/break-glass?query=0612345678', routes, may: may('breakGlass.open') });
    await screen.answer('/break-glass', page([]));
    await screen.click('فتح بطاقة');
    await screen.type('السبب', look.reason);
    await screen.click(/^ ?فتح بطاقة/);
    await screen.answer('/break-glass', { type: 'x', title: 'x', status: 422, code: 'breakGlassSeveral' }, 422);
    expect(screen.host.textContent).toContain('يطابق البحث أكثر من شخص');
  });

  it('lists what was looked at to who judges it: not justified needs a note', async () => {
    const screen = await open({
      address: '/break-glass',
      routes,
      may: may('breakGlass.read', 'breakGlass.review', 'person.read'),
    });
    expect((await screen.answer('/break-glass', page([look]))).url).toContain('box=REVIEW');
    for (const words of ['سعاد', look.reason, 'في انتظار المراجعة', 'فاطمة الزهراء آيت لحسن'])
      expect(screen.host.textContent).toContain(words);
    await screen.click('مراجعة');
    await screen.type('الرأي', 'NOT_JUSTIFIED');
    await screen.click(/^ ?مراجعة/);
    screen.server.expectNone(({ method }) => method === 'POST');
    await screen.type('ملاحظة', 'كان بالإمكان تقديم طلب');
    await screen.click(/^ ?مراجعة/);
    const review = { verdict: 'NOT_JUSTIFIED', note: 'كان بالإمكان تقديم طلب', by: 'أنا', at: look.endsAt };
    const sent = await screen.answer('/review', { ...look, isOpen: false, review, version: 2 });
    expect(sent).toMatchObject({ body: { verdict: 'NOT_JUSTIFIED', note: review.note }, version: '"1"' });
    expect(screen.host.textContent).toContain('غير مبرر');
    expect(screen.button('مراجعة')).toBeUndefined();
  });
});
