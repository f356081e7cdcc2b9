import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { searchSources } from '../../search-sources';
import { Palette } from './palette';
import { Recents } from './recents';

const me = '0190a0b0-0000-7000-8000-0000000000aa';
const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const unit = { id: id(1), code: 'GLM', ar: 'كلميم', fr: 'Guelmim', en: 'Guelmim' };
const person = (last: number, familyAr: string) => ({
  id: id(last),
  unit,
  givenAr: 'فاطمة',
  familyAr,
  givenLa: 'Fatima',
  familyLa: null,
  birth: null,
  phone: '+212612345678',
  province: '10.261',
  cinEnd: '022',
  createdAt: '2026-02-14T15:30:00Z',
  why: ['SPELLING'],
});
const cooperative = {
  id: id(40),
  unitId: id(1),
  name: 'عسل واد نون',
  province: '10.261',
  branch: 'BEES',
  branchName: { ar: 'تربية النحل', fr: 'Apiculture', en: 'Beekeeping' },
  registerNumber: '4512',
  court: 'كلميم',
  registeredOn: '2024-03-05',
  capital: 12000,
  members: 7,
  status: 'REGISTERED',
  alerts: [],
};
const none = { rows: [], next: null, total: 0, stages: [] };

@Component({ imports: [Palette], template: `<sanad-palette /><button id="other">آخر</button>` })
class Stand {}
@Component({ template: '' })
class Opened {}

function teachDialogs(): void {
  let before: HTMLElement | null = null;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    before = document.activeElement as HTMLElement;
    this.open = true;
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  };
  // A browser gives the focus back to where it was.
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    before?.focus();
    this.dispatchEvent(new Event('close'));
  };
}

async function stand(may: (permission: string) => boolean = () => true) {
  teachDialogs();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: '', component: Stand },
        { path: '**', component: Opened },
      ]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may, worksFor: () => true, user: () => ({ id: me }) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create('/');
  const host = harness.fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const server = TestBed.inject(HttpTestingController);
  const settle = async (milliseconds = 0) => {
    for (let turn = 0; turn < 4; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
    harness.detectChanges();
  };
  const press = async (init: KeyboardEventInit, target: EventTarget = document.activeElement ?? document) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    await settle();
    return event;
  };
  const box = () => host.querySelector<HTMLInputElement>('dialog input')!;
  const type = (typed: string) => {
    box().value = typed;
    box().dispatchEvent(new Event('input'));
  };
  return {
    host,
    settle,
    press,
    box,
    dialog: () => host.querySelector('dialog')!,
    lines: () =>
      [...host.querySelectorAll('[role=option]')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
    active: () => host.querySelector(`[aria-selected=true]`)?.textContent.replaceAll(/\s+/g, ' ').trim(),
    type: async (typed: string) => {
      type(typed);
      await settle(50);
    },
    typeOnly: type,
    /** What is asked of each room since last looked at. */
    asked: () => server.match(({ method }) => method === 'GET'),
    url: () => decodeURIComponent(TestBed.inject(Router).url),
  };
}

type Standing = Awaited<ReturnType<typeof stand>>;

/** Answers every open request: the rooms that are named, nothing from the others. */
async function answer(screen: Standing, found: Record<string, object>) {
  const asked = screen.asked();
  for (const request of asked) {
    const room = Object.keys(found).find((path) => request.request.url === `/api/v1${path}`);
    const rows = room ? (found[room] as unknown[]) : [];
    request.flush({ ...none, rows, total: rows.length });
  }
  await screen.settle();
  return asked.map(({ request }) => `${request.url.slice(7)}?${decodeURIComponent(request.params.toString())}`);
}

