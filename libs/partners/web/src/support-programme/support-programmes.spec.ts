import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import type { CaseFileView } from '@sanad/case-file/core';
import { addDays, today } from '@sanad/kernel';
import { LanguageChoice, Toasts } from '@sanad/ui';
import { giveDialogs, named, uuid } from '../../testing/sample-referral';
import { SupportProgrammesPanel } from './programmes-panel';
import { supportProgrammesRoutes } from './support-programmes.routes';

const odco = { id: uuid(50), code: 'ODCO', short: 'ODCO', ...named('مكتب تنمية التعاون') };
const line = (more: object = {}) => ({
  ...{ version: 1, effectiveFrom: '2020-01-01', agency: odco, ownerAr: null, ownerFr: null },
  ...{ nameAr: 'برنامج مرافقة', nameFr: 'Mourafaka', purpose: 'FOLLOW_UP', service: 'POST_CREATION' },
  ...{ validFrom: null, validTo: null, givesAr: 'مواكبة', givesFr: 'Un accompagnement' },
  ...{ amountFrom: null, amountTo: 80_000, sharePercent: null, minimumAge: null, maximumAge: 35 },
  ...{ sectors: [], territory: [], needs: [], toConfirm: [], doubtAr: null, doubtFr: null, source: 'دورية' },
  ...{ reason: null, setBy: null, setAt: '2026-01-01T00:00:00Z' },
  ...more,
});
const programme = (at: number, ...lines: object[]) => ({ id: uuid(at), version: lines.length, lines });
const doubtAr = 'قد يكون الحد 45';
const mourafaka = programme(60, line());
const jobs = programme(
  61,
  line({
    nameAr: 'برنامج إدماج',
    needs: ['JOB_SEEKER'],
    maximumAge: null,
    agency: null,
    ownerAr: 'أنابيك',
    ownerFr: 'ANAPEC',
    service: null,
  }),
);
const youth = programme(
  62,
  line({ nameAr: 'برنامج الشباب', maximumAge: 18, toConfirm: ['AGE'], doubtAr, doubtFr: 'peut-être 45' }),
);
const forsa = programme(63, line({ nameAr: 'برنامج فرصة', validTo: '2023-12-31' }));
const farm = programme(64, line({ nameAr: 'الإعانات الفلاحية', sectors: ['AGRICULTURE'] }));
const birth = `${Number(today().slice(0, 4)) - 30}-02-14`;

/** What stands around a page or a panel in these specs. */
function providers(may: (asked: string) => boolean) {
  return [
    provideHttpClient(),
    provideHttpClientTesting(),
    { provide: Session, useValue: { may, view: () => null, load: async () => true } },
  ];
}

function handles(host: HTMLElement, detect: () => void) {
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      detect();
      await new Promise((resolve) => setTimeout(resolve));
    }
    detect();
  };
  const answer = async (method: string, address: string, body: object, options = {}) => {
    await settle();
    const asked = server.expectOne((one) => one.method === method && one.url === `/api/v1${address}`);
    asked.flush(body, options);
    await settle();
    return asked.request;
  };
  const press = async (words: string) => {
    const named = (one: Element) => one.getAttribute('aria-label') ?? one.textContent.trim();
    const button = [...host.querySelectorAll('button')].findLast((one) => named(one) === words);
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await settle();
  };
  const fill = async (label: string, typed: string) => {
    const words = [...host.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const box = host.querySelector<HTMLInputElement>(`#${words!.htmlFor}`)!;
    box.value = typed;
    box.dispatchEvent(new Event(box.tagName === 'SELECT' ? 'change' : 'input'));
    box.dispatchEvent(new Event('blur'));
    await settle();
  };
  return { host, answer, settle, press, fill, text: () => host.textContent.replaceAll(/\s+/g, ' ') };
}

async function panel(rows: readonly object[], stage = 'PREPARATION', facts: object = {}) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), ...providers(() => true)] });
  TestBed.inject(LanguageChoice).set('ar');
  giveDialogs();
  const fixture = TestBed.createComponent(SupportProgrammesPanel);
  const file = { id: uuid(2), stage, person: { id: uuid(3), province: '10.261' } };
  fixture.componentRef.setInput('caseFile', file as CaseFileView);
  const screen = handles(fixture.nativeElement, () => fixture.detectChanges());
  const known = {
    asOf: today(),
    birth,
    province: '10.261',
    sector: null,
    cooperativeOn: null,
    needs: { RESISTANCE_FAMILY: null },
    ...facts,
  };
  const judged = rows.map((one) => ({ programme: one, judgement: { verdict: 'OPEN', asOf: today(), reasons: [] } }));
  await screen.answer('GET', `/case-files/${uuid(2)}/support-programmes`, { facts: known, rows: judged });
  const items = () =>
    [...screen.host.querySelectorAll('ul[aria-live] > li')].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' '),
    );
  return { ...screen, items };
}

