import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { LanguageChoice } from '@sanad/ui';
import { uuid } from '../../testing/sample-training';
import { confirmRoutes } from '../training.routes';

const trainee = (number: number, givenAr: string, more: object = {}) => ({
  id: uuid(number),
  person: { id: uuid(400 + number), givenAr, familyAr: 'التجريبية', givenLa: null, familyLa: null },
  ...{ hours: 24, needed: 18, uncalled: 0, canComplete: true, version: number },
  ...more,
});
const waiting = {
  name: 'موظفة (تجريبي)',
  session: {
    ...{ title: 'إعداد مخطط الأعمال', place: 'قاعة التكوين' },
    ...{ startsOn: '2022-03-01', endsOn: '2022-03-04', dayCount: 4 },
  },
  rows: [
    trainee(1, 'أمينة'),
    trainee(2, 'زهرة', { hours: 0, uncalled: 4 }),
    trainee(3, 'تودة', { hours: 6, canComplete: false }),
  ],
  gone: 0,
};
const problem = (code: string) => ({ type: 'x', status: 422, title: 'x', code });

async function open() {
  TestBed.configureTestingModule({
    providers: [provideRouter(confirmRoutes), provideHttpClient(), provideHttpClientTesting()],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(`/#${'a'.repeat(43)}`);
  const host = harness.fixture.nativeElement as HTMLElement;
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const click = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await settle();
  };
  const answer = async (part: string, body: object, status = 200) => {
    const asked = server.expectOne(({ url }) => url.endsWith(part));
    asked.flush(body, { status, statusText: 'x' });
    await settle();
    return asked.request.body as unknown;
  };
  const enter = async () => {
    await click('لدي رمز');
    const box = host.querySelector<HTMLInputElement>('#link-code')!;
    box.value = '012345';
    await click('متابعة');
    await answer('/link-sessions', { purpose: 'CONFIRM_TRAINEES', name: 'x', expiresAt: '2026-12-11T10:00:00Z' }, 201);
  };
  const options = (at: number) =>
    [...host.querySelectorAll('fieldset')[at]!.querySelectorAll('label')].map(({ textContent }) => textContent.trim());
  const text = () => host.textContent.replaceAll(/\s+/g, ' ');
  return { host, settle, click, answer, enter, options, text };
}

describe('the page of a letter about a training', () => {
  it('offers what the hours allow, says what presence is recorded, and sends what was chosen', async () => {
    const { host, settle, click, answer, enter, options, text } = await open();
    await enter();
    await answer('/confirmations', waiting);
    expect(text()).toMatch(/3 مستفيدين في انتظار النتيجة.*إعداد مخطط الأعمال.*4 أيام، من 1 مارس/);
    expect([options(0), options(1), options(2)]).toEqual([
      ['حضر(ت) وأتم(ت) التكوين', 'لم يتم(تتم) التكوين', 'فيما بعد'],
      ['حضر(ت) وأتم(ت) التكوين', 'لم يتم(تتم) التكوين', 'لم يحضر(تحضر)', 'فيما بعد'],
      ['لم يتم(تتم) التكوين', 'فيما بعد'],
    ]);
    await click('الكل أتم التكوين');
    expect(host.querySelectorAll('li')[1]!.textContent).toContain('يُسجل الحضور في الأيام التي لم يسجل حضورها.');
    expect(host.querySelectorAll('li')[2]!.textContent).toContain('لا تكفي لإتمام التكوين');
    host.querySelectorAll('fieldset')[1]!.querySelectorAll('input')[2]!.click();
    await settle();
    await click('تأكيد نتيجتين');
    const none = { code: null, values: {} };
    const sent = await answer('/confirmations', {
      rows: [
        { ...none, id: uuid(1), outcome: 'COMPLETED' },
        { id: uuid(2), outcome: 'REFUSED', code: 'wasPresent', values: { attended: 6 } },
      ],
      isUsed: true,
    });
    expect(sent).toEqual({
      confirmations: [
        { id: uuid(1), version: 1, result: 'COMPLETED' },
        { id: uuid(2), version: 2, result: 'NO_SHOW' },
      ],
    });
    expect(text()).toMatch(/تم تسجيل النتائج باسمك.*سُجل إتمام التكوين.*لم تسجل النتيجة.*سُجل حضور هذا الشخص/);
    expect(host.querySelector('fieldset')).toBeNull();
  });

  it('that was used says so in its own words', async () => {
    const { answer, enter, text } = await open();
    await enter();
    await answer('/confirmations', problem('linkUsed'), 422);
    expect(text()).toContain('تم تأكيد النتائج بهذا الرابط من قبل');
  });
});
