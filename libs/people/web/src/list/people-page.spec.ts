import { open, person } from '../../testing';
import { peopleRoutes } from '../people.routes';
// Fetched before the first spec and not inside it.
import './people-page';

const routes = [{ path: 'people', children: peopleRoutes }];
const page = { rows: [{ ...person, why: [] }], next: null, total: 1 };
const nobody = { rows: [], next: null, total: 0 };

async function search(screen: Awaited<ReturnType<typeof open>>, typed: string) {
  const box = screen.host.querySelector<HTMLInputElement>('input[type=search]')!;
  box.value = typed;
  box.dispatchEvent(new Event('input'));
  await screen.settle();
}

describe('the list of persons', () => {
  it('names each in both scripts and shows of the card number its end alone', async () => {
    const screen = await open({ address: '/people', routes });
    await screen.answer('/people', page);
    const row = screen.host.querySelector('tbody tr')!.textContent;
    for (const words of [
      'فاطمة الزهراء آيت لحسن',
      'Fatima Aït Lahcen',
      '06 12 34 56 78',
      '•••••022',
      'فبراير 1990',
      'كلميم',
    ])
      expect(row).toContain(words);
    expect(screen.host.textContent).toContain('1 من 1');
  });

  it('takes its search from the address, and puts what is typed there', async () => {
    const screen = await open({ address: '/people?query=فاطمة', routes });
    expect(decodeURIComponent((await screen.answer('query=', page)).url)).toContain('query=فاطمة');
    await search(screen, 'لحسن');
    expect(decodeURIComponent((await screen.answer('query=', page)).url)).toContain('query=لحسن');
    expect(decodeURIComponent(screen.url())).toBe('/people?query=لحسن');
  });

  it('marks what was looked for, and says why where the row does not show it', async () => {
    const screen = await open({ address: '/people?query=Ezzahra', routes });
    const rows = [
      { ...person, why: ['SPELLING'] },
      { ...person, id: person.unit.id, givenAr: 'مريم', why: ['ALIAS'] },
    ];
    await screen.answer('query=', { rows, next: 'x', total: 5000, isAtLeast: true });
    const [first, second] = [...screen.host.querySelectorAll('tbody tr')];
    expect([...first!.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['الزهراء']);
    expect(first!.textContent).toContain('الاسم نفسه بكتابة أخرى');
    expect(second!.textContent).toContain('كتابة أخرى وردت في وثيقة');
    expect(screen.host.textContent).toContain('2 من 5.000 على الأقل');
  });

  it('never puts a card number into the address', async () => {
    const screen = await open({ address: '/people', routes });
    await screen.answer('/people', page);
    await search(screen, 'zz143022');
    expect((await screen.answer('query=', page)).url).toContain('query=zz143022');
    expect(screen.url()).toBe('/people');
  });

  it('leads from a name that nobody has to a new person of that name', async () => {
    const screen = await open({ address: '/people', routes });
    await screen.answer('/people', page);
    await search(screen, 'مريم بوهدي');
    await screen.answer('query=', nobody);
    const way = [...screen.host.querySelectorAll('a')].find(({ textContent }) =>
      textContent.includes('إضافة «مريم بوهدي»'),
    )!;
    expect(decodeURIComponent(way.getAttribute('href')!)).toBe('/people/new?name=مريم بوهدي');
  });

  it('offers no new person to those who register none', async () => {
    const screen = await open({ address: '/people', routes, may: (permission) => permission !== 'person.create' });
    await screen.answer('/people', nobody);
    expect(screen.host.textContent).toContain('لا يوجد أشخاص مسجلون بعد');
    expect(screen.host.querySelector('a[href="/people/new"]')).toBeNull();
  });

  it('says so when the server cannot be reached, and tries again', async () => {
    const screen = await open({ address: '/people', routes });
    await screen.answer('/people', {}, 503);
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('تعذر الاتصال بالخادم');
    await screen.click('إعادة المحاولة');
    await screen.answer('/people', page);
    expect(screen.host.querySelector('tbody')!.textContent).toContain('فاطمة');
  });
});
