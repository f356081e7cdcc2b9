import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { lawRoutes } from './law.routes';

const line = (change: object = {}) => ({
  ...{ key: 'minMembers', version: 1, value: 5, unit: 'PERSONS', effectiveFrom: '2014-12-18', effectiveTo: null },
  ...{ text: 'LAW_112_12', article: 'TO_READ', body: 'FOUNDERS', step: 'GROUP_FORMED', countsFrom: null },
  ...{ requirementAr: 'لا يقل عدد المؤسسين عن الحد الأدنى.', requirementFr: 'Minimum.', requirementEn: 'Minimum.' },
  ...{ papers: [{ ar: 'لائحة المؤسسين', fr: 'Liste', copies: 1, certified: 2 }], source: 'المكتب' },
  ...{
    confidence: 'CONFIRMED',
    doubtAr: null,
    doubtFr: null,
    reason: null,
    setBy: null,
    setAt: '2026-01-01T00:00:00Z',
  },
  ...change,
});
const rule = (key: string, ...lines: object[]) => ({
  key,
  version: lines.length,
  lines: lines.map((one) => ({ ...one, key })),
});
const rules = [
  rule(
    'mandateYears',
    line({ value: 3, unit: 'YEARS', confidence: 'TO_CONFIRM', doubtAr: 'لم تُقرأ', doubtFr: 'doute' }),
  ),
  rule(
    'minMembers',
    line({ version: 2, value: 7, effectiveFrom: '2999-01-01', reason: 'قانون', setBy: 'مدبر' }),
    line(),
  ),
];

async function open(may: (permission: string) => boolean = () => true) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(lawRoutes),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may, view: () => null } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create('/');
  const host = harness.fixture.nativeElement as HTMLElement;
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await settle();
  server.expectOne('/api/v1/law').flush({ rules });
  await settle();
  const type = async (label: string, typed: string) => {
    const words = [...host.querySelectorAll('label')].find(({ textContent }) => textContent.trim().startsWith(label))!;
    const box = host.querySelector<HTMLInputElement>(`#${words.htmlFor}`)!;
    box.value = typed;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await settle();
  };
  const send = async () => {
    host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const click = async (within: Element, words: string) => {
    [...within.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await settle();
  };
  return { host, server, settle, type, send, click, of: (key: string) => host.querySelector(`#law-${key}`)! };
}

describe('the law of cooperatives', () => {
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

  it('says of each rule its figure, its place, its doubt, its papers and what comes', async () => {
    const { of } = await open();
    expect(of('minMembers').textContent).toMatch(/عدد المؤسسين.*5 أشخاص.*مؤكدة/);
    expect(of('minMembers').textContent).toMatch(/رقم المادة يُقرأ في النص/);
    expect(of('minMembers').textContent).toMatch(/ابتداء من 1 يناير 2999: 7 أشخاص/);
    expect(of('minMembers').textContent).toMatch(/لائحة المؤسسين.*نسخة واحدة ونسختان مشهود بمطابقتهما/);
    expect(of('minMembers').textContent).toMatch(/صيغتان/);
    expect(of('mandateYears').textContent).toMatch(/3 سنوات.*للتأكيد.*لم تُقرأ/);
  });

  it('is changed by a line with its reason; what others add meanwhile takes nothing away', async () => {
    const { host, server, settle, type, send, click, of } = await open();
    await click(of('mandateYears'), 'تعديل');
    await type('القيمة', '4');
    await send();
    server.expectNone({ method: 'PUT' });
    await type('سبب التعديل', 'الجريدة الرسمية');
    await send();
    const sent = server.expectOne({ method: 'PUT' });
    expect(sent.request.url).toBe('/api/v1/law/mandateYears');
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    expect(sent.request.body).toMatchObject({ value: 4, article: 'TO_READ', reason: 'الجريدة الرسمية' });
    const stale = { type: 'x', title: 'x', status: 412, code: 'stale', values: { sent: 1, now: 2 } };
    sent.flush(stale, { status: 412, statusText: 'x' });
    await settle();
    const theirs = rule('mandateYears', line({ version: 2, value: 6, unit: 'YEARS' }), rules[0]!.lines[0]!);
    server.expectOne('/api/v1/law').flush({ rules: [theirs] });
    await settle();
    expect(host.querySelector('.conflict')!.textContent).toContain('6 سنوات');
    await click(host.querySelector('.conflict')!, 'بعدها');
    const again = server.expectOne({ method: 'PUT' });
    expect(again.request.headers.get('If-Match')).toBe('"2"');
    expect(again.request.body).toMatchObject({ value: 4 });
  });

  it('is only read by those who do not keep it', async () => {
    const { host } = await open((permission) => permission === 'law.read');
    expect([...host.querySelectorAll('button')].filter(({ textContent }) => textContent.includes('تعديل'))).toEqual([]);
  });
});
