import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '@sanad/access/web';
import { open } from '@sanad/access/web/testing';
import { addDays, today } from '@sanad/kernel';
import { DeviceSafe, LanguageChoice } from '@sanad/ui';
import { followUpRoutes } from './follow-up.routes';
import { FollowUpPanel } from './panel/follow-up-panel';
import { VisitOutbox } from './visit/visit-outbox';
import { emptyVisit } from './visit/visit-typed';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const cooperative = { id: uuid(1), name: 'تعاونية عسل واد نون' };

const duty = (change: object = {}) => ({
  ...{ id: uuid(10), key: 'ANNUAL_ASSEMBLY/2025-12-31', kind: 'ANNUAL_ASSEMBLY', mark: null, period: '2025-12-31' },
  ...{ lawDueOn: '2026-06-30', dueOn: '2026-06-30', rule: 'annualAssemblyWithin', isConfirmed: true, state: 'OPEN' },
  ...{ doneOn: null, reference: null, note: null, scan: null, entries: [], version: 0, ...change },
});
const view = (change: object = {}) => ({
  ...{ cooperativeId: uuid(1), name: cooperative.name, members: 7, registeredOn: '2024-03-25', hasEnded: false },
  ...{ yearEnd: { month: 12, day: 31 }, yearEnds: [], duties: [duty()], visits: [], supports: [], alerts: [] },
  ...{ advice: [], mourafakaUntil: null, dormantSince: null, decisions: [], law: [], ...change },
});

/** What the device keeps; how it seals that is tried where it is sealed. */
const drawers = new Map<string, unknown>();
const device: Partial<DeviceSafe> = {
  put: (name, value) => Promise.resolve(void drawers.set(name, JSON.parse(JSON.stringify(value)))),
  take: (name) => Promise.resolve(drawers.get(name)),
  remove: (name) => Promise.resolve(void drawers.delete(name)),
  names: (beginning) => Promise.resolve([...drawers.keys()].filter((name) => name.startsWith(beginning))),
};

describe('the page of a visit', () => {
  beforeEach(() => {
    drawers.clear();
    TestBed.configureTestingModule({ providers: [{ provide: DeviceSafe, useValue: device }] });
  });
  const routes = [
    { path: 'follow-up', children: followUpRoutes },
    { path: 'cooperatives/:id', children: [] },
  ];
  const address = `/follow-up/visits/${uuid(1)}/12`;
  async function seen() {
    const screen = await open(address, routes);
    await screen.answer('/follow-up', view());
    return screen;
  }

  it('begins from the members of today, and says beside its field which part is more than the whole', async () => {
    const screen = await seen();
    expect(screen.host.querySelector('h1')!.textContent).toContain('زيارة بعد 12 شهرا من التسجيل');
    await screen.choose('تزاول نشاطها');
    for (const [label, typed] of [
      ['المجموع', '4'],
      ['من أسرة المقاومة', '3'],
      ['نساء', '٥'],
      ['أقل من 35 سنة', '1'],
    ] as const)
      await screen.type(label, typed);
    await screen.choose('أقل من 50.000 درهم');
    await screen.click('حفظ الزيارة');
    expect(screen.host.textContent).toContain('لا يمكن أن يتجاوز هذا العدد مجموع مناصب الشغل');
    await screen.type('نساء', '2');
    await screen.click('حفظ الزيارة');
    const sent = await screen.answer('/visits', view());
    expect(sent.body).toMatchObject({
      ...{ months: 12, visitedOn: today(), activity: 'ACTIVE', members: 7, jobs: 4, jobsFamily: 3, jobsWomen: 2 },
      ...{ jobsYoung: 1, turnover: 'TO_50K', incomeBefore: null, problems: [] },
    });
    expect(screen.toast()).toBe('تم حفظ الزيارة');
  });

  it('keeps what is typed without network, gives it back, and forgets it once it was sent', async () => {
    const screen = await seen();
    await screen.choose('متوقفة عن النشاط');
    await screen.type('المجموع', '3');
    window.dispatchEvent(new Event('offline'));
    await screen.settle();
    expect(screen.host.textContent).toContain('ما تكتبه محفوظ على هذا الجهاز');
    expect([...drawers.keys()].some((name) => name.includes(`${uuid(1)} 12`))).toBe(true);

    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [{ provide: DeviceSafe, useValue: device }] });
    const later = await open(address, routes);
    await later.settle();
    await later.answer('/follow-up', view());
    expect(later.host.textContent).toContain('استرجعت مسودة لم ترسل');
    const box = [...later.host.querySelectorAll('label')].find((one) => one.textContent.trim() === 'المجموع')!;
    expect(later.host.querySelector<HTMLInputElement>(`#${box.htmlFor}`)!.value).toBe('3');
    await later.click('حذف المسودة');
    await later.settle();
    expect([...drawers.keys()].some((name) => name.includes(`${uuid(1)} 12`))).toBe(false);
  });

  it('is not made twice', async () => {
    const screen = await open(address, routes);
    const made = {
      ...{ id: uuid(5), months: 12, visitedOn: '2025-03-25', activity: 'ACTIVE', members: 7, jobs: 1, jobsFamily: 0 },
      ...{ jobsWomen: 0, jobsYoung: 0, turnover: 'NONE', incomeBefore: null, incomeNow: null, problems: [] },
      ...{ note: null, entries: [], version: 1 },
    };
    await screen.answer('/follow-up', view({ visits: [made] }));
    expect(screen.host.textContent).toContain('سبق تسجيل هذه الزيارة');
    expect(screen.button('حفظ الزيارة')).toBeUndefined();
  });
});

