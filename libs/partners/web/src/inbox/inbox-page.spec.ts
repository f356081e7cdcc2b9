import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { addDays, today } from '@sanad/kernel';
import { LanguageChoice, Toasts } from '@sanad/ui';
import {
  giveDialogs,
  named,
  sampleReferral as referral,
  sampleSession,
  type,
  uuid,
} from '../../testing/sample-referral';
import { partnersRoutes } from '../partners.routes';

const page = (rows: readonly object[], tabs = { waiting: rows.length, inProgress: 11, done: 40 }) => ({
  rows,
  next: null,
  total: rows.length,
  tabs,
  longTabs: tabs.done >= 200 ? ['done'] : [],
});
const units = [
  ['GLM', null, 'النيابة الجهوية بكلميم'],
  ['TNT', uuid(20), 'النيابة الإقليمية بطانطان'],
  ['SMR', null, 'نيابة أخرى'],
] as const;

const partner = {
  may: (permission: string) => permission !== 'referral.recall',
  view: () => ({ assignments: [{ unit: null }] }),
};
const delegation = {
  may: (permission: string) => permission !== 'referral.answer',
  view: () => ({ assignments: [{ unit: { id: uuid(20) } }] }),
};

async function open(address: string, session: object) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'referrals', children: partnersRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: session },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  giveDialogs();
  const harness = await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.routeNativeElement!;
  // An open request keeps the page from being stable: a few turns are enough for what a spec looks at.
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  const asked = async (method: string, part: string): Promise<TestRequest> => {
    await settle();
    return server.expectOne((request) => request.method === method && request.urlWithParams.includes(part));
  };
  const answer = async (method: string, part: string, body: object, options = {}) => {
    const request = await asked(method, part);
    request.flush(body, options);
    await settle();
    return request.request;
  };
  /** The page as it opens: its list, with the counts of all lists. */
  const begin = async (tab: string, rows: readonly object[], tabs?: ReturnType<typeof page>['tabs']) => {
    const listed = await answer('GET', `tab=${tab}`, page(rows, tabs));
    return listed.urlWithParams;
  };
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent.trim() === name,
    );
  return { host, begin, answer, settle, button, url: () => TestBed.inject(Router).url };
}

