import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { cooperativeRefusals, departureRefusals, type FormationView, type FounderView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { LanguageChoice, provideSentences, Toasts } from '@sanad/ui';
import { LeaveForm } from './leave-form';
import { SignAgain } from './sign-again';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const founder = (change: object = {}) =>
  ({ id: uuid(5), kind: 'PERSON', joinedOn: '2022-03-01', version: 4, ...change }) as unknown as FounderView;
const step = (name: string, doneOn: string) => ({ id: uuid(6), step: name, doneOn, version: 1 });
const formation = (change: object = {}) =>
  ({
    ...{ id: uuid(1), state: 'IN_PROGRESS', version: 3, departures: [], signings: [], founders: [founder()] },
    steps: [step('GROUP_FORMED', '2022-03-02'), step('STATUTES_DRAFTED', '2022-03-10')],
    ...change,
  }) as unknown as FormationView;
const departure = (change: object = {}) => ({
  ...{ id: uuid(8), key: uuid(9), kind: 'BENEFICIARY', name: { ar: 'يڭوت التجريبية', la: null }, shares: 4 },
  ...{ joinedOn: '2022-03-01', leftOn: '2022-03-12', why: 'RESIGNED', note: 'انتقلت إلى مدينة أخرى' },
  ...change,
});

async function open<Shown>(component: Type<Shown>, inputs: object, may: () => boolean = () => true) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideSentences({ ...cooperativeRefusals, ...departureRefusals }),
      { provide: Session, useValue: { may, load: () => Promise.resolve({}) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...host.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === words || one.getAttribute('aria-label') === words,
    );
  const box = (label: string) => {
    const found = [...host.querySelectorAll('label')].find((one) => one.textContent.includes(label));
    return found && host.querySelector<HTMLInputElement>(`#${found.htmlFor}`)!;
  };
  const choose = async (words: string) => {
    const label = [...host.querySelectorAll('label')].find((one) => one.textContent.trim() === words)!;
    label.querySelector('input')!.click();
    await settle();
  };
  const type = async (label: string, typed: string) => {
    box(label)!.value = typed;
    box(label)!.dispatchEvent(new Event('input'));
    box(label)!.dispatchEvent(new Event('blur'));
    await settle();
  };
  return { fixture, host, settle, button, box, choose, type, server: TestBed.inject(HttpTestingController) };
}

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
describe('a founder leaves', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('with a reason and a day, under the version that was seen', async () => {
    const { button, choose, type, server, settle } = await open(LeaveForm, { founder: founder() });
    await choose('انسحاب');
    await type('تاريخ المغادرة', '2022-03-12');
    button('تسجيل المغادرة')!.click();
    await settle();
    const sent = server.expectOne(`/api/v1/founders/${uuid(5)}/leaving`);
    expect(sent.request.body).toEqual({ why: 'RESIGNED', leftOn: '2022-03-12', note: null });
    expect(sent.request.headers.get('If-Match')).toBe('"4"');
  });

  it('is taken out without a trace on the path when it was a mistake', async () => {
    const { button, box, choose, server, settle } = await open(LeaveForm, { founder: founder() });
    await choose('أضيف خطأ');
    expect(box('تاريخ المغادرة')).toBeUndefined();
    button('تسجيل المغادرة')!.click();
    await settle();
    expect(server.expectOne(`/api/v1/founders/${uuid(5)}`).request.method).toBe('DELETE');
  });

  it('hears beside the day that it precedes the joining', async () => {
    const { host, button, choose, server, settle } = await open(LeaveForm, { founder: founder() });
    await choose('استبعاد بقرار المجموعة');
    button('تسجيل المغادرة')!.click();
    await settle();
    server
      .expectOne(`/api/v1/founders/${uuid(5)}/leaving`)
      .flush(
        { type: 'x', title: 'x', code: 'leftBeforeJoining', values: {}, status: 422 },
        { status: 422, statusText: 'x' },
      );
    await settle();
    expect(host.querySelector('mat-error')!.textContent).toContain('سابق لتاريخ الانضمام');
  });

  it('asks for the reason before anything is sent', async () => {
    const { host, button, server, settle } = await open(LeaveForm, { founder: founder() });
    button('تسجيل المغادرة')!.click();
    await settle();
    server.expectNone(() => true);
    expect(host.querySelector('.field-error')!.textContent.trim()).not.toBe('');
  });

  it.each([
    ['BENEFICIARY', false],
    ['PERSON', true],
    ['LEGAL_PERSON', false],
  ])('dies here only when no file says it elsewhere: %s', async (kind, mayDie) => {
    const { host } = await open(LeaveForm, { founder: founder({ kind }) });
    expect([...host.querySelectorAll('label')].some((one) => one.textContent.trim() === 'وفاة')).toBe(mayDie);
  });
});

describe('what is to be signed again', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('names the papers, since when, and who has left', async () => {
    const { host } = await open(SignAgain, { formation: formation({ departures: [departure()] }) });
    const papers = [...host.querySelectorAll('.box li .strong')].map((one) => one.textContent.trim());
    expect(papers).toEqual(['لائحة المؤسسين', 'النظام الأساسي']);
    expect(host.querySelector('.box')!.textContent).toContain('تغير المؤسسون بتاريخ 12 مارس 2022');
    expect(host.textContent).toContain('يڭوت التجريبية');
    expect(host.textContent).toContain('انسحاب بتاريخ 12 مارس 2022');
    expect(host.textContent).toContain('انتقلت إلى مدينة أخرى');
  });

  it('is said of a paper that was signed before somebody came', async () => {
    const founders = [founder(), founder({ id: uuid(10), joinedOn: '2022-03-05' })];
    const { host } = await open(SignAgain, { formation: formation({ founders }) });
    const papers = [...host.querySelectorAll('.box li .strong')].map((one) => one.textContent.trim());
    expect(papers).toEqual(['لائحة المؤسسين']);
  });

  it('is recorded paper by paper, on its day', async () => {
    const shown = formation({ departures: [departure()] });
    const { button, server, settle, host } = await open(SignAgain, { formation: shown });
    button('توقيع «النظام الأساسي» من جديد')!.click();
    await settle();
    const act = [...host.querySelectorAll<HTMLButtonElement>('sanad-signing-form button')].find(
      (one) => one.type === 'submit',
    );
    act!.click();
    await settle();
    const [sent] = server.match(`/api/v1/formations/${uuid(1)}/signings`);
    expect(sent!.request.body).toEqual({ paper: 'STATUTES', signedOn: today() });
  });

  it('is nothing while nobody has left or come since', async () => {
    const { host } = await open(SignAgain, { formation: formation() });
    expect(host.querySelector('.box')).toBeNull();
  });

  it('is told and not offered to who only reads; and once the register has spoken it is over', async () => {
    const reader = await open(SignAgain, { formation: formation({ departures: [departure()] }) }, () => false);
    expect(reader.host.querySelectorAll('.box li')).toHaveLength(2);
    expect(reader.host.querySelectorAll('.box button')).toHaveLength(0);
    reader.fixture.componentRef.setInput('formation', formation({ state: 'REGISTERED', departures: [departure()] }));
    await reader.settle();
    expect(reader.host.querySelector('.box')).toBeNull();
    expect(reader.host.textContent).toContain('يڭوت التجريبية');
  });

  it('does not name who is out of reach', async () => {
    const { host } = await open(SignAgain, { formation: formation({ departures: [departure({ name: null })] }) });
    expect(host.textContent).toContain('ملف خارج نطاقك');
  });
});
