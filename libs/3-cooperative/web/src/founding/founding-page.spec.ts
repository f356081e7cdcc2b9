import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import {
  checklist,
  cooperativeRefusals,
  factsOf,
  FormationView,
  stepNames,
  type LawKey,
  type Step,
} from '@sanad/cooperative/core';
import { LanguageChoice, provideSentences, Toasts } from '@sanad/ui';
import { cooperativeRoutes } from '../cooperative.routes';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const rule = (key: LawKey, value: number, change: object = {}) => ({
  ...{ key, version: 1, value, unit: 'PERSONS', effectiveFrom: '2014-12-18', effectiveTo: null },
  ...{ text: 'LAW_112_12', article: '26', body: 'FOUNDERS', step: null, countsFrom: null, papers: [] },
  ...{ requirementAr: 'قاعدة', requirementFr: 'règle', requirementEn: 'rule', source: 'spec' },
  ...{ confidence: 'CONFIRMED', doubtAr: null, doubtFr: null },
  ...change,
});
const inDoubt = { confidence: 'TO_CONFIRM', doubtAr: 'مدة غير مؤكدة', doubtFr: 'doute' };
const founder = (number: number, change: object = {}) => ({
  id: uuid(100 + number),
  kind: 'BENEFICIARY',
  key: uuid(200 + number),
  associate: null,
  personId: uuid(200 + number),
  caseId: uuid(300 + number),
  person: { givenAr: 'زهرة', familyAr: `رقم ${number}`, givenLa: null, familyLa: null },
  file: { number: `GLM-2022-000${number}`, stage: 'CREATION', path: 'COOPERATIVE_NEW' },
  born: { on: '1990-01-01', precision: 'DAY' },
  alive: true,
  shares: 4,
  paid: 100,
  paidCash: 100,
  inKind: 0,
  role: 'MEMBER',
  profession: null,
  joinedOn: '2022-03-01',
  alsoIn: [],
  version: 1,
  ...change,
});
const taken = (step: Step, number: number, scan = true) => ({
  id: uuid(400 + number),
  step,
  attempt: 1,
  doneOn: '2022-03-02',
  reference: null,
  expiresOn: null,
  scan: scan ? { label: 'scan.pdf', mediaType: 'application/pdf', byteSize: 9 } : null,
  version: 1,
});
const formation = (change: object = {}) => ({
  id: uuid(1),
  unitId: uuid(2),
  name: 'عسل وادي نون',
  seat: 'كلميم',
  province: '10.261',
  category: 'MEMBERS_SELL',
  branch: 'BEES',
  branchName: { ar: 'تربية النحل', fr: 'Apiculture', en: 'Beekeeping' },
  shareValue: 100,
  state: 'IN_PROGRESS',
  startedOn: '2022-03-01',
  founders: [1, 2, 3, 4].map((number) => founder(number)),
  steps: [],
  undone: [],
  names: [] as object[],
  law: [
    rule('minMembers', 5),
    rule('minCapital', 1000),
    rule('minShare', 100),
    rule('cashPaidAtSubscription', 25),
    rule('nameApprovalValidity', 90, inDoubt),
  ],
  laterLaw: [] as object[],
  cooperativeId: null,
  createdAt: '2022-03-01T10:00:00.123456+00:00',
  version: 3,
  ...change,
});
const cooperative = {
  id: uuid(9),
  unitId: uuid(2),
  formationId: uuid(1),
  name: 'عسل وادي نون',
  province: '10.261',
  seat: 'كلميم',
  category: 'MEMBERS_SELL',
  branch: 'BEES',
  branchName: { ar: 'تربية النحل', fr: 'Apiculture', en: 'Beekeeping' },
  registerNumber: '12/2022',
  court: 'المحكمة الابتدائية بكلميم',
  registeredOn: '2022-03-25',
  capital: 2000,
  shareValue: 100,
  members: 5,
  memberships: [],
  status: 'REGISTERED',
  ...{ alerts: [], origin: 'FOUNDED', inOpeningBalance: false, valueChain: null, minMembers: 5, mandateTerm: null },
  ...{ sectorName: { ar: 'الفلاحة', fr: 'Agriculture', en: 'Agriculture' }, identifiers: [], mandates: [] },
  ...{ statusChanges: [], predecessors: [], affiliations: [] },
  createdAt: '2022-03-25T10:00:00Z',
  version: 1,
};
const five = [1, 2, 3, 4, 5].map((number) => founder(number));

