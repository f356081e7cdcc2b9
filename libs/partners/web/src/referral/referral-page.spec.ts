import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { today } from '@sanad/kernel';
import { LanguageChoice, Toasts } from '@sanad/ui';
import { giveDialogs, sampleReferral, sampleSession, type, uuid } from '../../testing/sample-referral';
import { partnersRoutes } from '../partners.routes';

const partner = ['referral.answer', 'training.enrol'];
const caseworker = ['referral.recall', 'caseFile.read'];

async function open(permissions: readonly string[], answer: object, status = 200) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'referrals', children: partnersRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      {
        provide: Session,
        useValue: { may: (asked: string) => permissions.includes(asked), view: () => ({ assignments: [] }) },
      },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  giveDialogs();
  const harness = await RouterTestingHarness.create(`/referrals/${uuid(1)}`);
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  await settle();
  server.expectOne(`/api/v1/referrals/${uuid(1)}`).flush(answer, { status, statusText: 'x' });
  await settle();
  const host = harness.routeNativeElement!;
  const names = () =>
    [...host.querySelectorAll('header .acts :is(button, a)')]
      .filter((one) => !one.closest('dialog, sanad-why'))
      .map(({ textContent }) => textContent.trim());
  const press = async (name: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!.click();
    await settle();
  };
  const offer = async (rows: readonly object[]) => {
    server.expectOne('/api/v1/referrals/sessions').flush({ rows });
    await settle();
  };
  const answerTo = async (address: string, body: object) => {
    const asked = server.expectOne(`/api/v1/referrals/${uuid(1)}/${address}`);
    asked.flush(body);
    await settle();
    return asked.request;
  };
  const refuseTo = async (address: string, code: string, values: object) => {
    const problem = { type: 'x', title: code, status: 410, code, values };
    server.expectOne(`/api/v1/referrals/${uuid(1)}/${address}`).flush(problem, { status: 410, statusText: 'x' });
    await settle();
  };
  return { host, settle, names, press, offer, answerTo, refuseTo };
}

