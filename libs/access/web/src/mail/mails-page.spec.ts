import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { LanguageChoice } from '@sanad/ui';
import { mailsRoutes } from './mails.routes';

const id = '0190a0b0-0000-7000-8000-000000000010';
const mail = {
  ...{ id, recipient: 'a@x.example', subject: 'تذكير', state: 'GIVEN_UP', tries: 8, problem: '451 busy' },
  createdAt: '2026-11-29T10:00:00Z',
};

describe('the letters of the house', () => {
  it('that were given up say why, and are tried again; a house without mail says so', async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter(mailsRoutes), provideHttpClient(), provideHttpClientTesting()],
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
    server.expectOne('/api/v1/mails').flush({ isOn: false, rows: [mail] });
    await settle();
    expect(host.textContent).toContain('البريد الإلكتروني غير مفعل');
    expect(host.textContent).toContain('تعذر الإرسال');
    expect(host.textContent).toContain('8 محاولات');
    expect(host.textContent).toContain('451 busy');
    host.querySelector('button')!.click();
    await settle();
    server
      .expectOne({ method: 'POST', url: `/api/v1/mails/${id}/retry` })
      .flush(null, { status: 204, statusText: 'x' });
    await settle();
    server.expectOne('/api/v1/mails').flush({ isOn: true, rows: [{ ...mail, state: 'WAITING' }] });
    await settle();
    expect(host.querySelector('button')).toBeNull();
  });
});
