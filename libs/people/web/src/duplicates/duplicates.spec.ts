import { open, person, standing } from '../../testing';
import { peopleRoutes } from '../people.routes';
import { NewPersonPage } from '../person/new-person-page';
import { ComparisonPage } from './comparison-page';
import { DuplicatesPage } from './duplicates-page';
import { DuplicatesPanel } from './duplicates-panel';

const twin = { ...person, id: '0190a0b0-0000-7000-8000-000000000011', givenAr: 'زهراء', phone: null, version: 7 };
const suspect = {
  id: '0190a0b0-0000-7000-8000-000000000040',
  one: person,
  other: twin,
  strength: 'STRONG',
  reasons: ['NAME', 'BIRTH'],
  proposal: { by: 'سعاد', at: '2026-02-14T15:30:00Z', note: 'رقم البطاقة نفسه' },
  createdAt: '2026-02-14T15:30:00Z',
  version: 1,
};
const comparison = {
  one: { ...person, held: [{ kind: 'CASE_FILE', count: 1 }] },
  other: { ...twin, createdAt: '2026-03-01T10:00:00Z', held: [] },
  strength: 'STRONG',
  reasons: ['NAME', 'BIRTH'],
  proposal: null,
  distinct: null,
};
const merged = {
  id: '0190a0b0-0000-7000-8000-000000000050',
  survivorId: person.id,
  loserId: twin.id,
  loserNames: { givenAr: 'زهراء', familyAr: 'آيت لحسن', givenLa: null, familyLa: null },
  setAside: { givenAr: 'زهراء', phone: '+212600000000' },
  note: 'نفس البطاقة',
  by: 'النائب الجهوي',
  at: '2026-03-01T10:00:00Z',
  undone: null,
  written: [],
  version: 1,
};

const queue = [{ path: '', component: DuplicatesPage }];
const compared = [
  { path: 'compare', component: ComparisonPage },
  { path: '**', component: DuplicatesPage },
];

async function compare(answer: object = comparison, may?: (permission: string) => boolean) {
  const screen = await open({ address: `/compare?one=${person.id}&other=${twin.id}`, routes: compared, may });
  await screen.answer('/duplicates/comparison', answer);
  return screen;
}
const radios = (host: HTMLElement, field: string) => [
  ...host.querySelectorAll<HTMLInputElement>(`[role="radiogroup"][aria-label="${field}"] input`),
];
const say = (host: HTMLElement, typed: string) => {
  const box = host.querySelector('textarea')!;
  box.value = typed;
  box.dispatchEvent(new Event('input'));
};

describe('the queue of duplicates', () => {
  it('shows both, why they may be one, and what somebody has proposed', async () => {
    const screen = await open({ address: '/', routes: queue });
    await screen.answer('/duplicates', { rows: [suspect], next: null, total: 1 });
    for (const words of [
      'فاطمة الزهراء آيت لحسن',
      'زهراء آيت لحسن',
      'تشابه قوي',
      'نفس تاريخ الازدياد',
      'رقم البطاقة نفسه',
      'زوج واحد',
    ])
      expect(screen.host.textContent).toContain(words);
    const link = screen.host.querySelector<HTMLAnchorElement>('a[href*="compare"]')!;
    expect(link.getAttribute('href')).toContain(`one=${person.id}&other=${twin.id}`);
  });

  it('says that nobody waits', async () => {
    const screen = await open({ address: '/', routes: queue });
    await screen.answer('/duplicates', { rows: [], next: null, total: 0 });
    expect(screen.host.textContent).toContain('لا توجد مكررات في الانتظار');
  });

  it('has its page before that of a person', () => {
    const paths = peopleRoutes[0]!.children!.map(({ path }) => path);
    expect(paths.indexOf('duplicates')).toBeLessThan(paths.indexOf(':id'));
  });
});