describe('a visit where there is no network', () => {
  beforeEach(() => {
    drawers.clear();
    TestBed.configureTestingModule({ providers: [{ provide: DeviceSafe, useValue: device }] });
  });
  const routes = [
    { path: 'follow-up', children: followUpRoutes },
    { path: 'cooperatives/:id', children: [] },
  ];
  const again = () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [{ provide: DeviceSafe, useValue: device }] });
  };
  /** The list was seen in the morning: nothing was opened. */
  async function carried() {
    const list = await open('/follow-up', routes);
    await list.answer(/v1\/follow-up(\?|$)/, { rows: [], total: 0, next: null, bands: [] });
    const ahead = { cooperativeId: uuid(1), name: cooperative.name, province: '10.261', members: 9 };
    await list.answer('/follow-up/visits', {
      visits: [{ ...ahead, registeredOn: '2025-11-30', months: 12, dueOn: today() }],
    });
    again();
  }
  async function savedAway() {
    await carried();
    const screen = await open(`/follow-up/visits/${uuid(1)}/12`, routes);
    await screen.answer(`/cooperatives/${uuid(1)}/follow-up`, {}, 503);
    return screen;
  }
  async function filledIn(screen: Awaited<ReturnType<typeof savedAway>>) {
    await screen.choose('تزاول نشاطها');
    for (const label of ['المجموع', 'من أسرة المقاومة', 'نساء', 'أقل من 35 سنة']) await screen.type(label, '2');
    await screen.choose('أقل من 50.000 درهم');
    await screen.click('حفظ الزيارة');
    await screen.answer('/visits', {}, 503);
  }

  it('opens though its page was never seen, with the name and the members that were carried along', async () => {
    const screen = await savedAway();
    expect(screen.host.textContent).toContain(cooperative.name);
    const box = [...screen.host.querySelectorAll('label')].find((one) => one.textContent.includes('عدد الأعضاء'))!;
    expect(screen.host.querySelector<HTMLInputElement>(`#${box.htmlFor}`)!.value).toBe('9');
    expect(screen.host.textContent).toContain('وما تحفظه يرسل عند عودة الشبكة');
  });

  it('the list shows what was carried along', async () => {
    await carried();
    const list = await open('/follow-up', routes);
    await list.answer(/v1\/follow-up(\?|$)/, {}, 503);
    const link = [...list.host.querySelectorAll('a')].find((one) => one.textContent.includes(cooperative.name))!;
    expect(link.getAttribute('href')).toBe(`/follow-up/visits/${uuid(1)}/12`);
    expect(list.host.textContent).toContain('زيارة المواكبة بعد 12 شهرا من التسجيل');
    expect(link.closest('section')!.getAttribute('aria-label')).toBe('الزيارات المحفوظة على هذا الجهاز');
    // A server that is away is tried again by hand; a network that is away comes back by itself, and is no alarm.
    const alarm = 'تعذر الاتصال بالخادم';
    expect(list.host.textContent).toContain(alarm);
    window.dispatchEvent(new Event('offline'));
    await list.settle();
    expect(list.host.textContent).not.toContain(alarm);
    expect(list.host.textContent).toContain('هذه الزيارات القريبة محفوظة على هذا الجهاز');
  });

  it('is kept when it is saved, and sent by itself under one key when the network is back', async () => {
    const screen = await savedAway();
    await filledIn(screen);
    expect(screen.toast()).toContain('حفظت الزيارة على هذا الجهاز');
    expect([...drawers.keys()].filter((name) => name.startsWith('unsent visit '))).toHaveLength(1);

    again();
    const later = await open('/follow-up', routes);
    const sent = await later.answer('/visits', view());
    expect(sent).toMatchObject({ method: 'POST', body: { months: 12, members: 9, jobs: 2, activity: 'ACTIVE' } });
    expect(later.toast()).toBe('أرسلت الزيارة');
    expect([...drawers.keys()].filter((name) => name.startsWith('unsent visit '))).toEqual([]);
  });

  it('of two windows loses nothing: each keeps its own, and both are sent', async () => {
    await carried();
    const outbox = () => {
      again();
      TestBed.configureTestingModule({
        providers: [
          ...[provideHttpClient(), provideHttpClientTesting()],
          { provide: Session, useValue: { user: () => null } },
        ],
      });
      return TestBed.inject(VisitOutbox);
    };
    const typed = { ...emptyVisit(today(), 9), activity: 'ACTIVE' as const };
    const act = (name: string) => ({
      cooperativeId: uuid(1),
      name,
      months: null,
      corrects: null,
      typed,
      refused: null,
    });
    const one = outbox();
    await one.open();
    const other = outbox();
    await other.open();
    await one.add({ ...act('أولى'), key: uuid(31) });
    await other.add({ ...act('ثانية'), key: uuid(32) });
    expect(other.waiting().map(({ name }) => name)).toEqual(['أولى', 'ثانية']);
    const later = outbox();
    void later.open();
    const keys: (string | null)[] = [];
    for (let sent = 0; sent < 2; sent += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const asked = TestBed.inject(HttpTestingController).expectOne({ method: 'POST' });
      keys.push(asked.request.headers.get('Idempotency-Key'));
      asked.flush({});
    }
    expect(keys).toEqual([uuid(31), uuid(32)]);
  });

  it('is one act as long as nobody has answered it and it says the same', async () => {
    const screen = await open(`/follow-up/visits/${uuid(1)}/extra`, routes);
    await screen.answer(`/cooperatives/${uuid(1)}/follow-up`, view());
    await screen.choose('تزاول نشاطها');
    for (const label of ['المجموع', 'من أسرة المقاومة', 'نساء', 'أقل من 35 سنة']) await screen.type(label, '2');
    await screen.choose('أقل من 50.000 درهم');
    const problem = { code: 'unavailable', title: 'Unavailable', status: 503 };
    const pressed = async (status: number, body: object) => {
      await screen.click('حفظ الزيارة');
      return (await screen.answer(`/cooperatives/${uuid(1)}/visits`, body, status)).key;
    };
    const first = await pressed(503, problem);
    expect(await pressed(503, problem)).toBe(first);
    await screen.type('المجموع', '3');
    const changed = await pressed(422, { ...problem, code: 'visitTooEarly', status: 422 });
    expect(changed).not.toBe(first);
    // It was answered: whoever presses again means another act.
    expect(await pressed(200, view())).not.toBe(changed);
  });

  it('waits on while nobody answers, and says clearly that somebody else was there first', async () => {
    await filledIn(await savedAway());
    again();
    const later = await open('/follow-up', routes);
    await later.answer(`/cooperatives/${uuid(1)}/visits`, {}, 503);
    expect(later.host.textContent).toContain('في انتظار الشبكة');
    await later.click('إرسال الآن');
    const problem = { code: 'visitReported', title: 'Refused', status: 422, values: {} };
    await later.answer(`/cooperatives/${uuid(1)}/visits`, problem, 422);
    expect(later.host.querySelector('[role=alert]')!.textContent).toContain('سجل شخص آخر زيارة هذا الموعد');
    // It is sent from other pages too, which do not show it.
    expect(later.toast()).toContain('زيارة واحدة لم تقبل');
    // It is not sent again by itself; what was seen stays as a visit in between.
    window.dispatchEvent(new Event('online'));
    await later.settle();
    await later.click('الاحتفاظ بها كزيارة إضافية');
    const extra = await later.answer(`/cooperatives/${uuid(1)}/visits`, view());
    expect(extra.body).toMatchObject({ months: null, members: 9 });
    expect(later.host.textContent).not.toContain('زيارات لم ترسل بعد');
  });

  it('may be opened again, or discarded and taken back, before it was sent', async () => {
    await filledIn(await savedAway());
    again();
    const later = await open('/follow-up', routes);
    await later.answer(`/cooperatives/${uuid(1)}/visits`, {}, 503);
    await later.click('فتح التقرير');
    await later.settle();
    expect(later.host.textContent).toContain('استرجعت مسودة لم ترسل');
    expect([...drawers.keys()].filter((name) => name.startsWith('unsent visit '))).toEqual([]);
  });
});