@Component({ selector: 'sanad-no-page', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class NoPage {}

async function page(address: string, rows: readonly object[], may = true) {
  const routes = [
    { path: 'support-programmes', children: supportProgrammesRoutes },
    { path: '**', component: NoPage },
  ];
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      ...providers((asked) => may || !asked.endsWith('change')),
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const screen = handles(harness.fixture.nativeElement, () => harness.detectChanges());
  await screen.answer('GET', '/support-programmes', { rows });
  return screen;
}

describe('programmes for the person of a file', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('are told with the reason of each: open, to confirm, missing a fact, and those that are not open apart', async () => {
    const { items, text } = await panel([forsa, jobs, youth, mourafaka]);
    const [first, second, third] = items();
    expect(first).toMatch(/برنامج مرافقة.*متاح.*السن عند تاريخ الإيداع: 30 سنة، والحد الأقصى 35/);
    expect(second).toMatch(/برنامج الشباب.*في انتظار التأكيد.*والحد الأقصى 18.*\(غير مؤكد\).*قد يكون الحد 45/);
    expect(third).toMatch(/برنامج إدماج.*تنقصه معطيات.*البحث عن شغل: غير مسجل في الملف/);
    expect(text()).toMatch(/برنامج واحد غير متاح.*انتهى البرنامج في 31 دجنبر 2023/);
    expect(text()).not.toMatch(/[A-Z]{3}/);
  });

  it('follow what the person answers, the sector and the filing day at once', async () => {
    const { items, press, fill } = await panel([jobs, farm, forsa]);
    await press('نعم');
    expect(items().find((one) => one.includes('إدماج'))).toMatch(/متاح.*لا تُرسل إحالة من المنصة/);
    await press('لا');
    expect(items().some((one) => one.includes('إدماج'))).toBe(false);
    await fill('قطاع المشروع', 'AGRICULTURE');
    expect(items().find((one) => one.includes('الإعانات'))).toContain('متاح');
    await fill('قطاع المشروع', 'TOURISM');
    expect(items().some((one) => one.includes('الإعانات'))).toBe(false);
    await fill('تاريخ الإيداع', '01/06/2023');
    expect(items().find((one) => one.includes('فرصة'))).toMatch(/متاح/);
  });

  it('begin with what the file knows of its cooperative, which nobody is asked again', async () => {
    const young = programme(65, line({ nameAr: 'برنامج التعاونيات', needs: ['NEW_COOPERATIVE'] }));
    const { items, host, fill } = await panel([farm, young], 'ACTIVE', {
      ...{ sector: 'AGRICULTURE', cooperativeOn: addDays(today(), -10) },
    });
    expect(items().find((one) => one.includes('الإعانات'))).toMatch(/متاح/);
    expect(items().find((one) => one.includes('التعاونيات'))).toMatch(/متاح.*قُيدت التعاونية في/);
    expect([...host.querySelectorAll('button')].some(({ textContent }) => textContent.trim() === 'نعم')).toBe(false);
    await fill('قطاع المشروع', '');
    expect(items().find((one) => one.includes('الإعانات'))).toContain('تنقصه معطيات');
  });

  it('lead to a referral with its agency, service and words already there', async () => {
    const { press, answer, host, settle } = await panel([mourafaka]);
    await press('إحالة إلى برنامج مرافقة');
    const agency = (one: typeof odco, services: string[], at: number) => ({
      ...{ ...one, services, hasAgreement: true, agreements: [] },
      branches: [{ id: uuid(at), provinces: ['10.261'], ...named(`${one.code} كلميم`) }],
    });
    const anapec = { id: uuid(40), code: 'ANAPEC', short: 'ANAPEC', ...named('أنابيك') };
    const rows = [agency(anapec, ['TRAINING'], 41), agency(odco, ['TRAINING', 'POST_CREATION'], 51)];
    await answer('GET', '/agencies', { rows });
    await answer('GET', `/people/${uuid(3)}/consents`, { rows: [] });
    await settle();
    const [branch, service] = [...host.querySelectorAll<HTMLSelectElement>('dialog select')];
    expect([...branch!.options].map(({ value }) => value)).toEqual(['', uuid(51)]);
    expect([branch!.value, service!.value]).toEqual([uuid(51), 'POST_CREATION']);
    expect(host.querySelector<HTMLTextAreaElement>('dialog textarea')!.value).toBe('برنامج مرافقة');
    expect(host.querySelector('dialog')!.textContent).toContain('المواكبة البعدية');
  });

  it('of a file that is closed offer none, and say why', async () => {
    const { text, host } = await panel([mourafaka], 'CLOSED');
    expect(text()).toContain('لا إحالة منه');
    expect([...host.querySelectorAll('button')].some((one) => one.textContent.includes('إحالة'))).toBe(false);
  });

  it('without a birth lead to where it is written', async () => {
    const { host, text } = await panel([mourafaka], 'PREPARATION', { birth: null });
    expect(text()).toMatch(/تنقصه معطيات.*تاريخ الازدياد غير مسجل/);
    expect(host.querySelector(`a[href="/people/${uuid(3)}"]`)).not.toBeNull();
  });
});

describe('the catalogue of support programmes', () => {
  const names = (host: HTMLElement) =>
    [...host.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim());

  it('is narrowed by agency, purpose and what runs on a day', async () => {
    const { host, text } = await page('/support-programmes', [forsa, jobs, mourafaka]);
    expect(names(host)).toEqual(['برنامج إدماج', 'برنامج فرصة', 'برنامج مرافقة']);
    expect(text()).toMatch(/3 برامج/);
    const narrowed = async (query: string) => {
      TestBed.resetTestingModule();
      return names((await page(`/support-programmes?${query}`, [forsa, jobs, mourafaka])).host);
    };
    expect(await narrowed('state=running')).toEqual(['برنامج إدماج', 'برنامج مرافقة']);
    expect(await narrowed('state=running&on=2023-12-31')).toHaveLength(3);
    expect(await narrowed(`owner=${odco.id}&state=notRunning`)).toEqual(['برنامج فرصة']);
    expect(await narrowed('purpose=TRAINING')).toEqual([]);
  });

  it('tells of one its conditions, its doubt and its history, and tries its rule', async () => {
    const changed = line({ version: 2, maximumAge: 45, reason: 'دورية جديدة', setBy: 'كمال' });
    const before = line({ toConfirm: ['AGE'], doubtAr, doubtFr: 'peut-être 45' });
    const { text, fill, host } = await page(`/support-programmes/${uuid(60)}`, [programme(60, changed, before)], false);
    expect(text()).toMatch(/45 سنة على الأكثر/);
    expect(text()).toMatch(
      /كمال.*دورية جديدة.*السن عند تاريخ الإيداع\s?كان: 35 سنة على الأكثر\s?صار: 45 سنة على الأكثر/,
    );
    expect(text()).toMatch(/صيغة أولية.*أول تسجيل/);
    expect(host.querySelector('a[href$="/change"]')).toBeNull();
    expect(text()).toContain('تنقصه معطيات');
    await fill('تاريخ الازدياد', '1960');
    expect(text()).toMatch(/غير متاح.*والحد الأقصى 45/);
    await fill('تاريخ الازدياد', '14/02/1990');
    expect(text()).not.toContain('غير متاح');
  });

  it('of one that is not there says so', async () => {
    const { text } = await page(`/support-programmes/${uuid(99)}`, [mourafaka]);
    expect(text()).toContain('هذا البرنامج غير موجود');
  });

  it('is written with a reason; what another has recorded meanwhile is shown beside what is typed', async () => {
    const { fill, answer, text, press, host } = await page(`/support-programmes/${uuid(60)}/change`, [mourafaka]);
    await answer('GET', '/agencies', {
      rows: [{ ...odco, services: ['POST_CREATION'], hasAgreement: true, agreements: [], branches: [] }],
    });
    await fill('الحد الأقصى للسن', '40');
    await press('حفظ');
    expect(text()).toContain('هذه الخانة إلزامية');
    await fill('سبب التسجيل', 'دورية');
    await press('حفظ');
    const stale = { type: 'x', title: 'x', status: 412, code: 'stale', values: {} };
    const sent = await answer('PUT', `/support-programmes/${uuid(60)}`, stale, { status: 412, statusText: 'x' });
    expect([sent.body.maximumAge, sent.body.effectiveFrom, sent.headers.get('If-Match')]).toEqual([
      40,
      '2020-01-01',
      '"1"',
    ]);
    const theirs = line({ version: 2, maximumAge: 50, validTo: addDays(today(), 9) });
    await answer('GET', '/support-programmes', { rows: [programme(60, theirs, line())] });
    expect(text()).toMatch(/عدّل شخص آخر.*ما سُجل في هذه الأثناء: 50 سنة على الأكثر.*ما كتبتموه: 40 سنة على الأكثر/);
    expect(host.querySelector<HTMLTextAreaElement>('textarea')!.value).not.toBe('');
    await press('حفظ ما كتبته فوق الصيغة الجديدة');
    const again = await answer(
      'PUT',
      `/support-programmes/${uuid(60)}`,
      programme(60, line({ version: 3 }), theirs, line()),
    );
    expect(again.headers.get('If-Match')).toBe('"2"');
  });
});
