import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { LanguageChoice } from '@sanad/ui';
import { Session } from '../session';
import { Why } from './why';

const id = '0190a0b0-0000-7000-8000-000000000010';
const colleague = '0190a0b0-0000-7000-8000-000000000020';
const link = (name: string, state: string, fact: string, changer: string) => ({ link: name, state, fact, changer });
const hidden = {
  permission: 'person.read',
  may: false,
  user: { id: colleague, name: 'سعاد' },
  held: ['caseworker'],
  granted: ['caseworker', 'provincial-delegate'],
  owner: null as object | null,
  branch: null as object | null,
  agreement: null as string | null,
  openedUntil: null,
  sharing: null as object | null,
  links: [
    link('ROLE', 'HOLDS', 'GRANTED', 'ADMINISTRATOR'),
    link('SCOPE', 'FAILS', 'HIDDEN', 'OWNER_UNIT'),
    link('AGREEMENT', 'NOT_ASKED', 'NOT_NEEDED', 'HEADQUARTERS'),
    link('CONSENT', 'NOT_ASKED', 'NOT_NEEDED', 'PERSON'),
    link('REFERRAL', 'NOT_ASKED', 'NOT_NEEDED', 'SENDER'),
    link('BREAK_GLASS', 'FAILS', 'CLOSED', 'ONESELF'),
  ],
};

async function open(may: (permission: string) => boolean, template: string) {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  @Component({ selector: 'sanad-stand', imports: [Why], template })
  class Stand {}
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '', component: Stand }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may } },
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
  const answer = async (part: string, body: object) => {
    const request = server.expectOne(({ urlWithParams }) => urlWithParams.includes(part));
    request.flush(body);
    await settle();
    return request.request.urlWithParams;
  };
  const question = () => host.querySelector<HTMLButtonElement>('button[aria-haspopup]');
  const ask = async () => {
    question()!.click();
    await settle();
  };
  await settle();
  return { host, server, settle, answer, question, ask };
}

const beside = `<sanad-why permission="person.read" record="person" id="${id}" />`;
const missing = `<sanad-why missing="تعديل المعطيات" permission="person.write" record="person" id="${id}" />`;

describe('the question mark beside a record', () => {
  it('asks nothing until it is pressed, then tells the chain in words, with who can change it and the ways on', async () => {
    const screen = await open((permission) => permission !== 'explanation.askForColleague', beside);
    screen.server.expectNone(() => true);
    expect(screen.question()!.getAttribute('aria-label')).toBe('لماذا أرى هذا؟');
    await screen.ask();
    const url = await screen.answer('/explanations', hidden);
    expect(url).toContain(`permission=person.read&record=person&id=${id}`);
    const lines = [...screen.host.querySelectorAll('ol li')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('إطار مكلف(ة) بالملفات');
    expect(lines[1]).toContain('لا يوجد سجل بهذا المعرف ضمن نطاق العمل');
    expect(lines[1]).toContain('من يمكنه التغيير: النائب(ة) لدى الجهة المعنية');
    expect(lines[2]).toContain('غير مطلوب');
    const ways = [...screen.host.querySelectorAll('.ways a')].map((way) => way.getAttribute('href'));
    expect(ways).toEqual(['/people', '/break-glass']);
    expect(screen.host.textContent).not.toMatch(/[A-Z_]{4,}/);
  });

  it('offers no way that is not one’s own to go', async () => {
    const screen = await open(() => false, beside);
    await screen.ask();
    await screen.answer('/explanations', hidden);
    expect(screen.host.querySelector('.ways')).toBeNull();
  });

  it('may be asked of a colleague by who answers for the unit', async () => {
    const screen = await open(() => true, beside);
    await screen.ask();
    await screen.answer('/colleagues', { rows: [{ id: colleague, name: 'سعاد', roles: ['caseworker'] }] });
    await screen.answer('/explanations', hidden);
    const box = screen.host.querySelector('select')!;
    box.value = colleague;
    box.dispatchEvent(new Event('change'));
    await screen.settle();
    const owner = { ar: 'النيابة الجهوية بكلميم', fr: 'x', en: 'x' };
    expect(await screen.answer('/explanations', { ...hidden, owner })).toContain(`user=${colleague}`);
    expect(screen.host.textContent).toContain('النيابة الجهوية بكلميم');
    // The ways on are one’s own, not the colleague’s.
    expect(screen.host.querySelector('.ways')).toBeNull();
  });

  it('says on what the sight of a partner rests', async () => {
    const screen = await open(() => false, beside);
    await screen.ask();
    await screen.answer('/explanations', {
      ...hidden,
      may: true,
      branch: { ar: 'الوكالة', fr: 'x', en: 'x' },
      agreement: '2022-7',
      sharing: { agreement: 'IN_FORCE', consent: 'WITHDRAWN', referral: 'OPEN' },
    });
    const said = screen.host.querySelector('.sharing')!.textContent;
    for (const words of ['الوكالة', 'اتفاقية سارية المفعول', 'لم يعد الرضى ساري المفعول', '2022-7'])
      expect(said).toContain(words);
  });
});

describe('the question mark in the place of a button', () => {
  it('stands there for those alone who lack the right', async () => {
    expect((await open(() => true, missing)).question()).toBeNull();
    TestBed.resetTestingModule();
    const screen = await open(() => false, missing);
    expect(screen.question()!.getAttribute('aria-label')).toBe('لماذا لا يظهر هذا الإجراء؟');
    expect(screen.host.textContent).not.toContain('تعديل المعطيات');
    await screen.ask();
    expect(screen.host.textContent).toContain('تعديل المعطيات');
  });
});