describe('the inbox of a partner', () => {
  // A toast leaves by itself, later than the spec.
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('shows who waits, wanting what, since when, with the count of each list', async () => {
    const { host, begin } = await open('/referrals', partner);
    expect(await begin('waiting', [referral()])).toBe('/api/v1/referrals?tab=waiting');
    expect(host.querySelector('h1')!.textContent).toBe('الإحالات الواردة');
    expect([...host.querySelectorAll('.tabs a')].map((tab) => tab.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'في الانتظار 1',
      'قيد الإنجاز 11',
      'منتهية 40',
    ]);
    expect(host.querySelector('tbody')!.textContent).toMatch(
      /فاطمة المثال.*31 سنة.*التكوين.*تربية النحل.*منذ 9 أيام.*كلميم.*GLM-2022-0007/s,
    );
  });

  it('says of a long list that there are more than were counted', async () => {
    const { host, begin } = await open('/referrals?tab=done', partner);
    await begin('done', [referral()], { waiting: 0, inProgress: 0, done: 200 });
    expect(host.querySelector('.tabs [aria-current]')!.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('منتهية 200+');
    expect(host.querySelector('.foot')!.textContent).toContain('على الأقل');
  });

  it('leads to the workbook of the cohort', async () => {
    const { host, begin } = await open('/referrals', partner);
    await begin('waiting', []);
    expect(host.querySelector('a[href="/training/workbook"]')!.textContent).toBe('التعبئة في Excel');
  });

  it('says what is seen and why, and offers no way into the file', async () => {
    const { host, begin } = await open('/referrals', partner);
    await begin('waiting', [referral()]);
    expect(host.querySelector('sanad-shared-part')!.textContent).toMatch(
      /ما الذي يظهر لك ولماذا؟.*لا يظهر.*رقم البطاقة الوطنية.*رابطة القرابة/s,
    );
    expect(host.querySelector('a[href^="/files"]')).toBeNull();
  });

  it('says that the delay has passed', async () => {
    const { host, begin } = await open('/referrals', partner);
    await begin('waiting', [referral({ sentOn: addDays(today(), -30), dueOn: addDays(today(), -1) })]);
    expect(host.querySelector('sanad-waiting-chip')!.textContent).toMatch(/منذ 30 يوما.*تجاوز الأجل/s);
  });

  it('accepts in one act: the row leaves the list, the counts are asked again', async () => {
    const { host, begin, answer, button } = await open('/referrals', partner);
    await begin('waiting', [referral(), referral({ id: uuid(9) })]);
    button('قبول إحالة فاطمة المثال')!.click();
    const sent = await answer(
      'POST',
      `/referrals/${uuid(1)}/acceptance`,
      referral({ state: 'ACCEPTED', version: 2, place: null }),
    );
    expect(sent.headers.get('If-Match')).toBe('"1"');
    await answer('GET', 'limit=1', page([], { waiting: 1, inProgress: 12, done: 40 }));
    expect(host.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(host.querySelector('.tabs')!.textContent).toMatch(/في الانتظار\s+1\s+قيد الإنجاز\s+12/);
    expect(TestBed.inject(Toasts).toast()?.sentence).toBe('تم قبول الإحالة');
  });

  it('answers while more is being read: who was answered does not come back', async () => {
    const { host, answer, button, settle } = await open('/referrals', partner);
    const first = { ...page([referral(), referral({ id: uuid(9) })]), next: 'YQ' };
    await answer('GET', 'tab=waiting', first);
    button('عرض المزيد')!.click();
    await settle();
    button('قبول إحالة فاطمة المثال')!.click();
    await answer('POST', `/referrals/${uuid(1)}/acceptance`, referral({ state: 'ACCEPTED', version: 2, place: null }));
    await answer('GET', 'after=YQ', page([referral({ id: uuid(10) })]));
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('accepts with a session in one act: what is full says so beforehand, and who waits is told so', async () => {
    const { host, begin, answer, settle, button } = await open('/referrals', partner);
    await begin('waiting', [referral(), referral({ id: uuid(9), service: 'POSITIONING' })]);
    expect(host.querySelectorAll('[aria-label^="قبول مع دورة"]')).toHaveLength(1);
    button('قبول مع دورة تكوينية: فاطمة المثال')!.click();
    const full = sampleSession({ id: uuid(51), free: 0, waiting: 2 });
    const foreign = sampleSession({ id: uuid(52), branchId: uuid(99) });
    await answer('GET', '/referrals/sessions', { rows: [sampleSession(), full, foreign] });
    const form = host.querySelector('sanad-session-choice-form')!;
    expect([...form.querySelectorAll('.option')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))).toEqual(
      [
        expect.stringMatching(/إعداد مخطط الأعمال.*قاعة التكوين بكلميم.*3 أماكن شاغرة/),
        expect.stringMatching(/لا أماكن شاغرة.*شخصان في لائحة الانتظار/),
      ],
    );
    const submit = () => form.querySelector('form')!.dispatchEvent(new Event('submit'));
    submit();
    await settle();
    expect(form.textContent).toContain('المرجو اختيار دورة.');
    form.querySelectorAll('input')[1]!.click();
    await settle();
    expect(form.textContent).toContain('يُوضع الشخص في لائحة الانتظار');
    submit();
    const placed = referral({ state: 'ACCEPTED', version: 2, place: 'WAITLISTED' });
    const sent = await answer('POST', `/referrals/${uuid(1)}/acceptance`, placed);
    expect([sent.body, sent.headers.get('If-Match')]).toEqual([{ sessionId: uuid(51) }, '"1"']);
    expect(TestBed.inject(Toasts).toast()?.sentence).toContain('لائحة الانتظار');
    expect(host.querySelectorAll('tbody tr')).toHaveLength(1);
  });

  it('accepts many with one session: how many of them have to wait is said before and after', async () => {
    const { host, begin, answer, settle } = await open('/referrals', partner);
    await begin('waiting', [referral(), referral({ id: uuid(9) })]);
    host.querySelector<HTMLInputElement>('thead input[type=checkbox]')!.click();
    await settle();
    const bar = host.querySelector('sanad-many-bar')!;
    [...bar.querySelectorAll('button')].find((one) => one.textContent.trim() === 'قبول مع دورة')!.click();
    await answer('GET', '/referrals/sessions', { rows: [sampleSession({ free: 1 })] });
    const form = bar.querySelector('sanad-session-choice-form')!;
    form.querySelector('input')!.click();
    await settle();
    expect(form.textContent).toContain('عدد المحددين 2 والأماكن الشاغرة 1');
    form.querySelector('form')!.dispatchEvent(new Event('submit'));
    const done = { outcome: 'DONE', code: null, values: {}, version: 2 };
    const sent = await answer('POST', '/referrals/answers', {
      rows: [
        { ...done, id: uuid(1), state: 'SCHEDULED', place: 'ENROLLED' },
        { ...done, id: uuid(9), state: 'ACCEPTED', place: 'WAITLISTED' },
      ],
    });
    expect(sent.body).toMatchObject({
      answer: 'ACCEPT',
      sessionId: uuid(50),
      rows: [{ id: uuid(1) }, { id: uuid(9) }],
    });
    await begin('waiting', []);
    expect(bar.textContent).toMatch(/سُجل الجواب عن إحالتين.*شخص واحد في لائحة الانتظار/s);
  });

  it('asks for the reason of a refusal, and sends it', async () => {
    const { host, begin, answer, settle, button } = await open('/referrals', partner);
    await begin('waiting', [referral()]);
    button('رفض إحالة فاطمة المثال')!.click();
    await settle();
    const form = host.querySelector('form')!;
    form.dispatchEvent(new Event('submit'));
    await settle();
    expect(form.textContent).toContain('هذه الخانة إلزامية.');
    type(form.querySelector('textarea')!, 'لا توجد مقاعد');
    form.dispatchEvent(new Event('submit'));
    const sent = await answer('POST', `/referrals/${uuid(1)}/refusal`, referral({ state: 'DECLINED', version: 2 }));
    expect(sent.body).toEqual({ reason: 'لا توجد مقاعد' });
    await answer('GET', 'limit=1', page([]));
    expect(host.querySelector('tbody')).toBeNull();
    expect(host.textContent).toContain('لا توجد إحالات في الانتظار');
  });

  it('answers many at a time: each row says what became of it, what failed is tried again, and all is taken back', async () => {
    const { host, begin, answer, settle, button } = await open('/referrals', partner);
    await begin('waiting', [referral(), referral({ id: uuid(9) }), referral({ id: uuid(10) })]);
    const box = (at: number) => host.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[at]!;
    box(1).click();
    await settle();
    expect([box(0).indeterminate, host.querySelector('sanad-many-bar')!.textContent]).toEqual([
      true,
      expect.stringContaining('إحالة واحدة محددة'),
    ]);
    box(0).click();
    await settle();
    const bar = host.querySelector('sanad-many-bar')!;
    expect(bar.textContent).toContain('3 إحالات محددة');
    const accept = () => [...bar.querySelectorAll('button')].find((one) => one.textContent.trim() === 'قبول')!;
    accept().click();
    const result = { code: null, values: {}, state: null, version: null };
    const done = (at: number) => ({ ...result, id: uuid(at), outcome: 'DONE', state: 'ACCEPTED', version: 2 });
    const sent = await answer('POST', '/referrals/answers', {
      rows: [
        done(1),
        { ...result, id: uuid(9), outcome: 'STALE' },
        { ...result, id: uuid(10), outcome: 'REFUSED', code: 'referralMoveNotOffered' },
      ],
    });
    expect(sent.body).toEqual({
      ...{ answer: 'ACCEPT', said: null, kind: null },
      rows: [1, 9, 10].map((at) => ({ id: uuid(at), version: 1 })),
    });
    await begin('waiting', [referral({ id: uuid(9), version: 5 }), referral({ id: uuid(10) })]);
    expect(bar.textContent).toMatch(/سُجل الجواب عن إحالة واحدة.*إحالتان لم تُسجلا/s);
    expect([...bar.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      expect.stringContaining('تغيرت هذه الإحالة'),
      expect.stringContaining('لم يعد هذا الإجراء ممكنا'),
    ]);
    button('إعادة المحاولة لما لم يُسجل')!.click();
    const again = await answer('POST', '/referrals/answers', { rows: [done(9), done(10)] });
    expect(again.body).toMatchObject({ rows: [{ id: uuid(9), version: 5 }, { id: uuid(10) }] });
    await begin('waiting', []);
    TestBed.inject(Toasts).toast()!.undo!();
    const back = await answer('POST', '/referrals/answers/undo', { rows: [done(9), done(10)] });
    expect(back.body).toEqual({ rows: [9, 10].map((at) => ({ id: uuid(at), version: 2 })) });
    expect(TestBed.inject(Toasts).toast()?.sentence).toBe('تم التراجع، وعادت الإحالة كما كانت');
  });

  it('begins with the numbers of the branch, each a way to its list', async () => {
    const { host, begin, answer } = await open('/referrals', partner);
    const counts = {
      SENT: 12,
      ANSWERED: 9,
      IN_TIME: 8,
      COMPLETED: 4,
      NO_SHOW: 1,
      DECLINED: 2,
      CERTIFICATES_PENDING: 3,
    };
    await answer('GET', '/partner-numbers', {
      rows: [{ agency: { id: uuid(4), short: 'أنابيك', ...named('أنابيك') }, counts, medianDays: 6 }],
    });
    await begin('waiting', []);
    const strip = host.querySelector('sanad-numbers-strip')!;
    expect(strip.textContent).toMatch(/إحالات واردة\s+12.*داخل الأجل\s+8.*شهادات في الانتظار\s+3.*6 أيام/s);
    expect(strip.querySelectorAll('a')[2]!.getAttribute('href')).toBe(
      `/referrals/numbers?number=IN_TIME&agency=${uuid(4)}`,
    );
  });

  it('shows the answers of the last minutes, and takes one back', async () => {
    const { host, begin, answer, button } = await open('/referrals', partner);
    const moment = '2022-03-01T10:00:00.000Z';
    const row = {
      id: uuid(7),
      state: 'DECLINED',
      service: 'TRAINING',
      person: null,
      at: moment,
      until: moment,
      version: 4,
    };
    await answer('GET', '/answers/recent', { rows: [row] });
    await begin('waiting', []);
    expect(host.querySelector('sanad-recent-strip')!.textContent).toMatch(/لم يعد الاسم متقاسما.*مرفوضة/s);
    button('التراجع عن الجواب: لم يعد الاسم متقاسما')!.click();
    const sent = await answer('POST', '/referrals/answers/undo', {
      rows: [
        { id: uuid(7), outcome: 'REFUSED', code: 'undoTooLate', values: { minutes: 10 }, state: null, version: null },
      ],
    });
    expect(sent.body).toEqual({ rows: [{ id: uuid(7), version: 4 }] });
    expect(TestBed.inject(Toasts).toast()).toMatchObject({
      tone: 'bad',
      sentence: expect.stringContaining('الدقائق العشر'),
    });
  });

  it('says that somebody was faster, and asks again', async () => {
    const { host, begin, answer, button } = await open('/referrals', partner);
    await begin('waiting', [referral()]);
    button('قبول إحالة فاطمة المثال')!.click();
    const problem = { type: 'x', title: 'stale', status: 412, code: 'stale' };
    await answer('POST', 'acceptance', problem, { status: 412, statusText: 'stale' });
    expect(host.querySelector('[role=alert] .notice')!.textContent).toContain('عدّل شخص آخر هذه المعطيات قبلك');
    button('تحديث الصفحة')!.click();
    await begin('waiting', []);
    expect(host.querySelector('[role=alert] .notice')).toBeNull();
  });

  it('drops what is theirs no more', async () => {
    const { host, begin, answer, button } = await open('/referrals', partner);
    await begin('waiting', [referral()]);
    button('قبول إحالة فاطمة المثال')!.click();
    const problem = { type: 'x', title: 'notFound', status: 404, code: 'notFound' };
    await answer('POST', 'acceptance', problem, { status: 404, statusText: 'notFound' });
    await begin('waiting', []);
    expect(host.querySelector('[role=alert] .notice')!.textContent).toContain('لم تعد هذه الإحالة متاحة لكم');
    expect(host.querySelector('tbody')).toBeNull();
  });

  it('keeps the list in the address, and an unknown one is the first', async () => {
    const { host, begin } = await open('/referrals?tab=done', partner);
    await begin('done', [referral({ state: 'COMPLETED' })]);
    expect(host.querySelector('.tabs [aria-current=page]')!.textContent).toContain('منتهية');
    expect(host.querySelector('tbody')!.textContent).toContain('منجزة');
    expect(host.querySelectorAll('tbody button')).toHaveLength(0);
  });

  it('puts what is typed into the address and searches with it', async () => {
    const { host, begin, answer, settle, url } = await open('/referrals', partner);
    await begin('waiting', [referral()]);
    type(host.querySelector<HTMLInputElement>('input[type=search]')!, 'زهرة');
    while (!url().includes('query')) await settle();
    await answer('GET', 'tab=waiting&query=', page([]));
    expect(decodeURIComponent(url())).toBe('/referrals?query=زهرة');
    expect(host.textContent).toContain('لا توجد نتائج مطابقة');
  });
});

describe('the list of a delegation', () => {
  // A toast leaves by itself, later than the spec.
  afterEach(() => TestBed.inject(Toasts).dismiss());

  const house = {
    rows: units.map(([code, parentId, ar], at) => ({
      id: uuid(20 + at),
      parentId,
      kind: 'REGIONAL',
      code,
      ...named(ar),
      provinces: [],
    })),
  };

  it('shows to whom each was sent, answers nothing, and is narrowed to one of its units', async () => {
    const { host, begin, answer, settle, url } = await open('/referrals', delegation);
    await answer('GET', '/units', house);
    await begin('waiting', [referral()]);
    expect(host.querySelector('h1')!.textContent).toBe('الإحالات');
    expect(host.querySelector('tbody')!.textContent).toContain('أنابيك، وكالة كلميم');
    expect(host.querySelectorAll('tbody button')).toHaveLength(0);
    expect(host.querySelector('sanad-shared-part')).toBeNull();
    const select = host.querySelector('select')!;
    expect([...select.options].map(({ text }) => text.trim())).toEqual([
      'كل الوحدات',
      'النيابة الجهوية بكلميم',
      'النيابة الإقليمية بطانطان',
    ]);
    select.value = uuid(21);
    select.dispatchEvent(new Event('change'));
    await settle();
    await answer('GET', `tab=waiting&unitId=${uuid(21)}`, page([]));
    expect(url()).toBe(`/referrals?unit=${uuid(21)}`);
  });
});