describe('one referral', () => {
  // A toast leaves by itself, later than the spec.
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('tells a partner the part that is theirs, why, and until when', async () => {
    const { host, names } = await open(partner, sampleReferral());
    expect(host.querySelector('h1')!.textContent).toBe('فاطمة المثال');
    expect(names()).toEqual(['قبول', 'قبول مع دورة', 'رفض', 'تأكيد التوصل', 'طلب وثيقة ناقصة', 'إضافة حالة']);
    expect(host.textContent).toMatch(/31 سنة.*كلميم.*GLM-2022-0007.*تأسيس تعاونية.*تربية النحل/s);
    expect(host.querySelector('sanad-shared-part')!.textContent).toMatch(
      /ما الذي يظهر لك ولماذا؟.*من طرف النيابة الجهوية بكلميم من أجل: التكوين.*إلى حين سحب الإحالة/s,
    );
    expect(host.querySelector('a[href^="/files"]')).toBeNull();
  });

  it('once accepted leads to training', async () => {
    const { host, names, press, answerTo } = await open(partner, sampleReferral());
    await press('قبول');
    await answerTo('acceptance', sampleReferral({ state: 'ACCEPTED', version: 2, place: null }));
    expect(host.querySelector('sanad-referral-state')!.textContent).toContain('مقبولة');
    expect(names()).toEqual(['رفض', 'إضافة حالة', 'التسجيل في دورة تكوينية']);
  });

  it('is accepted with a session, and shows that its day is set', async () => {
    const { host, settle, names, press, offer, answerTo } = await open(partner, sampleReferral());
    await press('قبول مع دورة');
    await offer([sampleSession()]);
    host.querySelector<HTMLInputElement>('input[type=radio]')!.click();
    host.querySelector('sanad-session-choice-form form')!.dispatchEvent(new Event('submit'));
    await settle();
    const sent = await answerTo('acceptance', sampleReferral({ state: 'SCHEDULED', version: 2, place: 'ENROLLED' }));
    expect(sent.body).toEqual({ sessionId: uuid(50) });
    expect(host.querySelector('sanad-referral-state')!.textContent).toContain('مبرمجة');
    expect(TestBed.inject(Toasts).toast()?.sentence).toBe('تم قبول الإحالة، وسُجل الشخص في الدورة');
    expect(names()).not.toContain('قبول مع دورة');
  });

  it('says who holds it, its steps and the words of the agency, which are added with the day of the fact', async () => {
    const { host, settle, press, answerTo } = await open(partner, sampleReferral({ state: 'ACCEPTED', version: 2 }));
    expect(host.querySelector('sanad-referral-status-card')!.textContent).toMatch(
      /مآل الإحالة.*مقبولة.*لدى المؤسسة الشريكة.*المراحل.*في انتظار الجواب.*لم تسجل أي حالة بعد/s,
    );
    await press('إضافة حالة');
    const select = host.querySelector<HTMLSelectElement>('sanad-referral-status-form select')!;
    expect([...select.options].map(({ text }) => text.trim())).toContain('إنجاز الورشة');
    expect([...select.options].map(({ text }) => text.trim())).not.toContain('زيارة ميدانية');
    select.value = 'WORKSHOP_DONE';
    select.dispatchEvent(new Event('change'));
    type(host.querySelector<HTMLInputElement>('sanad-referral-status-form sanad-day-field input')!, '01/03/2022');
    host.querySelector('sanad-referral-status-form form')!.dispatchEvent(new Event('submit'));
    await settle();
    const status = { word: 'WORKSHOP_DONE', note: null, factOn: '2022-03-01', enteredOn: '2022-03-02' };
    const sent = await answerTo('statuses', sampleReferral({ state: 'ACCEPTED', statuses: [status] }));
    expect(sent.body).toEqual({ word: 'WORKSHOP_DONE', factOn: '2022-03-01', note: null });
    expect(host.querySelector('sanad-referral-status-card')!.textContent).toContain('إنجاز الورشة');
  });

  it('once declined leads back to the inbox', async () => {
    const { host, settle, press, answerTo } = await open(partner, sampleReferral());
    await press('رفض');
    type(host.querySelector('textarea')!, 'خارج اختصاصنا');
    host.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    await answerTo('refusal', sampleReferral({ state: 'DECLINED', reason: 'خارج اختصاصنا', version: 2 }));
    expect(TestBed.inject(Router).url).toBe('/referrals');
  });

  it('is received, and asked once for a paper by its kind', async () => {
    const { host, names, settle, press, answerTo } = await open(partner, sampleReferral());
    await press('تأكيد التوصل');
    await answerTo('receipt', sampleReferral({ state: 'RECEIVED', version: 2 }));
    await press('طلب وثيقة ناقصة');
    const form = host.querySelector('form')!;
    const kind = form.querySelector('select')!;
    kind.value = 'RESIDENCE_CERTIFICATE';
    kind.dispatchEvent(new Event('change'));
    type(form.querySelector('textarea')!, 'شهادة حديثة');
    form.dispatchEvent(new Event('submit'));
    await settle();
    const asked = {
      state: 'PAPER_ASKED',
      owner: 'SENDER',
      paperKind: 'RESIDENCE_CERTIFICATE',
      paperAsked: 'شهادة حديثة',
    };
    const sent = await answerTo('paper-request', sampleReferral({ ...asked, version: 3 }));
    expect(sent.body).toEqual({ kind: 'RESIDENCE_CERTIFICATE', paper: 'شهادة حديثة' });
    expect(names()).not.toContain('طلب وثيقة ناقصة');
    expect(host.querySelector('sanad-paper-card')!.textContent).toMatch(
      /شهادة السكنى.*شهادة حديثة.*في انتظار جواب الجهة المرسلة/s,
    );
  });

  it('reports how a service other than training went, on its day', async () => {
    const { host, settle, press, answerTo } = await open(
      partner,
      sampleReferral({ service: 'BUSINESS_PLAN', state: 'ACCEPTED' }),
    );
    await press('تسجيل مآل الخدمة');
    const form = host.querySelector('form')!;
    const result = form.querySelector('select')!;
    expect([...result.options].map(({ value }) => value)).toEqual([
      '',
      'IN_PROGRESS',
      'COMPLETED',
      'NO_SHOW',
      'DROPPED',
    ]);
    result.value = 'COMPLETED';
    result.dispatchEvent(new Event('change'));
    form.dispatchEvent(new Event('submit'));
    await settle();
    const sent = await answerTo(
      'outcome',
      sampleReferral({ service: 'BUSINESS_PLAN', state: 'COMPLETED', version: 2 }),
    );
    expect(sent.body).toEqual({ state: 'COMPLETED', factOn: today(), reason: null });
  });

  it('is recalled by who sent it, with a reason, and shows it', async () => {
    const { host, names, settle, press, answerTo } = await open(caseworker, sampleReferral({ state: 'ACCEPTED' }));
    expect(names()).toEqual(['سحب الإحالة']);
    expect(host.querySelector('dd a[href^="/files"]')!.getAttribute('href')).toBe(`/files/${uuid(2)}`);
    expect(host.textContent).toContain('ما الذي يظهر للمؤسسة الشريكة ولماذا؟');
    await press('سحب الإحالة');
    type(host.querySelector('textarea')!, 'أرسلت خطأ');
    host.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const sent = await answerTo('recall', sampleReferral({ state: 'RECALLED', reason: 'أرسلت خطأ', version: 2 }));
    expect([sent.body, sent.headers.get('If-Match')]).toEqual([{ reason: 'أرسلت خطأ' }, '"1"']);
    expect(names()).toEqual([]);
    expect(host.textContent).toMatch(/مسحوبة.*أرسلت خطأ/s);
  });

  it.each(['قبول', 'تأكيد التوصل'])(
    'taken away while it is open: %s says what happened and when, and closes what was shared',
    async (act) => {
      const { host, names, press, refuseTo } = await open(partner, sampleReferral());
      expect(host.textContent).toContain('فاطمة المثال');
      await press(act);
      await refuseTo(act === 'قبول' ? 'acceptance' : 'receipt', 'referralRecalled', { day: '12/03/2022' });
      expect(host.querySelector('[role=alert] .notice')!.textContent).toContain(
        'سحبت الجهة المرسلة هذه الإحالة يوم 12/03/2022',
      );
      expect(host.textContent).not.toMatch(/فاطمة|المثال|0612|GLM-2022-0007|تربية النحل/);
      expect(host.querySelector('sanad-shared-part')).toBeNull();
      expect(names()).toEqual([]);
    },
  );

  it('taken away while a form is open over it: the form closes with the rest', async () => {
    const { host, settle, press, refuseTo } = await open(partner, sampleReferral());
    await press('رفض');
    type(host.querySelector('textarea')!, 'خارج اختصاصنا');
    host.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    await refuseTo('refusal', 'referralClosed', {});
    expect(host.querySelector('form')).toBeNull();
    expect(host.textContent).toContain('انتهى الرضى أو الاتفاقية');
    expect(host.textContent).not.toContain('فاطمة');
  });

  it('that is theirs no more is not there', async () => {
    const problem = { type: 'x', title: 'notFound', status: 404, code: 'notFound' };
    const { host, names } = await open(partner, problem, 404);
    expect(host.textContent).toContain('لم يتم العثور على المطلوب');
    expect(names()).toEqual([]);
  });
});
