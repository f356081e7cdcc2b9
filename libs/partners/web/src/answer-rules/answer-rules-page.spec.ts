import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { answerRulesRoutes } from './answer-rules.routes';

const rule = {
  ...{ answerDays: 15, remindBefore: 5, digestDay: 1, paperDays: 5, reason: null, setBy: null },
  ...{ setAt: '2026-01-01T00:00:00Z', version: 1, mailIsOn: false },
};

async function open(rows: readonly object[]) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(answerRulesRoutes),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may: () => true, view: () => null } },
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
  server.expectOne('/api/v1/answer-rules').flush({ rows });
  await settle();
  const click = async (words: string) => {
    [...host.querySelectorAll('button')].findLast(({ textContent }) => textContent.includes(words))!.click();
    await settle();
  };
  const type = async (label: string, typed: string) => {
    const words = [...host.querySelectorAll('label')].find(({ textContent }) => textContent.trim().startsWith(label))!;
    const box = host.querySelector<HTMLInputElement>(`#${words.htmlFor}`)!;
    box.value = typed;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await settle();
  };
  return { host, server, click, type, text: () => host.textContent.replaceAll(/\s+/g, ' ') };
}

describe('the delay of answers', () => {
  it('says when no letter leaves this house', async () => {
    const page = await open([rule]);
    expect(page.text()).toContain('البريد الإلكتروني غير مفعل');
    expect(page.text()).toContain('15 يوم عمل');
    expect(page.text()).toContain('5 أيام عمل');
    expect(page.text()).toContain('الاثنين');
  });

  it('is changed with its ground', async () => {
    const page = await open([{ ...rule, mailIsOn: true }]);
    expect(page.text()).toContain('البريد الإلكتروني مفعل.');
    await page.click('تعديل');
    await page.type('أجل الجواب', '10');
    await page.click('تعديل');
    page.server.expectNone({ method: 'PUT' });
    await page.type('سبب التعديل', 'دورية');
    await page.click('تعديل');
    const { request } = page.server.expectOne({ method: 'PUT' });
    expect(request.body).toEqual({ answerDays: 10, remindBefore: 5, digestDay: 1, paperDays: 5, reason: 'دورية' });
    expect(request.headers.get('If-Match')).toBe('"1"');
  });
});
