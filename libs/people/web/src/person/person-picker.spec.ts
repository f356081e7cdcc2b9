import { open, person, standing, units } from '../../testing';
import { PersonPicker } from './person-picker';

const picked: unknown[] = [];
const routes = standing(PersonPicker, '<sanad-person-picker (picked)="take($event)" />', {
  take: (row: unknown) => picked.push(row),
});
const nobody = { rows: [], next: null, total: 0 };

async function search(typed: string, may?: (permission: string) => boolean) {
  picked.length = 0;
  const screen = await open({ address: '/', routes, may });
  const box = screen.host.querySelector<HTMLInputElement>('input[type=search]')!;
  box.value = typed;
  box.dispatchEvent(new Event('input'));
  await screen.settle();
  return screen;
}

describe('choosing a person', () => {
  it('asks once two letters are typed, and gives the one who is chosen', async () => {
    const screen = await search('فا');
    const { url } = await screen.answer('/people', { rows: [{ ...person, why: ['PHONE'] }], next: 'x', total: 4 });
    expect(url).toContain('limit=8');
    expect(screen.host.textContent).toContain('و3 أشخاص آخرين');
    expect(screen.host.textContent).toContain('رقم الهاتف');
    await screen.click('فاطمة الزهراء آيت لحسن');
    expect(picked).toEqual([expect.objectContaining({ id: person.id })]);
  });

  it('asks nothing for a single letter', async () => {
    const screen = await search('ف');
    await screen.rest();
    screen.server.verify();
    expect(screen.host.querySelector('ul')).toBeNull();
  });

  it('goes on to a new person of the name that was typed, and gives that one', async () => {
    const screen = await search('مريم بوهدي');
    await screen.answer('/people', nobody);
    expect(screen.host.textContent).toContain('لا يوجد شخص مسجل بهذا البحث');
    await screen.click('إضافة «مريم بوهدي» كشخص جديد');
    await screen.answer('/units', units);
    await screen.answer('/similar', { rows: [] });
    expect([...screen.host.querySelectorAll('input')].slice(0, 2).map(({ value }) => value)).toEqual(['مريم', 'بوهدي']);
    await screen.type('العمالة أو الإقليم', '10.261');
    await screen.click('تسجيل الشخص');
    screen.server
      .expectOne(({ method }) => method === 'POST')
      .flush({ ...person, givenAr: 'مريم' }, { status: 201, statusText: 'x' });
    await screen.settle();
    expect(picked).toEqual([expect.objectContaining({ givenAr: 'مريم' })]);
  });

  it('takes the one who was registered already instead of a second one', async () => {
    const screen = await search('فاطمة الزهراء آيت لحسن');
    await screen.answer('/people', nobody);
    await screen.click('كشخص جديد');
    await screen.answer('/units', units);
    await screen.answer('/similar', { rows: [{ ...person, strength: 'STRONG', reasons: ['NAME', 'PHONE'] }] });
    await screen.click('اختيار هذا الشخص');
    expect(picked).toEqual([expect.objectContaining({ id: person.id })]);
  });

  it('offers nobody new to those who register none', async () => {
    const screen = await search('مريم', (permission) => permission === 'person.find');
    await screen.answer('/people', nobody);
    expect(screen.button('كشخص جديد')).toBeUndefined();
  });
});
