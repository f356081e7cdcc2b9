import { open, person, units } from '../../testing';
import { peopleRoutes } from '../people.routes';
// Fetched before the first spec and not inside it.
import './new-person-page';
import './person-page';

const routes = [{ path: 'people', children: peopleRoutes }];
const absent = { type: 'x', title: 'x', status: 404, code: 'notFound' };
const mayRead = (permission: string) => ['person.read', 'person.write'].includes(permission);

describe('the page of a person', () => {
  it('tells what is known and says what is not', async () => {
    const screen = await open({ address: `/people/${person.id}`, routes, may: mayRead });
    await screen.answer(`/people/${person.id}`, { ...person, vitalStatus: 'DECEASED' });
    expect(screen.host.querySelector('h1')!.textContent).toBe('فاطمة الزهراء آيت لحسن');
    for (const words of [
      'متوفى(ة)',
      'Fatima Aït Lahcen',
      'فبراير 1990',
      'أنثى',
      '•••••022',
      'غير مسجل',
      '14 فبراير 2026',
    ])
      expect(screen.host.textContent).toContain(words);
    expect(screen.host.querySelector('a[href="tel:+212612345678"]')!.textContent).toBe('06 12 34 56 78');
  });

  it('shows a correction at once', async () => {
    const screen = await open({ address: `/people/${person.id}`, routes, may: mayRead });
    await screen.answer(`/people/${person.id}`, person);
    await screen.answer('/aliases', { rows: [] });
    await screen.click('تعديل المعطيات');
    await screen.answer('/units', units);
    await screen.type('الجماعة أو العنوان', 'تغجيجت');
    await screen.click('حفظ');
    const sent = await screen.answer(`/people/${person.id}`, { ...person, commune: 'تغجيجت', version: 4 });
    expect(sent).toMatchObject({ method: 'PATCH', body: { commune: 'تغجيجت' }, version: '"3"' });
    expect(screen.host.querySelector('sanad-person-facts')!.textContent).toContain('تغجيجت');
    expect(screen.host.querySelector('dialog[open]')).toBeNull();
  });

  it('answers for a person who is not there, or not ours, in one sentence', async () => {
    const screen = await open({ address: `/people/${person.id}`, routes, may: mayRead });
    await screen.answer(`/people/${person.id}`, absent, 404);
    expect(screen.host.textContent).toContain('لم يتم العثور على المطلوب، أو أنه خارج نطاق صلاحياتك.');
  });
});

describe('the page of a new person', () => {
  it('leads to the page of the person once registered', async () => {
    const screen = await open({ address: '/people/new?name=مريم بوهدي', routes });
    await screen.answer('/units', units);
    await screen.answer('/similar', { rows: [] });
    await screen.type('العمالة أو الإقليم', '10.261');
    await screen.click('تسجيل الشخص');
    screen.server.expectOne(({ method }) => method === 'POST').flush(person, { status: 201, statusText: 'x' });
    await screen.settle();
    expect(screen.url()).toBe(`/people/${person.id}`);
  });

  it('shows of a card that another delegation has opened what was opened, and changes nothing', async () => {
    const screen = await open({ address: `/people/${person.id}`, routes });
    await screen.answer(`/people/${person.id}`, { ...person, openedUntil: '2026-03-16T15:30:00Z' });
    expect(screen.host.textContent).toContain('للاطلاع فقط إلى غاية 16 مارس 2026');
    const consent = {
      id: '0190a0b0-0000-7000-8000-000000000090',
      personId: person.id,
      purpose: 'PHOTO',
      agencyId: null,
      channel: 'PAPER',
      witness: null,
      noticeVersion: '1',
      givenOn: '2022-02-14',
      expiresOn: null,
      withdrawnAt: null,
      isInForce: true,
      evidence: null,
      createdBy: person.createdBy,
      createdAt: '2022-02-14T15:30:00Z',
      version: 1,
    };
    await screen.answer('/consents', { rows: [consent] });
    expect(screen.host.textContent).toContain('التقاط الصور ونشرها');
    expect(screen.host.querySelectorAll('nav.tabs a')).toHaveLength(1);
    for (const act of ['تعديل', 'إظهار', 'سحب']) expect([act, screen.button(act)]).toEqual([act, undefined]);
  });
});
