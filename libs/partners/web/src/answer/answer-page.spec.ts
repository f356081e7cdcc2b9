import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { LanguageChoice } from '@sanad/ui';
import { answerRoutes } from './answer.routes';

const token = 'a'.repeat(43);
const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${last}`;
const row = {
  id: id(10),
  person: { givenAr: 'أمينة', familyAr: 'التجريبية', givenLa: null, familyLa: null },
  sender: { ar: 'النيابة الجهوية بكلميم', fr: 'Délégation de Guelmim', en: 'Guelmim' },
  ...{ service: 'TRAINING', wish: null, sentOn: '2026-11-20', dueOn: '2026-12-11', version: 1 },
};
const two = { name: 'موظفة (تجريبي)', rows: [row, { ...row, id: id(11), version: 3 }], gone: 1 };
const problem = (code: string, values = {}) => ({ type: 'x', title: 'x', status: 422, code, values });

async function open(address = `/#${token}`) {
  TestBed.configureTestingModule({
    providers: [provideRouter(answerRoutes), provideHttpClient(), provideHttpClientTesting()],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const host = harness.fixture.nativeElement as HTMLElement;
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return {
    host,
    text: () => host.textContent.replaceAll(/\s+/g, ' '),
    click: async (words: string) => {
      [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
      await settle();
    },
    choose: async (at: number, words: string) => {
      const options = host.querySelectorAll('fieldset')[at]!.querySelectorAll('label');
      [...options]
        .find(({ textContent }) => textContent.includes(words))!
        .querySelector('input')!
        .click();
      await settle();
    },
    type: async (selector: string, typed: string) => {
      const box = host.querySelector<HTMLInputElement>(selector)!;
      box.value = typed;
      box.dispatchEvent(new Event('input'));
      await settle();
    },
    answer: async (part: string, body: object, status = 200) => {
      const { request, flush } = (() => {
        const found = server.expectOne(({ url }) => url.endsWith(part));
        return { request: found.request, flush: () => found.flush(body, { status, statusText: 'x' }) };
      })();
      flush();
      await settle();
      return request.body as unknown;
    },
  };
}

async function entered() {
  const page = await open();
  await page.click('إرسال الرمز إلى بريدي');
  await page.answer('/link-codes', { sentTo: 'o•••@anapec.example', minutes: 10 });
  await page.type('#link-code', '٠١٢٣٤٥');
  await page.click('متابعة');
  expect(
    await page.answer(
      '/link-sessions',
      { purpose: 'ANSWER_REFERRALS', name: 'x', expiresAt: '2026-12-11T10:00:00Z' },
      201,
    ),
  ).toEqual({
    token,
    code: '012345',
  });
  await page.answer('/answers', two);
  return page;
}

describe('the page of a link', () => {
  it('sends a code only when it is asked to, and says to whom', async () => {
    const page = await open();
    TestBed.inject(HttpTestingController).expectNone(() => true);
    await page.click('إرسال الرمز إلى بريدي');
    expect(await page.answer('/link-codes', { sentTo: 'o•••@anapec.example', minutes: 10 })).toEqual({ token });
    expect(page.text()).toContain('o•••@anapec.example');
    expect(page.text()).toContain('10 دقائق');
    await page.type('#link-code', '12');
    await page.click('متابعة');
    expect(page.text()).toContain('المرجو كتابة الأرقام الستة للرمز.');
  });

  it.each([
    ['linkUsed', 'من قبل، ولا يمكن استعماله مرة ثانية'],
    ['linkExpired', 'انتهت صلاحية هذا الرابط'],
    ['linkRevoked', 'لم يعد لصاحب(ة) هذا الرابط حق الجواب'],
    ['mailOff', 'البريد الإلكتروني غير مفعل'],
  ])('%s has its sentence', async (code, sentence) => {
    const page = await open();
    await page.click('إرسال الرمز إلى بريدي');
    await page.answer('/link-codes', problem(code), 422);
    expect(page.text()).toContain(sentence);
  });

  it('a wrong code says how many tries are left', async () => {
    const page = await open();
    await page.click('لدي رمز');
    await page.type('#link-code', '123456');
    await page.click('متابعة');
    await page.answer('/link-sessions', problem('codeWrong', { left: 2 }), 422);
    expect(page.text()).toContain('بقيت محاولتان');
  });

  it('without its token it says what to do', async () => {
    expect((await open('/')).text()).toContain('المرجو فتحه من الرسالة نفسها');
  });

  it('each referral is answered for itself; a refusal wants its reason; what is left for later is not sent', async () => {
    const page = await entered();
    expect(page.text()).toContain('إحالتان في انتظار الجواب');
    expect(page.text()).toContain('إحالة واحدة من الرسالة لم تعد في الانتظار');
    await page.choose(1, 'رفض');
    await page.click('إرسال جواب واحد');
    expect(page.text()).toContain('المرجو كتابة سبب الرفض.');
    await page.type('textarea', 'لا توجد مقاعد');
    await page.click('إرسال جواب واحد');
    const sent = await page.answer('/answers', { rows: [{ id: id(11), outcome: 'DECLINED' }], isUsed: true });
    expect(sent).toEqual({ answers: [{ id: id(11), version: 3, answer: 'DECLINE', reason: 'لا توجد مقاعد' }] });
    expect(page.text()).toContain('تم تسجيل الأجوبة باسمك');
    expect(page.text()).toContain('تم الرفض');
    expect(page.host.querySelector('fieldset')).toBeNull();
  });

  it('all are accepted with two touches, and what could not be taken says why at its row', async () => {
    const page = await entered();
    await page.click('قبول الكل');
    await page.click('إرسال جوابين');
    const rows = [
      { id: id(10), outcome: 'ACCEPTED' },
      { id: id(11), outcome: 'CHANGED' },
    ];
    await page.answer('/answers', { rows, isUsed: true });
    const cards = [...page.host.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(cards[0]).toContain('تم القبول');
    expect(cards[1]).toContain('ولم يسجل الجواب');
  });
});