describe('the part of the page of a cooperative', () => {
  async function shown(change: object, may: (permission: string) => boolean = () => true) {
    const screen = await open(
      '/',
      [{ path: '', component: FollowUpPanel, resolve: { cooperative: () => cooperative } }],
      may,
    );
    await screen.answer('/follow-up', view(change));
    return screen;
  }

  it('says what is owed, with its doubt, and records it', async () => {
    const notice = duty({ key: 'ASSEMBLY_NOTICE/2025-12-31', kind: 'ASSEMBLY_NOTICE', isConfirmed: false });
    const screen = await shown({ duties: [notice, duty()] });
    expect(screen.host.textContent).toMatch(/توجيه الدعوة.*للتأكيد.*عقد الجمع العام العادي السنوي · 2025/s);
    await screen.click('تسجيل الإنجاز: عقد الجمع العام');
    await screen.choose('غير مستحق');
    await screen.click(/^\s*حفظ\s*$/);
    // Why nothing was owed is asked for before anything is sent.
    await screen.type('لماذا لم يكن مستحقا؟', 'سنة أولى قصيرة');
    await screen.click(/^\s*حفظ\s*$/);
    const sent = await screen.answer('/duty-records', view({ duties: [notice] }));
    expect(sent.body).toMatchObject({ key: 'ANNUAL_ASSEMBLY/2025-12-31', outcome: 'NOT_DUE', doneOn: today() });
    expect(screen.host.querySelector('.duties')!.textContent).not.toContain('عقد الجمع العام العادي السنوي');
  });

  it('corrects with a reason and shows what was said before', async () => {
    const entry = (version: number, said: object, reason: string | null) => ({
      ...{ version, said, reason, by: 'يوسف', at: '2026-05-20T10:00:00Z' },
    });
    const entries = [
      entry(2, { state: 'DONE', done_on: '2026-05-20' }, 'خطأ في التاريخ'),
      entry(1, { state: 'DONE', done_on: '2026-05-02' }, null),
    ];
    const screen = await shown({ duties: [duty({ state: 'DONE', doneOn: '2026-05-20', entries, version: 2 })] });
    expect(screen.host.textContent).toContain('خطأ في التاريخ');
    expect(screen.host.textContent).toContain('التاريخ: من «2 ماي 2026» إلى «20 ماي 2026»');
    await screen.click('تصحيح: عقد الجمع العام');
    await screen.type('سبب التصحيح', 'المحضر مؤرخ بغير ذلك');
    await screen.click(/^\s*حفظ\s*$/);
    const sent = await screen.answer(`/duties/${uuid(10)}/corrections`, view());
    expect([sent.version, sent.body]).toEqual(['"2"', expect.objectContaining({ reason: 'المحضر مؤرخ بغير ذلك' })]);
  });

  it('proposes that it is dormant to who decides, and only tells the others', async () => {
    const change = {
      dormantSince: addDays(today(), -400),
      alerts: [{ kind: 'DORMANT', since: addDays(today(), -400) }],
    };
    const others = await shown(change, (permission) => permission !== 'followUp.decide');
    expect(others.button('اتخاذ القرار')).toBeUndefined();
    expect(others.host.textContent).toContain('القرار للنائب(ة) الإقليمي(ة) أو الجهوي(ة)');
    TestBed.resetTestingModule();
    const screen = await shown(change);
    await screen.click('اتخاذ القرار');
    await screen.choose('تبقى كما هي');
    await screen.type('السبب', 'توقف موسمي');
    await screen.click('حفظ القرار');
    const sent = await screen.answer('/dormancy-decisions', view());
    expect(sent.body).toMatchObject({ verdict: 'KEEP', reason: 'توقف موسمي' });
    expect(screen.button('اتخاذ القرار')).toBeUndefined();
  });

  it('offers Mourafaka while it may be asked for', async () => {
    const screen = await shown({ mourafakaUntil: '2026-12-25' });
    await screen.click('تسجيل طلب الترشح');
    await screen.click(/^\s*حفظ\s*$/);
    const sent = await screen.answer('/supports', view());
    expect(sent.body).toMatchObject({
      programme: 'MOURAFAKA',
      agency: 'مكتب تنمية التعاون',
      state: 'APPLIED',
      amounts: [],
    });
    expect(screen.button('تسجيل طلب الترشح')).toBeUndefined();
  });
});

