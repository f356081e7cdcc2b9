import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { LanguageChoice } from '@sanad/ui';
import { nameRequestsRoutes } from './name-requests.routes';

const phrase = (ar: string) => ({ ar, fr: ar, en: ar });
const row = {
  ...{ id: '00000000-0000-7000-8000-000000000001', attempt: 2, state: 'FILED', proposals: ['عسل باني', 'شهد'] },
  ...{ branch: phrase('مندوبية كلميم'), requestedOn: '2022-03-02', approvedName: null, certificateNumber: null },
  ...{ answeredOn: null, expiresOn: null, refusedReason: null, version: 3, delegation: phrase('النيابة الجهوية') },
  ...{ category: 'MEMBERS_SELL', branchName: phrase('تربية النحل'), province: '10.261', seat: 'كلميم', signers: 5 },
  ...{ validityDays: 90, dueOn: '2022-03-05', createdAt: '2022-03-01T10:00:00.123456+00:00' },
};

async function open(rows: readonly object[]) {
  TestBed.configureTestingModule({
    providers: [provideRouter(nameRequestsRoutes), provideHttpClient(), provideHttpClientTesting()],
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
  server.expectOne('/api/v1/name-requests?limit=50&state=FILED').flush({ rows, next: null, total: rows.length });
  await settle();
  const click = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
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
  const send = async () => {
    host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    return server.expectOne((request) => request.method === 'POST');
  };
  return { host, server, settle, click, type, send };
}

describe('the inbox of the cooperation office', () => {
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

  it('shows names, trade, place and signers, says what is late, and is answered there', async () => {
    const { host, server, click, type, send, settle } = await open([row]);
    const told = host.querySelector('.list li')!.textContent;
    expect(told).toMatch(/عسل باني.*شهد.*النيابة الجهوية.*تربية النحل.*كلميم.*5 موقعين.*الطلب 2/);
    expect(host.querySelector('.late')!.textContent).toContain('5 مارس 2022');
    await click('المصادقة على التسمية');
    await type('رقم الشهادة', '77/2022');
    await type('تاريخ الشهادة', '04/03/2022');
    const sent = await send();
    expect(sent.request.url).toBe(`/api/v1/name-requests/${row.id}/approval`);
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toMatchObject({ approvedName: 'عسل باني', certificateNumber: '77/2022' });
    sent.flush({ ...row, state: 'APPROVED' });
    await settle();
    server.expectOne('/api/v1/name-requests?limit=50&state=FILED');
  });

  it('refuses with a reason only', async () => {
    const { server, click, host, type, send } = await open([row]);
    await click('رفض الطلب');
    host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    server.expectNone((request) => request.method === 'POST');
    await type('سبب الرفض', 'تسمية مستعملة');
    const sent = await send();
    expect(sent.request.url).toBe(`/api/v1/name-requests/${row.id}/refusal`);
  });

  it('says when nothing waits', async () => {
    const { host } = await open([]);
    expect(host.textContent).toContain('لا طلب في انتظار الجواب');
  });
});
