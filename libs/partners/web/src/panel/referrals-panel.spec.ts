import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import type { CaseFileView } from '@sanad/case-file/core';
import { LanguageChoice, Toasts } from '@sanad/ui';
import { giveDialogs, named, sampleReferral, type, uuid } from '../../testing/sample-referral';
import { ReferralsPanel } from './referrals-panel';

const agency = (
  at: number,
  code: string,
  services: readonly string[],
  provinces: readonly string[],
  hasAgreement = true,
) => ({
  ...{ id: uuid(at), code, short: code, services, hasAgreement, agreements: [], ...named(code) },
  branches: [{ id: uuid(at + 1), provinces, ...named(`${code} كلميم`) }],
});
const anapec = agency(40, 'ANAPEC', ['POSITIONING', 'TRAINING'], ['10.261']);
const odco = agency(50, 'ODCO', ['TRAINING'], ['10.261']);
const noAgreement = agency(60, 'ADS', ['VALUE_CHAIN'], ['10.261'], false);
const elsewhere = agency(70, 'OFPPT', ['TRAINING'], ['11.321']);
const consent = {
  ...{
    id: uuid(80),
    personId: uuid(3),
    purpose: 'SHARE_WITH_PARTNER',
    agencyId: anapec.id,
    channel: 'PAPER',
    witness: null,
  },
  ...{
    noticeVersion: '1',
    givenOn: '2022-03-01',
    expiresOn: null,
    withdrawnAt: null,
    isInForce: true,
    evidence: null,
    createdBy: uuid(9),
    createdAt: '2022-03-01T10:00:00Z',
    version: 1,
  },
};

async function show(rows: readonly object[], stage = 'PREPARATION', may = true) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may: (asked: string) => may && asked !== 'referral.answer' } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  giveDialogs();
  const fixture = TestBed.createComponent(ReferralsPanel);
  const file = { id: uuid(2), stage, person: { id: uuid(3), province: '10.261' } };
  fixture.componentRef.setInput('caseFile', file as CaseFileView);
  let changes = 0;
  fixture.componentInstance.changed.subscribe(() => (changes += 1));
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    fixture.detectChanges();
  };
  const answer = async (address: string, body: object, options = {}) => {
    await settle();
    const asked = server.expectOne(`/api/v1${address}`);
    asked.flush(body, options);
    await settle();
    return asked.request;
  };
  await answer(`/case-files/${uuid(2)}/referrals`, { rows });
  const host: HTMLElement = fixture.nativeElement;
  const button = (name: string) => [...host.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  /** The form over the page, with what it asks for before it is shown. */
  const refer = async (agencies: readonly object[], consents: readonly object[]) => {
    button('إحالة إلى شريك')!.click();
    await answer('/agencies', { rows: agencies });
    await answer(`/people/${uuid(3)}/consents`, { rows: consents });
  };
  const choose = async (place: number, value: string) => {
    const select = host.querySelectorAll('select')[place]!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settle();
  };
  const submit = async () => {
    host.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };
  const options = (place: number) =>
    [...host.querySelectorAll('select')[place]!.options].map(({ text }) => text.trim()).slice(1);
  return { host, answer, settle, button, refer, choose, submit, options, changes: () => changes };
}