describe('Mourafaka by a referral', () => {
  const names = (ar: string) => ({ ar, fr: ar, en: ar });
  const [agency, branch] = [uuid(70), uuid(71)];
  const person = (number: number, givenAr: string) => ({
    ...{ caseId: uuid(number), number: `GLM-2026-0000${number}`, personId: uuid(number + 100), organs: [] },
    person: { givenAr, familyAr: 'التجريبية', givenLa: null, familyLa: null },
  });
  const fileOf = (number: number) => ({
    ...{ id: uuid(number), number: `GLM-2026-0000${number}`, unit: { id: uuid(3), code: 'GLM', ...names('كلميم') } },
    person: {
      ...{ id: uuid(number + 100), givenAr: 'فاطمة', familyAr: 'التجريبية', givenLa: null, familyLa: null },
      ...{ phone: null, province: '10.261', cinEnd: null },
    },
    ...{
      caseworker: { id: uuid(4), name: 'يوسف' },
      stage: 'ACTIVE',
      path: 'COOPERATIVE_NEW',
      certificatePending: false,
    },
    ...{ next: null, lastActivityAt: '2026-03-01T10:00:00Z', origin: 'OFFICE', openedOn: '2026-03-01' },
    ...{ receiptNumber: null, receiptOn: null, kinship: null, missingItems: null, missingAnswer: null },
    ...{
      interviewOn: null,
      interviewRecord: null,
      planSignedOn: null,
      planAgencyId: null,
      isPlanAgencyConsented: false,
    },
    ...{ businessPlanOn: null, fundingChoice: null, trainingState: 'NONE', trainingWaiver: null, legalOutcome: null },
    ...{ closureReason: null, closureNote: null, duplicateOf: null, reached: [], steps: [], closures: [] },
    ...{ contactAttempts: 0, version: 1 },
  });
  const shown = async () => {
    const screen = await open('/', [
      { path: '', component: FollowUpPanel, resolve: { cooperative: () => cooperative } },
    ]);
    await screen.answer('/follow-up', view({ mourafakaUntil: '2026-12-25' }));
    await screen.click('إحالة إلى مكتب تنمية التعاون');
    return screen;
  };

  it('hands over the file of whoever leads the cooperative, in the form of every referral', async () => {
    const screen = await shown();
    const manager = { ...person(80, 'فاطمة'), organs: ['MANAGER'] };
    await screen.answer('/mourafaka-candidates', { agencyId: agency, candidates: [manager, person(81, 'أمينة')] });
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.querySelector('select')!.textContent).toMatch(/فاطمة التجريبية · المسير\(ة\) · GLM-2026-000080/u);
    await screen.answer(`/case-files/${uuid(80)}`, fileOf(80));
    await screen.answer('/agencies', {
      rows: [
        {
          ...{
            id: agency,
            code: 'ODCO',
            ...names('مكتب تنمية التعاون'),
            short: 'مكتب تنمية التعاون',
            hasAgreement: true,
          },
          services: ['LEGAL_HELP', 'POST_CREATION'],
          branches: [{ id: branch, ...names('مندوبية كلميم'), provinces: ['10.261'] }],
          agreements: [],
        },
      ],
    });
    await screen.answer('/consents', { rows: [] });
    expect(sheet.querySelector('textarea')!.value).toBe('برنامج مرافقة لفائدة تعاونية «عسل واد نون»');
    await screen.choose('استمارة موقعة');
    await screen.click(/^\s*إرسال الإحالة\s*$/);
    const sent = await screen.answer('/mourafaka-referrals', { code: 'noAgreement', status: 422, title: 'x' }, 422);
    expect(sent).toMatchObject({
      url: expect.stringContaining(`/cooperatives/${uuid(1)}/mourafaka-referrals/${uuid(80)}`),
      body: { branchId: branch, service: 'POST_CREATION', consent: { channel: 'PAPER' } },
    });
  });

  it('says so where no member has an open file', async () => {
    const screen = await shown();
    await screen.answer('/mourafaka-candidates', { agencyId: agency, candidates: [] });
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('لا يوجد عضو له ملف مفتوح');
  });

  it('a support that follows a referral leads to it', async () => {
    const screen = await open('/', [
      { path: '', component: FollowUpPanel, resolve: { cooperative: () => cooperative } },
    ]);
    const support = {
      ...{ id: uuid(90), programme: 'MOURAFAKA', title: null, agency: 'مكتب تنمية التعاون', state: 'ACCEPTED' },
      ...{ appliedOn: '2026-01-02', fromOn: null, toOn: null, amounts: [], note: null, version: 2 },
      entries: [
        { version: 2, said: { state: 'ACCEPTED' }, reason: 'FOLLOWS_REFERRAL', by: null, at: '2026-05-20T10:00:00Z' },
        { version: 1, said: { state: 'APPLIED' }, reason: null, by: null, at: '2026-05-02T10:00:00Z' },
      ],
      referral: { id: uuid(91), state: 'ACCEPTED', branch: names('مندوبية كلميم') },
    };
    await screen.answer('/follow-up', view({ supports: [support] }));
    const link = [...screen.host.querySelectorAll('a')].find((one) => one.textContent.includes('تتبع الإحالة'))!;
    expect(link.getAttribute('href')).toBe(`/referrals/${uuid(91)}`);
    expect(link.parentElement!.textContent).toContain('تتبع الإحالة · مندوبية كلميم');
    // Why it moved is said by the screen, in its language.
    expect(screen.host.textContent).toContain('تبعا للإحالة إلى الشريك');
    TestBed.inject(LanguageChoice).set('fr');
    await screen.settle();
    expect(screen.host.textContent).toContain('Suit l’orientation vers le partenaire');
    expect(screen.host.textContent).not.toContain('FOLLOWS_REFERRAL');
  });
});

it('the list leads from what is due to its cooperative and its visit', async () => {
  const screen = await open('/follow-up?band=LATE', [{ path: 'follow-up', children: followUpRoutes }]);
  const row = {
    ...{ id: uuid(20), kind: 'VISIT', mark: '6', period: '2026-01-02', dueOn: addDays(today(), -3), isConfirmed: true },
    cooperative: { ...cooperative, province: '10.261' },
  };
  const bands = [
    { band: 'LATE', count: 1 },
    { band: 'MONTH', count: 4 },
    { band: 'LATER', count: 2 },
  ];
  await screen.answer(/follow-up\?.*band=LATE/, { rows: [row], next: null, total: 1, bands });
  const links = [...screen.host.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([`/cooperatives/${uuid(1)}?tab=follow-up`, `/follow-up/visits/${uuid(1)}/6`]);
  expect(screen.host.textContent).toContain('متأخر بـ3 أيام');
  expect(screen.host.querySelector('nav')!.textContent!.replaceAll(/\s+/g, ' ')).toContain('الكل 7');
});