async function open(shown: object, may: (permission: string) => boolean = () => true) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          {
            path: 'cooperatives/formations/:id',
            children: cooperativeRoutes[0]!.children!.slice(1, 2).map((route) => ({ ...route, path: '' })),
          },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideSentences(cooperativeRefusals),
      { provide: Session, useValue: { may, load: () => Promise.resolve({}) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(`/cooperatives/formations/${uuid(1)}`);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.routeNativeElement!;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  await settle();
  server.expectOne(`/api/v1/formations/${uuid(1)}`).flush(shown);
  await settle();
  const step = (name: Step) => host.querySelector<HTMLElement>(`#step-${name}`)!;
  const button = (within: HTMLElement, words: string) =>
    [...within.querySelectorAll('button')].find((one) => one.textContent.includes(words));
  const press = async (within: HTMLElement, words: string) => {
    button(within, words)!.click();
    await settle();
  };
  const type = async (within: HTMLElement, label: string, typed: string) => {
    const named = [...within.querySelectorAll('label')].find((one) => one.textContent.includes(label))!;
    const box = within.querySelector<HTMLInputElement>(`#${named.htmlFor}`)!;
    box.value = typed;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await settle();
  };
  const send = async (within: HTMLElement): Promise<TestRequest> => {
    within.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    return server.expectOne((request) => request.method !== 'GET');
  };
  return { host, server, settle, step, button, press, type, send };
}

describe('the founding workspace', () => {
  beforeAll(() => {
    // jsdom knows no modal dialogs.
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });

  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('says of each step what the rules of the server say', async () => {
    const shown = FormationView.parse(formation({ founders: five, steps: [taken('GROUP_FORMED', 1)] }));
    const { step } = await open(formation({ founders: five, steps: [taken('GROUP_FORMED', 1)] }));
    const { steps } = checklist(factsOf(shown), shown.law);
    expect(steps).toHaveLength(15);
    for (const live of steps) {
      expect(step(live.step).className).toBe(live.state);
      expect(step(live.step).textContent).toContain(stepNames[live.step].ar);
      expect(step(live.step).querySelectorAll('sanad-missing-links a')).toHaveLength(live.missing.length);
    }
  });

  it('locks what four founders cannot do, and leads to the rule that they do not meet', async () => {
    const { host, step, button } = await open(formation());
    const [link] = step('GROUP_FORMED').querySelectorAll('a');
    expect(link!.textContent).toBe('عدد المؤسسين');
    expect(link!.getAttribute('href')).toBe(`/cooperatives/formations/${uuid(1)}#rule-minMembers`);
    expect(button(step('GROUP_FORMED'), 'إنجاز المرحلة')).toBeUndefined();
    expect(host.querySelector('#rule-minMembers')!.textContent).toMatch(/4 مؤسسين.*الحد الأدنى 5.*غير مستوفاة/);
    const needed = [...step('REGISTRATION_FILED').querySelectorAll('a')].map(({ textContent }) => textContent);
    expect(needed).toEqual(['شهادة المصادقة على التسمية', 'الجمعية التأسيسية', 'عدد المؤسسين']);
  });

  it('shows what is to be confirmed in grey', async () => {
    const { host } = await open(formation());
    const doubted = host.querySelector('#rule-nameApprovalValidity')!;
    expect(doubted.className).toContain('muted');
    expect(doubted.textContent).toMatch(/مدة غير مؤكدة.*للتأكيد/);
  });

  it('tells what a newer law would ask, and that it does not judge this group', async () => {
    const { host } = await open(
      formation({
        founders: five,
        laterLaw: [rule('minMembers', 7, { version: 2, effectiveFrom: '2027-01-01' })],
      }),
    );
    const told = host.querySelector('#ahead-minMembers')!.textContent;
    expect(told).toMatch(/7 أشخاص عوض 5 أشخاص.*ابتداء من 1 يناير 2027.*لا تستوفيها/);
    expect(host.querySelector('#rule-minMembers')!.textContent).toContain('مستوفاة');
  });

  it('says of a birth that is known by its year that somebody should look', async () => {
    const law = [rule('founderOfAge', 18, { unit: 'YEARS' })];
    const year = { on: `${String(new Date().getFullYear() - 18)}-01-01`, precision: 'YEAR' };
    const { host } = await open(formation({ founders: [...five.slice(1), founder(1, { born: year })], law }));
    expect(host.querySelector('#rule-founderOfAge')!.textContent).toMatch(/تاريخ ازدياد واحد للتحقق.*للتحقق/);
  });

  it('records the refusal of the clerk, and tells each attempt', async () => {
    const steps = [
      taken('NAME_APPROVED', 1),
      taken('CONSTITUTIVE_ASSEMBLY_HELD', 2),
      { ...taken('REGISTRATION_FILED', 3), attempt: 2 },
    ];
    const ended = {
      ...{ id: uuid(500), step: 'REGISTRATION_FILED', attempt: 1, how: 'REFUSED', doneOn: '2022-03-01' },
      ...{ endedOn: '2022-03-04', endedBy: 'CLERK', reason: 'محضر غير موقع' },
    };
    const { host, step, button, press, type, send } = await open(formation({ founders: five, steps, undone: [ended] }));
    expect(step('REGISTRATION_FILED').textContent).toMatch(/المحاولة 2/);
    expect(step('REGISTRATION_FILED').textContent).toMatch(/المحاولة 1 .*كتابة الضبط يوم 4 مارس 2022: محضر غير موقع/);
    expect(button(step('CONSTITUTIVE_ASSEMBLY_HELD'), 'تسجيل الرفض')).toBeUndefined();
    await press(step('REGISTRATION_FILED'), 'تسجيل الرفض');
    const dialog = host.querySelector<HTMLElement>('sanad-steps-card dialog')!;
    await type(dialog, 'تاريخ الرفض', '05/03/2022');
    await type(dialog, 'سبب الرفض', 'نسخة ناقصة');
    const { request } = await send(dialog);
    expect(request.url).toBe(`/api/v1/steps/${uuid(403)}/refusal`);
    expect(request.body).toEqual({ endedOn: '2022-03-05', reason: 'نسخة ناقصة' });
    expect(request.headers.get('If-Match')).toBe('"1"');
  });

  const request = {
    ...{ id: uuid(700), attempt: 1, state: 'DRAFT', proposals: ['عسل', 'شهد'], branch: null, requestedOn: null },
    ...{
      approvedName: null,
      certificateNumber: null,
      answeredOn: null,
      expiresOn: null,
      refusedReason: null,
      withdrawnOn: null,
      withdrawnReason: null,
      version: 2,
    },
  };
  const approved = {
    ...request,
    ...{ state: 'APPROVED', requestedOn: '2022-03-01', approvedName: 'شهد', certificateNumber: '7/2022' },
    ...{ answeredOn: '2022-03-03', branch: { ar: 'مندوبية كلميم', fr: 'x', en: 'x' } },
  };

  it('proposes up to three names, files them on a day, and enters an answer that came on paper', async () => {
    const first = await open(formation({ founders: five }));
    const card = first.host.querySelector<HTMLElement>('sanad-name-card')!;
    await first.press(card, 'اقتراح تسميات');
    await first.type(card, 'المقترح 1', 'عسل');
    await first.type(card, 'المقترح 2', 'شهد');
    const sent = await first.send(card);
    expect([sent.request.url, sent.request.body]).toEqual([
      `/api/v1/formations/${uuid(1)}/name-requests`,
      { proposals: ['عسل', 'شهد'] },
    ]);
    sent.flush(formation({ founders: five, names: [request] }));
    await first.settle();
    expect(card.textContent).toMatch(/قيد الإعداد.*عسل.*شهد/);
    await first.press(card, 'إيداع الطلب');
    await first.type(card, 'تاريخ الإيداع', '02/03/2022');
    const filing = await first.send(card);
    expect(filing.request.url).toBe(`/api/v1/name-requests/${uuid(700)}/filing`);
    expect(filing.request.headers.get('If-Match')).toBe('"2"');
    filing.flush(
      formation({ founders: five, names: [{ ...request, state: 'FILED', requestedOn: '2022-03-02', version: 3 }] }),
    );
    await first.settle();
    expect(card.textContent).toMatch(/يُدخَل الجواب من وثيقته/);
    await first.press(card, 'تسجيل المصادقة');
    await first.type(card, 'رقم الشهادة', '7/2022');
    await first.type(card, 'تاريخ الشهادة', '04/03/2022');
    expect(card.textContent).toMatch(/2 يونيو 2022/);
    const answer = await first.send(card);
    expect(answer.request.body).toEqual({
      ...{ approvedName: 'عسل', certificateNumber: '7/2022', answeredOn: '2022-03-04', expiresOn: '' },
    });
  });

  it('counts the days of the certificate, and once it has ended asks for a new name only', async () => {
    const steps = [taken('NAME_REQUESTED', 1), taken('NAME_APPROVED', 2), taken('CONSTITUTIVE_ASSEMBLY_HELD', 3)];
    const running = await open(formation({ founders: five, steps, names: [{ ...approved, expiresOn: '2999-01-01' }] }));
    expect(running.host.querySelector('sanad-name-card')!.textContent).toMatch(/شهد.*7\/2022.*2999/);
    expect(running.button(running.host, 'طلب تسمية جديدة')).toBeUndefined();
    expect(running.button(running.step('NAME_APPROVED'), 'تراجع')).toBeUndefined();
    TestBed.resetTestingModule();
    const ended = await open(formation({ founders: five, steps, names: [{ ...approved, expiresOn: '2022-06-01' }] }));
    expect(ended.host.querySelector('sanad-name-card')!.textContent).toMatch(/منتهية الصلاحية.*انتهت يوم 1 يونيو 2022/);
    expect(ended.button(ended.host, 'طلب تسمية جديدة')).toBeDefined();
    expect(ended.step('REGISTRATION_FILED').className).toBe('blocked');
    expect(ended.step('REGISTRATION_FILED').textContent).toMatch(/صلاحية شهادة التسمية/);
    expect(ended.step('STATUTES_DRAFTED').className).toBe('possible');
    expect(ended.button(ended.step('REGISTRATION_FILED'), 'إدخال إيداع سابق')).toBeDefined();
  });

  it('takes back a request that waits, with its reason, and asks for another', async () => {
    const filed = { ...approved, state: 'FILED', approvedName: null, certificateNumber: null, answeredOn: null };
    const { host, button, press, type, send, settle } = await open(formation({ founders: five, names: [filed] }));
    const card = host.querySelector<HTMLElement>('sanad-name-card')!;
    await press(card, 'سحب الطلب');
    await type(card, 'تاريخ السحب', '02/03/2022');
    await type(card, 'سبب السحب', 'اختارت المجموعة أسماء أخرى');
    const sent = await send(card);
    expect([sent.request.url, sent.request.headers.get('If-Match')]).toEqual([
      `/api/v1/name-requests/${uuid(700)}/withdrawal`,
      '"2"',
    ]);
    expect(sent.request.body).toEqual({ withdrawnOn: '2022-03-02', reason: 'اختارت المجموعة أسماء أخرى' });
    const gone = { ...filed, state: 'WITHDRAWN', withdrawnOn: '2022-03-02', withdrawnReason: 'أسماء أخرى', version: 3 };
    sent.flush(formation({ founders: five, names: [gone], version: 4 }));
    await settle();
    expect(card.textContent).toMatch(/مسحوب.*سُحب يوم 2 مارس 2022: أسماء أخرى/);
    expect(button(card, 'سحب الطلب')).toBeUndefined();
    await press(card, 'طلب تسمية جديدة');
    const typed = [...card.querySelectorAll<HTMLInputElement>('dialog input')].map(({ value }) => value);
    expect(typed).toEqual(['عسل', 'شهد', '']);
  });

  it('asks a certificate that comes on paper for its last day, and lets it run like an answer', async () => {
    const { host, step, button, press, type, send, settle } = await open(formation({ founders: five }));
    await press(step('NAME_APPROVED'), 'إنجاز المرحلة');
    const dialog = host.querySelector<HTMLElement>('sanad-steps-card dialog')!;
    await type(dialog, 'تاريخ الشهادة', '04/03/2022');
    await type(dialog, 'رقم الشهادة', 'ZZ-9');
    expect(dialog.textContent).toMatch(/2 يونيو 2022/);
    await type(dialog, 'آخر يوم للصلاحية', '01/05/2022');
    const sent = await send(dialog);
    expect(sent.request.body).toEqual({
      ...{ step: 'NAME_APPROVED', doneOn: '2022-03-04', reference: 'ZZ-9', expiresOn: '2022-05-01' },
    });
    const entered = { ...taken('NAME_APPROVED', 1), reference: 'ZZ-9', expiresOn: '2022-05-01' };
    const steps = [entered, taken('CONSTITUTIVE_ASSEMBLY_HELD', 2)];
    sent.flush(formation({ founders: five, steps, version: 4 }));
    await settle();
    const card = host.querySelector<HTMLElement>('sanad-name-card')!;
    expect(card.textContent).toMatch(/عسل وادي نون.*شهادة رقم ZZ-9.*انتهت يوم 1 ماي 2022/);
    expect(button(card, 'طلب تسمية جديدة')).toBeDefined();
    expect(step('NAME_APPROVED').textContent).toContain('إلى غاية 1 ماي 2022');
    expect(button(step('NAME_APPROVED'), 'تراجع')).toBeDefined();
    expect(step('REGISTRATION_FILED').className).toBe('blocked');
  });

  it('shows what each founder lives by, and lets it be said', async () => {
    const shown = [...five.slice(1), founder(1, { profession: 'نحّال' })];
    const { host, press, type, send } = await open(formation({ founders: shown }));
    const rows = () => [...host.querySelectorAll<HTMLElement>('sanad-founders-card tbody tr')];
    const row = rows().find(({ textContent }) => textContent.includes('رقم 1'))!;
    expect(row.querySelector('th')!.textContent).toMatch(/رقم 1\s*نحّال/);
    await press(row, 'تعديل');
    const dialog = host.querySelector<HTMLElement>('sanad-founders-card dialog[open]')!;
    await type(dialog, 'المهنة', 'فلاحة');
    const sent = await send(dialog);
    expect(sent.request.url).toBe(`/api/v1/founders/${uuid(101)}`);
    expect(sent.request.body).toEqual({ role: 'MEMBER', profession: 'فلاحة' });
  });

  it('knows who has signed what goes to the court, and says it beside the papers', async () => {
    const papers = ['GROUP_FORMED', 'STATUTES_DRAFTED', 'CAPITAL_SUBSCRIBED', 'CONSTITUTIVE_ASSEMBLY_HELD'] as const;
    const steps = papers.map((step, place) => taken(step, place + 1));
    const law = [rule('signedByAll', 0, { ...inDoubt, value: null, unit: null })];
    const told = (host: HTMLElement) => host.querySelector('#rule-signedByAll')!.textContent;
    const all = await open(formation({ founders: five, steps, law }));
    expect(told(all.host)).not.toContain('ولم يوقع');
    TestBed.resetTestingModule();
    const newcomer = founder(6, { joinedOn: '2022-03-09' });
    const { host } = await open(formation({ founders: [...five, newcomer], steps, law }));
    expect(told(host)).toContain('ولم يوقع: مؤسس واحد');
    const rows = [...host.querySelectorAll('sanad-founders-card tbody tr')].map(({ textContent }) => textContent);
    expect(rows.filter((text) => text.includes('لم يوقع بعد كل الوثائق'))).toEqual([rows.at(-1)]);
    expect(host.querySelectorAll('sanad-sign-again .box li')).toHaveLength(4);
  });

  it('says beside the day what the law will say of it', async () => {
    const law = [rule('founderOfAge', 18, { unit: 'YEARS' })];
    const young = founder(1, { born: { on: '2004-03-05', precision: 'DAY' } });
    const { host, step, press, type } = await open(formation({ founders: [...five.slice(1), young], law }));
    await press(step('GROUP_FORMED'), 'إنجاز المرحلة');
    const dialog = host.querySelector<HTMLElement>('sanad-steps-card dialog')!;
    await type(dialog, 'تاريخ الإنجاز', '04/03/2022');
    expect(dialog.querySelector('[role="status"]')!.textContent).toMatch(/دون سن 18/);
    await type(dialog, 'تاريخ الإنجاز', '05/03/2022');
    expect(dialog.querySelector('.warning')).toBeNull();
  });

  it('marks the founder who has not paid the quarter', async () => {
    const { host } = await open(formation({ founders: [...five.slice(1), founder(1, { paid: 99, paidCash: 99 })] }));
    const rows = [...host.querySelectorAll('sanad-founders-card tbody tr')].map(({ textContent }) => textContent);
    expect(rows.filter((text) => text.includes('24%'))).toHaveLength(1);
    expect(rows.filter((text) => text.includes('25%'))).toHaveLength(4);
    expect(host.querySelector('#rule-cashPaidAtSubscription')!.textContent).toContain('مؤسس واحد لم يستوف');
  });

  it('ticks a step with its day and shows at once what has become possible', async () => {
    const { host, step, press, type, send, settle } = await open(formation({ founders: five }));
    expect(step('FUNDS_DEPOSITED').className).toBe('blocked');
    await press(step('CAPITAL_SUBSCRIBED'), 'إنجاز المرحلة');
    const dialog = host.querySelector<HTMLElement>('sanad-steps-card dialog')!;
    await type(dialog, 'تاريخ الإنجاز', '02/03/2022');
    const sent = await send(dialog);
    expect(sent.request.url).toBe(`/api/v1/formations/${uuid(1)}/steps`);
    expect(sent.request.body).toEqual({
      ...{ step: 'CAPITAL_SUBSCRIBED', doneOn: '2022-03-02', reference: '', expiresOn: '' },
    });
    sent.flush(formation({ founders: five, steps: [taken('CAPITAL_SUBSCRIBED', 1, false)], version: 4 }));
    await settle();
    expect(step('CAPITAL_SUBSCRIBED').className).toBe('done');
    expect(step('CAPITAL_SUBSCRIBED').textContent).toContain('النسخة ناقصة');
    expect(step('FUNDS_DEPOSITED').className).toBe('possible');
    expect(host.querySelector('[role="progressbar"]')!.getAttribute('aria-valuenow')).toBe('1');
  });

  it('refuses a day to come beside the field, before anything is sent', async () => {
    const { host, server, press, type, step, settle } = await open(formation({ founders: five }));
    await press(step('STATUTES_DRAFTED'), 'إنجاز المرحلة');
    const dialog = host.querySelector<HTMLElement>('sanad-steps-card dialog')!;
    await type(dialog, 'تاريخ الإنجاز', '02/03/2999');
    dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    expect(dialog.querySelector('mat-error')!.textContent).toBe('لا يمكن أن يكون التاريخ لاحقا لليوم.');
    server.expectNone((request) => request.method === 'POST');
  });

  it('sends a scan with its progress, under the version of the step', async () => {
    const { step, press, settle, server } = await open(
      formation({ founders: five, steps: [taken('GROUP_FORMED', 1, false)] }),
    );
    await press(step('GROUP_FORMED'), 'رفع النسخة');
    const input = step('GROUP_FORMED').querySelector<HTMLInputElement>('input[type="file"]')!;
    const file = new File(['%PDF-1.7'], 'لائحة.pdf', { type: 'application/pdf' });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input.dispatchEvent(new Event('change'));
    await settle();
    const sent = server.expectOne(({ method }) => method === 'PUT');
    expect(sent.request.url).toBe(`/api/v1/steps/${uuid(401)}/scan`);
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    sent.event({ type: 1, loaded: 3, total: 4 });
    await settle();
    expect(step('GROUP_FORMED').querySelector('progress')!.value).toBe(75);
    sent.flush(formation({ founders: five, steps: [taken('GROUP_FORMED', 1)] }));
    await settle();
    expect(step('GROUP_FORMED').querySelector('a[download]')!.getAttribute('href')).toBe(
      `/api/v1/steps/${uuid(401)}/scan`,
    );
  });

  it('registers once the court has the file, names files that are not ready, and opens the cooperative', async () => {
    const steps = (
      ['GROUP_FORMED', 'NAME_REQUESTED', 'NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD', 'REGISTRATION_FILED'] as const
    ).map((step, place) => taken(step, place));
    const late = founder(5, { file: { number: 'GLM-2022-0005', stage: 'PREPARATION', path: 'COOPERATIVE_JOIN' } });
    const { host, step, press, type, send, settle } = await open(
      formation({ founders: [...five.slice(0, 4), late], steps }),
    );
    await press(step('REGISTERED'), 'تسجيل التعاونية');
    const form = host.querySelector<HTMLElement>('sanad-register-form')!;
    expect(form.textContent).toContain('GLM-2022-0005');
    expect(form.textContent).not.toContain('GLM-2022-0004');
    await type(form, 'رقم السجل المحلي', '12/2022');
    await type(form, 'تاريخ التسجيل', '25/03/2022');
    const sent = await send(form);
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toEqual({
      registerNumber: '12/2022',
      court: 'المحكمة الابتدائية بكلميم',
      registeredOn: '2022-03-25',
    });
    const refusal = { code: 'founderNotInCreation', values: { count: 1, numbers: 'GLM-2022-0005' } };
    sent.flush({ type: 'x', title: 'x', status: 422, ...refusal }, { status: 422, statusText: 'x' });
    await settle();
    expect(form.querySelector('[role="alert"]')!.textContent).toContain('GLM-2022-0005');
    const again = await send(form);
    again.flush(cooperative, { status: 201, statusText: 'x' });
    await settle();
    expect(TestBed.inject(Router).url).toBe(`/cooperatives/${uuid(9)}`);
  });

  it('offers nothing to those who only read, and nothing once the register has spoken', async () => {
    const reader = await open(formation({ founders: five, steps: [taken('GROUP_FORMED', 1, false)] }), () => false);
    expect(reader.host.querySelectorAll('sanad-step-line button, sanad-founders-card tbody button')).toHaveLength(0);
    TestBed.resetTestingModule();
    const steps = [taken('GROUP_FORMED', 1), taken('REGISTERED', 2)];
    const done = await open(formation({ founders: five, steps, state: 'REGISTERED', cooperativeId: uuid(9) }));
    expect(done.button(done.step('GROUP_FORMED'), 'تراجع')).toBeUndefined();
    expect(done.host.querySelectorAll('sanad-founders-card tbody button')).toHaveLength(0);
    expect(done.step('REGISTERED').querySelector('a.btn')!.getAttribute('href')).toBe(`/cooperatives/${uuid(9)}`);
    expect(done.button(done.step('TAX_AND_ICE'), 'إنجاز المرحلة')).toBeDefined();
  });
});
