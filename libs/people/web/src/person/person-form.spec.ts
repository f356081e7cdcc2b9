import { open, person, standing, units } from '../../testing';
import { PersonForm } from './person-form';

const alike = { ...person, strength: 'STRONG', reasons: ['NAME', 'BIRTH'] };
const similar = { rows: [{ ...alike, strength: 'WEAK', reasons: ['NAME'] }] };
const problem = (code: string, status: number, more: object = {}) => ({
  type: 'x',
  title: code,
  status,
  code,
  ...more,
});

async function openNew() {
  const screen = await open({ address: '/', routes: standing(PersonForm, '<sanad-person-form />') });
  await screen.answer('/units', units);
  return screen;
}

async function typeLeast(screen: Awaited<ReturnType<typeof openNew>>) {
  await screen.type('الاسم الشخصي', 'فاطمة');
  await screen.type('الاسم العائلي', 'آيت لحسن');
  await screen.type('العمالة أو الإقليم', '10.261');
}

describe('the form of a new person', () => {
  it('says what is missing beside each field and sends nothing', async () => {
    const screen = await openNew();
    await screen.click('تسجيل الشخص');
    expect(screen.host.textContent.match(/هذه الخانة إلزامية/g)).toHaveLength(3);
    screen.server.expectNone(({ method }) => method === 'POST');
  });

  it('asks for Arabic letters where Latin ones were typed', async () => {
    const screen = await openNew();
    await screen.type('الاسم الشخصي', 'Fatima');
    expect(screen.host.textContent).toContain('المرجو كتابة الاسم بالحروف العربية.');
  });

  it('asks about a Latin name that is not like the Arabic one, and refuses it not', async () => {
    const screen = await openNew();
    await typeLeast(screen);
    await screen.type('الاسم الشخصي باللاتينية', 'Rachid');
    await screen.rest();
    expect(screen.host.textContent).toContain('هذا الاسم لا يشبه الاسم المكتوب بالعربية');
    await screen.type('الاسم الشخصي باللاتينية', 'Fatna');
    await screen.rest();
    expect(screen.host.textContent).not.toContain('هذا الاسم لا يشبه الاسم المكتوب بالعربية');
  });

  it('shows who may be the same, and registers all the same', async () => {
    const screen = await openNew();
    await typeLeast(screen);
    const { url } = await screen.answer('/people/similar', similar);
    expect(decodeURIComponent(url)).toContain('givenAr=فاطمة');
    expect(screen.host.textContent).toContain('شخص مسجل قد يكون هو نفسه');
    expect(screen.host.textContent).toContain('اسم مشابه');
    await screen.type('الهاتف', '٠٦١٢٣٤٥٦٧٨');
    await screen.click('تسجيل الشخص');
    const posted = screen.server.expectOne(({ method }) => method === 'POST');
    expect(posted.request.body).toMatchObject({ givenAr: 'فاطمة', phone: '+212612345678', unitId: units.rows[0]!.id });
  });

  it('is asked about by the server: the candidates are marked, told apart with a word, and it is saved', async () => {
    const screen = await openNew();
    await typeLeast(screen);
    await screen.answer('/people/similar', { rows: [alike] });
    await screen.click('تسجيل الشخص');
    const asked = problem('possibleDuplicate', 422, {
      values: { candidates: person.id, strength: 'STRONG', count: 1 },
    });
    await screen.answer('/people', asked, 422);
    expect(screen.host.textContent).toContain('قد يكون هذا الشخص مسجلا من قبل');
    expect(screen.host.querySelector('sanad-similar-people li.open')).not.toBeNull();
    await screen.click('ليس الشخص نفسه');
    screen.host.querySelector<HTMLInputElement>(`#why-${person.id}`)!.value = 'أختها';
    await screen.click('ليس الشخص نفسه');
    await screen.click('تسجيل الشخص');
    const { body } = await screen.answer('/people', { ...person, version: 1 }, 201);
    expect(body).toMatchObject({ distinctFrom: [{ personId: person.id, why: 'أختها' }] });
  });

  it('names the units in which the person at the screen writes, and no other', async () => {
    const screen = await openNew();
    const choices = [...screen.host.querySelectorAll('select')].at(-1)!.textContent;
    expect(choices).toContain('طانطان');
    expect(choices).not.toContain('السمارة');
  });

  it('says the refusal of the server in a sentence, and keeps what was typed', async () => {
    const screen = await openNew();
    await typeLeast(screen);
    await screen.type('رقم البطاقة الوطنية', 'ZZ143022');
    await screen.click('تسجيل الشخص');
    screen.server
      .expectOne(({ method }) => method === 'POST')
      .flush(problem('cardNumberHeld', 422), { status: 422, statusText: 'x' });
    await screen.settle();
    expect(screen.host.textContent).toContain('رقم البطاقة الوطنية مسجل باسم شخص آخر');
    expect(screen.host.querySelector<HTMLInputElement>('input')!.value).toBe('فاطمة');
  });

  it('doubts a card number of unusual length without refusing it', async () => {
    const screen = await openNew();
    await screen.type('رقم البطاقة الوطنية', 'ZZ12');
    expect(screen.host.textContent).toContain('طول الرقم غير معتاد');
  });
});

describe('the form of a known person', () => {
  it('sends what was changed alone, with the version that was seen', async () => {
    const screen = await open({
      address: '/',
      routes: standing(PersonForm, '<sanad-person-form [person]="person" />', { person }),
    });
    await screen.answer('/units', units);
    expect(screen.host.textContent).toContain('الرقم المسجل ينتهي بـ');
    await screen.type('الهاتف', '0612000000');
    await screen.click('حفظ');
    const sent = await screen.answer(`/people/${person.id}`, { ...person, version: 4 });
    expect(sent).toMatchObject({ method: 'PATCH', body: { phone: '+212612000000' }, version: '"3"' });
  });
});