describe('two records side by side', () => {
  it('what differs is chosen; what one side knows is taken; the older record stays; equal facts are folded', async () => {
    const screen = await compare();
    expect(radios(screen.host, 'الهاتف').map(({ checked }) => checked)).toEqual([true, false]);
    expect(radios(screen.host, 'الاسم الشخصي').map(({ checked }) => checked)).toEqual([false, false]);
    expect(screen.host.querySelector('details')!.textContent).toContain('الجنس');
    radios(screen.host, 'الاسم الشخصي')[1]!.click();
    say(screen.host, 'تم التأكد من البطاقة');
    await screen.settle();
    await screen.click('دمج السجلين');
    const { body } = await screen.answer('/merges', merged, 201);
    expect(body).toMatchObject({
      survivorId: person.id,
      survivorVersion: 3,
      loserId: twin.id,
      loserVersion: 7,
      choices: { givenAr: 'LOSER', phone: 'SURVIVOR' },
      note: 'تم التأكد من البطاقة',
    });
  });

  it('twins: warned about, and no record stays by itself', async () => {
    const screen = await compare({ ...comparison, reasons: ['BIRTH', 'TWINS'] });
    expect(screen.host.textContent).toContain('قد يكونان توأمين');
    expect(
      [...screen.host.querySelectorAll<HTMLInputElement>('input[name="survivor"]')].some(({ checked }) => checked),
    ).toBe(false);
  });

  it('is not merged by whoever proposes; the proposal is sent with its reason', async () => {
    const screen = await compare(comparison, (permission) => permission !== 'duplicate.merge');
    expect(screen.host.querySelectorAll('input[type="radio"]').length).toBe(0);
    await screen.click('اقتراح الدمج');
    await screen.type('سبب الاقتراح', 'البطاقة نفسها');
    await screen.click('اقتراح الدمج');
    const { body } = await screen.answer('/duplicates/proposals', suspect.proposal, 201);
    expect(body).toEqual({ oneId: person.id, otherId: twin.id, note: 'البطاقة نفسها' });
  });

  it('somebody else has changed one of them: it is said, and both are read again', async () => {
    const screen = await compare({ ...comparison, other: { ...comparison.other, givenAr: person.givenAr } });
    say(screen.host, 'سبب');
    await screen.settle();
    await screen.click('دمج السجلين');
    const stale = { type: 'x', status: 412, title: 'stale', code: 'stale', expectedVersion: 3, currentVersion: 4 };
    await screen.answer('/merges', stale, 412);
    await screen.click('تحديث المعطيات');
    await screen.answer('/duplicates/comparison', comparison);
  });
});

describe('the journal on the page of a person', () => {
  const routes = standing(DuplicatesPanel, `<sanad-duplicates-panel personId="${person.id}" />`);
  async function show(row: object, may?: (permission: string) => boolean) {
    const screen = await open({ address: '/', routes, may });
    await screen.answer('/duplicates?', { rows: [], next: null, total: 0 });
    await screen.answer('/merges', { rows: [row] });
    return screen;
  }

  it('a merge is undone with a reason, in the version that was seen', async () => {
    const screen = await show(merged);
    expect(screen.host.textContent).toContain('الهاتف «06 00 00 00 00»');
    await screen.click('التراجع عن الدمج');
    say(screen.host, 'شخصان');
    await screen.settle();
    await screen.click('التراجع عن الدمج');
    const sent = await screen.answer('/undoing', { ...merged, undone: { by: 'x', at: merged.at, note: 'شخصان' } });
    expect([sent.version, sent.body]).toEqual(['"1"', { note: 'شخصان' }]);
  });

  it('no more once something was written: it says what', async () => {
    const screen = await show({ ...merged, written: [{ kind: 'CASE_FILE', count: 1 }] });
    expect(screen.host.textContent).toContain('لم يعد التراجع ممكنا');
    expect(screen.host.textContent).toContain('الملفات');
    expect(screen.button('التراجع عن الدمج')).toBeUndefined();
  });

  it('is only read by whoever may not merge', async () => {
    const screen = await show(merged, (permission) => permission !== 'duplicate.merge');
    expect(screen.button('التراجع عن الدمج')).toBeUndefined();
  });
});

describe('a comparison with anybody', () => {
  const panel = standing(DuplicatesPanel, `<sanad-duplicates-panel personId="${person.id}" />`);
  const routes = [...panel, { path: 'people/duplicates/compare', component: ComparisonPage }];

  it('is begun by looking for the second record; the same one is no second', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/duplicates?', { rows: [], next: null, total: 0 });
    await screen.answer('/merges', { rows: [] });
    await screen.click('مقارنة مع شخص آخر');
    const box = screen.host.querySelector<HTMLInputElement>('dialog[open] input[type=search]')!;
    box.value = 'آيت';
    box.dispatchEvent(new Event('input'));
    const rows = [person, twin].map((row) => ({ ...row, why: [] }));
    await screen.answer('query=', { rows, next: null, total: 2 });
    await screen.click('فاطمة الزهراء');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('هذا هو السجل نفسه');
    await screen.click(/^ زهراء/);
    expect(screen.url()).toBe(`/people/duplicates/compare?one=${person.id}&other=${twin.id}`);
    await screen.answer('/duplicates/comparison', comparison);
  });
});

describe('a new person who looks like another', () => {
  const alike = { ...twin, strength: 'STRONG', reasons: ['NAME', 'BIRTH'] };

  it('is told apart with a word; the word can be taken back', async () => {
    const screen = await open({ address: '/', routes: [{ path: '', component: NewPersonPage }] });
    await screen.answer('/units', { rows: [] }).catch(() => undefined);
    await screen.type('الاسم الشخصي', 'زهراء');
    await screen.type('الاسم العائلي', 'آيت لحسن');
    await screen.answer('/people/similar', { rows: [alike] });
    expect(screen.host.textContent).toContain('تشابه قوي');
    await screen.click('ليس الشخص نفسه');
    const box = screen.host.querySelector<HTMLInputElement>(`#why-${twin.id}`)!;
    box.value = 'أختها';
    await screen.click('ليس الشخص نفسه');
    expect(screen.host.textContent).toMatch(/شخص آخر:\s*أختها/);
    await screen.click('تراجع');
    expect(screen.host.textContent).not.toContain('أختها');
  });
});