describe('referrals on the page of a file', () => {
  // A toast leaves by itself, later than the spec.
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('say to whom, for what, and where each stands', async () => {
    const declined = sampleReferral({ id: uuid(11), state: 'DECLINED', reason: 'لا مقاعد هذه السنة' });
    const { host } = await show([sampleReferral(), declined]);
    const [first, second] = [...host.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(first).toMatch(/أنابيك، وكالة كلميم.*منذ 9 أيام.*في انتظار الجواب.*التكوين.*سحب الإحالة/s);
    expect(second).toMatch(/مرفوضة.*السبب: لا مقاعد هذه السنة/s);
    expect(second).not.toContain('سحب الإحالة');
  });

  it.each([
    ['PREPARATION', true, true],
    ['CLOSED', true, false],
    ['COMPLETED', true, false],
    ['PREPARATION', false, false],
  ])('of a file in %s (allowed: %s): another is offered: %s', async (stage, may, offered) => {
    const { button, host } = await show([], stage, may);
    expect(button('إحالة إلى شريك') !== undefined).toBe(offered);
    expect(host.textContent).toContain('لم يُحل هذا الملف إلى أي مؤسسة شريكة');
  });

  it('offers agencies under agreement that cover the province, each with its services', async () => {
    const { refer, choose, options } = await show([]);
    await refer([anapec, odco, noAgreement, elsewhere], []);
    expect(options(0)).toEqual(['ANAPEC كلميم', 'ODCO كلميم']);
    await choose(0, anapec.branches[0]!.id);
    expect(options(1)).toEqual(['مقابلة التموقع', 'التكوين']);
  });

  it('asks for no consent where one is in force', async () => {
    const { host, answer, refer, choose, submit, changes } = await show([]);
    await refer([anapec, odco], [consent]);
    await choose(0, anapec.branches[0]!.id);
    await choose(1, 'TRAINING');
    expect(host.textContent).toContain('رضى الشخص بمشاركة هذه المعطيات مع ANAPEC مسجل منذ 1 مارس 2022.');
    type(host.querySelector('textarea')!, 'تربية النحل');
    await submit();
    const sent = await answer(`/case-files/${uuid(2)}/referrals`, sampleReferral());
    expect(sent.body).toEqual({
      id: expect.any(String),
      branchId: anapec.branches[0]!.id,
      service: 'TRAINING',
      wish: 'تربية النحل',
      consent: null,
    });
    await answer(`/case-files/${uuid(2)}/referrals`, { rows: [sampleReferral()] });
    expect(changes()).toBe(1);
    expect(host.querySelectorAll('li .chip').length).toBeGreaterThan(0);
    expect(TestBed.inject(Toasts).toast()?.sentence).toBe('تم إرسال الإحالة إلى أنابيك، وكالة كلميم');
  });

  it.each([
    ['none was given', []],
    ['it was withdrawn', [{ ...consent, withdrawnAt: '2022-03-05T10:00:00Z', isInForce: false }]],
    ['it was given to another agency', [{ ...consent, agencyId: anapec.id }]],
  ])('records the consent with the referral where %s', async (_situation, consents) => {
    const { host, answer, settle, refer, submit } = await show([]);
    await refer([odco], consents);
    expect(host.textContent).toContain('لم يُسجل بعد رضى الشخص بمشاركة معطياته مع ODCO');
    await submit();
    expect(host.querySelector('form')!.textContent).toContain('المرجو');
    const oral = [...host.querySelectorAll<HTMLElement>('sanad-chips-field label, sanad-chips-field button')].find(
      ({ textContent }) => textContent.includes('شفوي'),
    )!;
    (oral.querySelector('input') ?? oral).click();
    await settle();
    type(host.querySelector<HTMLInputElement>('sanad-text-field input')!, 'سعيد بن علي');
    type(host.querySelector<HTMLInputElement>('sanad-day-field input')!, '14/02/2022');
    await submit();
    const sent = await answer(`/case-files/${uuid(2)}/referrals`, sampleReferral());
    expect(sent.body).toEqual({
      id: expect.any(String),
      branchId: odco.branches[0]!.id,
      service: 'TRAINING',
      wish: null,
      consent: { channel: 'ORAL_WITNESSED', witness: 'سعيد بن علي', givenOn: '2022-02-14' },
    });
  });

  it('shows beforehand what the partner will be answered, asked of the server with the draft itself', async () => {
    const { host, answer, refer, button } = await show([]);
    await refer([odco], [{ ...consent, agencyId: odco.id, sharing: ['TRAINING'] }]);
    expect(host.querySelector('form')!.textContent).toContain('الغرض: التكوين');
    button('معاينة ما ستراه المؤسسة')!.click();
    const seen = sampleReferral({ fieldGroups: ['IDENTITY', 'CONTACT'], wish: null });
    const asked = await answer(`/case-files/${uuid(2)}/referrals/preview`, seen);
    expect(asked.body).toMatchObject({ id: expect.any(String), service: 'TRAINING', consent: null });
    const card = host.querySelector('sanad-referral-preview')!.textContent;
    expect(card).toMatch(/فاطمة المثال.*31 سنة.*06.*كلميم.*2021\/12.*الهوية/s);
    expect(card).not.toContain('الرغبة');
  });

  it('asks for a consent to the purpose where one for another purpose is in force', async () => {
    const { host, refer } = await show([]);
    await refer([odco], [{ ...consent, agencyId: odco.id, sharing: ['FUNDING'] }]);
    expect(host.textContent).toContain('لم يُسجل بعد رضى الشخص');
  });

  it.each([
    ['R', 'r', 'KeyR', true],
    ['the same key under Arabic letters', 'ق', 'KeyR', true],
    ['another key', 'g', 'KeyG', false],
  ])('%s opens the form', async (_key, key, code, opens) => {
    const { host, settle } = await show([]);
    document.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    await settle();
    expect(host.querySelector('sanad-send-form') !== null).toBe(opens);
  });

  it('says what a rule refuses, and keeps what was typed', async () => {
    const { host, answer, refer, submit } = await show([]);
    await refer([odco], [{ ...consent, agencyId: odco.id }]);
    type(host.querySelector('textarea')!, 'تربية النحل');
    await submit();
    const problem = { type: 'x', title: 'alreadyReferred', status: 422, code: 'alreadyReferred' };
    await answer(`/case-files/${uuid(2)}/referrals`, problem, { status: 422, statusText: 'x' });
    expect(host.querySelector('form')!.textContent).toContain('توجد إحالة مفتوحة إلى هذه الوكالة');
    expect(host.querySelector('textarea')!.value).toBe('تربية النحل');
  });

  it('says that no agency may receive the person', async () => {
    const { host, refer } = await show([]);
    await refer([noAgreement, elsewhere], []);
    expect(host.textContent).toContain('لا توجد مؤسسة شريكة باتفاقية سارية تغطي إقليم كلميم');
  });

  it('are recalled with a reason', async () => {
    const { host, answer, settle, button, submit, changes } = await show([
      sampleReferral({ state: 'ACCEPTED', version: 2 }),
    ]);
    button('سحب الإحالة')!.click();
    await settle();
    type(host.querySelector('textarea')!, 'أرسلت خطأ');
    await submit();
    const sent = await answer(`/referrals/${uuid(1)}/recall`, sampleReferral({ state: 'RECALLED', version: 3 }));
    expect([sent.body, sent.headers.get('If-Match')]).toEqual([{ reason: 'أرسلت خطأ' }, '"2"']);
    await answer(`/case-files/${uuid(2)}/referrals`, { rows: [sampleReferral({ state: 'RECALLED', version: 3 })] });
    expect(host.querySelector('li')!.textContent).toContain('مسحوبة');
    expect(changes()).toBe(1);
  });
});