describe('the search over everything', () => {
  // Compiled once before: the first test is not the one that waits for it.
  beforeAll(() => Promise.all(searchSources.flatMap(({ load, below }) => [load(), below?.()])), 120_000);
  afterEach(() => {
    sessionStorage.clear();
    document.querySelectorAll('body > *').forEach((part) => part.remove());
  });

  it.each([
    ['a Latin keyboard', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['an Arabic keyboard', { key: 'ن', code: 'KeyK', ctrlKey: true }],
    ['a French keyboard', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['a Mac', { key: 'k', code: 'KeyK', metaKey: true }],
  ])('opens by key on %s, and Escape gives the focus back', async (_, keys) => {
    const screen = await stand();
    const other = screen.host.querySelector<HTMLElement>('#other')!;
    other.focus();
    const event = await screen.press(keys);
    expect([screen.dialog().open, event.defaultPrevented]).toEqual([true, true]);
    expect(screen.box().getAttribute('role')).toBe('combobox');
    expect(document.activeElement).toBe(screen.box());
    screen.dialog().close();
    await screen.settle();
    expect(document.activeElement).toBe(other);
    expect(screen.host.querySelector('sanad-palette-results')).toBeNull();
  });

  it('stays closed for other keys, and while a form is open over the page', async () => {
    const screen = await stand();
    await screen.press({ key: 'ن', code: 'KeyK' });
    await screen.press({ key: 'م', code: 'KeyL', ctrlKey: true });
    const form = document.createElement('dialog');
    form.open = true;
    document.body.append(form);
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect(screen.dialog().open).toBe(false);
  });

  it('finds in six keys: the shortcut, three letters, Enter before the answer', async () => {
    const screen = await stand();
    await screen.press({ key: 'ن', code: 'KeyK', ctrlKey: true });
    screen.typeOnly('فاط');
    await screen.press({ key: 'Enter' }, screen.box());
    expect(screen.url()).toBe('/');
    await screen.settle(50);
    const asked = await answer(screen, { '/people': [person(10, 'آيت لحسن')], '/cooperatives': [cooperative] });
    expect(asked).toContain('/people?query=فاط&limit=5');
    expect(asked).toHaveLength(6);
    expect(screen.url()).toBe(`/people/${id(10)}`);
  });

  it('shows by kind what was found and why, and walks through it by arrows', async () => {
    const screen = await stand();
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('فاطمة');
    await answer(screen, {
      '/people': [person(10, 'آيت لحسن'), person(11, 'بوهدي')],
      '/cooperatives': [cooperative],
    });
    expect([...screen.host.querySelectorAll('[role=group] .kind')].map((kind) => kind.textContent)).toEqual([
      'الأشخاص',
      'التعاونيات',
    ]);
    expect(screen.lines()).toEqual([
      'فاطمة آيت لحسن Fatima 06 12 34 56 78 •••••022 كلميم تطابق الاسم نفسه بكتابة أخرى',
      'فاطمة بوهدي Fatima 06 12 34 56 78 •••••022 كلميم تطابق الاسم نفسه بكتابة أخرى',
      'عسل واد نون 4512 كلميم تطابق الاسم',
    ]);
    const place = async (key: string) => {
      await screen.press({ key }, screen.box());
      const active = screen.host.querySelector('[aria-selected=true]')!;
      expect(screen.box().getAttribute('aria-activedescendant')).toBe(active.id);
      return screen.lines().indexOf(screen.active()!);
    };
    expect(screen.lines().indexOf(screen.active()!)).toBe(0);
    expect([await place('ArrowDown'), await place('ArrowDown'), await place('ArrowDown')]).toEqual([1, 2, 0]);
    expect(await place('ArrowUp')).toBe(2);
    await screen.press({ key: 'Enter' }, screen.box());
    expect(screen.url()).toBe(`/cooperatives/${id(40)}`);
  });

  it('drops the late answer to earlier letters', async () => {
    const screen = await stand((permission) => permission === 'person.read');
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('فاطمة');
    const [slow] = screen.asked();
    await screen.type('فاطمة بو');
    await answer(screen, { '/people': [person(11, 'بوهدي')] });
    slow!.flush({ ...none, rows: [person(10, 'آيت لحسن')], total: 1 });
    await screen.settle();
    expect(screen.lines()[0]).toContain('بوهدي');
    expect(screen.lines()).toHaveLength(1);
  });

  it('asks only the rooms that the reader may search', async () => {
    const screen = await stand((permission) => permission === 'cooperative.read');
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('عسل');
    expect(await answer(screen, {})).toEqual(['/cooperatives?query=عسل&limit=5', '/formations?query=عسل&limit=5']);
  });

  it('leads to a new person when nobody is found, by whoever may register one', async () => {
    const screen = await stand();
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    screen.typeOnly('مريم بوهدي');
    // Pressed before anybody can see that nobody is found: nothing is begun by it.
    await screen.press({ key: 'Enter' }, screen.box());
    await screen.settle(50);
    await answer(screen, {});
    expect(screen.url()).toBe('/');
    expect(screen.host.textContent).toContain('لا توجد نتائج بهذا البحث');
    expect(screen.lines()).toEqual(['إضافة «مريم بوهدي» كشخص جديد']);
    await screen.press({ key: 'Enter' }, screen.box());
    expect(screen.url()).toBe('/people/new?name=مريم بوهدي');
  });

  it('offers no new person for a number, nor to those who register none', async () => {
    const screen = await stand((permission) => permission !== 'person.create');
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('مريم بوهدي');
    await answer(screen, {});
    expect(screen.lines()).toEqual([]);
  });

  it('leads to the whole list, but puts no card number into an address', async () => {
    const screen = await stand();
    const many = async (query: string) => {
      await screen.type(query);
      for (const request of screen.asked()) request.flush({ ...none, rows: [], total: 0 });
      await screen.settle();
    };
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('فاطمة');
    for (const { request, flush } of screen
      .asked()
      .map((one) => ({ request: one.request, flush: one.flush.bind(one) })))
      flush(request.url.endsWith('/people') ? { ...none, rows: [person(10, 'آيت لحسن')], total: 12 } : none);
    await screen.settle();
    expect(screen.lines()[1]).toBe('عرض كل النتائج (12)');
    expect(screen.host.querySelectorAll('[role=option]')[1]!.getAttribute('href')).toBe(
      `/people?query=${encodeURIComponent('فاطمة')}`,
    );
    await many('JA143022');
    expect([...screen.host.querySelectorAll('[role=option]')].map((line) => line.getAttribute('href'))).toEqual([]);
  });

  it('says which room could not be reached, keeps what the others found, and asks again', async () => {
    const screen = await stand((permission) => ['person.read', 'caseFile.read'].includes(permission));
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('فاطمة');
    for (const request of screen.asked())
      if (request.request.url.endsWith('/people')) request.flush({ ...none, rows: [person(10, 'بوهدي')], total: 1 });
      else request.flush({}, { status: 503, statusText: 'x' });
    await screen.settle();
    expect(screen.lines()).toHaveLength(1);
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('تعذر الاتصال بالخادم');
    [...screen.host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('إعادة'))!.click();
    await screen.settle();
    expect(screen.asked()).toHaveLength(2);
  });

  it('starts from the pages one may open, and from what was opened before, read again and never stored', async () => {
    const screen = await stand();
    const recents = TestBed.inject(Recents);
    recents.note('/people/new');
    recents.note(`/people/${id(10)}`);
    recents.note(`/cooperatives/${id(40)}`);
    expect(JSON.parse(sessionStorage.getItem('sanad.recents')!)).toEqual({
      user: me,
      paths: [`/cooperatives/${id(40)}`, `/people/${id(10)}`],
    });
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    for (const request of screen.asked())
      if (request.request.url.includes('/people')) request.flush(person(10, 'بوهدي'));
      else request.flush({ code: 'notFound', status: 404 }, { status: 404, statusText: 'x' });
    await screen.settle();
    expect(screen.lines()[0]).toContain('فاطمة بوهدي');
    expect(screen.lines()).toContain('الحصيلة');
    // What is there no more is forgotten.
    expect(recents.list()).toEqual([`/people/${id(10)}`]);
    await screen.type('الحصي');
    await answer(screen, {});
    expect(screen.lines()).toContain('الحصيلة');
  });

  it('tells which other delegation knows whoever is searched in full, and leads to what was asked there', async () => {
    const screen = await stand((permission) => ['person.read', 'accessRequest.ask'].includes(permission));
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    await screen.type('JA143022');
    await answer(screen, {});
    await screen.settle(300);
    const [asked] = screen.asked();
    expect(asked!.request.urlWithParams).toBe('/api/v1/people-elsewhere?query=JA143022');
    const request = { id: id(70), state: 'PENDING' };
    asked!.flush({ rows: [{ unit: { ...unit, ar: 'نيابة السمارة' }, handle: 'k1.x', request }] });
    await screen.settle();
    expect(screen.host.textContent).toContain('شخص مطابق مسجل لدى نيابة السمارة');
    const way = screen.host.querySelector<HTMLElement>('sanad-elsewhere a')!;
    way.click();
    await screen.settle();
    expect(screen.url()).toBe('/people/access-requests?box=SENT');
  });

  it('keeps nothing of the person who sat here before', async () => {
    sessionStorage.setItem('sanad.recents', JSON.stringify({ user: id(99), paths: [`/people/${id(10)}`] }));
    const screen = await stand();
    await screen.press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect(screen.asked()).toEqual([]);
    expect(screen.host.textContent).not.toContain('فُتح مؤخرا');
  });
});
