import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@sanad/access/core';
import { LanguageChoice, Toasts } from '@sanad/ui';
import { Session } from '../session';
import { ExportButton } from './export-button';

HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

interface Screen {
  readonly fixture: ComponentFixture<ExportButton>;
  readonly host: HTMLElement;
  readonly server: HttpTestingController;
  readonly saved: string[];
  click(words: string): Promise<void>;
  settle(): Promise<void>;
}

async function open(role: Role, { may = true, named = true } = {}): Promise<Screen> {
  const session = { may: () => may, view: () => ({ assignments: [{ role }] }) };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: Session, useValue: session },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  const fixture = TestBed.createComponent(ExportButton);
  for (const [name, value] of Object.entries({
    right: 'person.export',
    path: '/people',
    params: { query: 'فاطمة' },
    named,
  }))
    fixture.componentRef.setInput(name, value);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    fixture.detectChanges();
  };
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const click = async (words: string) => {
    const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await settle();
  };
  return { fixture, host, server: TestBed.inject(HttpTestingController), saved, click, settle };
}

const headers = {
  'X-Sanad-Rows': '40',
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('الأشخاص.xlsx')}`,
};
const answerTo = (screen: Screen) => screen.server.expectOne(({ url }) => url === '/api/v1/people/export');

describe('the way from a list to a file', () => {
  it('is not there for those who may not', async () => {
    const { host } = await open('auditor', { may: false });
    expect(host.querySelector('button')).toBeNull();
  });

  it('asks for the very list of the page, saves the whole file, and tells its rows', async () => {
    const screen = await open('caseworker');
    await screen.click('استخراج اللائحة');
    expect(screen.host.querySelector('textarea')!.closest('div')!.hidden).toBe(true);
    await screen.click('تنزيل الملف');
    const asked = answerTo(screen);
    expect(Object.fromEntries(asked.request.params.keys().map((key) => [key, asked.request.params.get(key)]))).toEqual({
      query: 'فاطمة',
      format: 'xlsx',
      language: 'ar',
    });
    asked.flush(new Blob(['x']), { headers });
    await screen.settle();
    expect(screen.saved).toEqual(['الأشخاص.xlsx']);
    expect(TestBed.inject(Toasts).toast()?.sentence).toBe('تم تنزيل الملف: 40 سطرا');
    expect(screen.host.querySelector('dialog')!.open).toBe(false);
  });

  it('asks a supervisor why, and only where persons are named', async () => {
    const screen = await open('hq-supervisor');
    await screen.click('استخراج اللائحة');
    await screen.click('تنزيل الملف');
    screen.server.expectNone('/api/v1/people/export');
    expect(screen.host.textContent).toContain('المرجو كتابة سبب الاستخراج');
    const box = screen.host.querySelector('textarea')!;
    box.value = 'تقرير سنوي';
    box.dispatchEvent(new Event('input'));
    await screen.settle();
    await screen.click('تنزيل الملف');
    expect(answerTo(screen).request.params.get('reason')).toBe('تقرير سنوي');
    TestBed.resetTestingModule();
    const nameless = await open('hq-supervisor', { named: false });
    await nameless.click('استخراج اللائحة');
    expect(nameless.host.querySelector('textarea')!.closest('div')!.hidden).toBe(true);
  });

  it('shows how far it is, and can be broken off: nothing is saved', async () => {
    const screen = await open('caseworker');
    await screen.click('استخراج اللائحة');
    await screen.click('تنزيل الملف');
    const asked = answerTo(screen);
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('جار إعداد الملف');
    asked.event({ type: 3, loaded: 20_480 } as never);
    await screen.settle();
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('20 كيلوبايت');
    await screen.click('إلغاء التنزيل');
    expect(asked.cancelled).toBe(true);
    expect(screen.saved).toEqual([]);
    expect(screen.host.textContent).toContain('تنزيل الملف');
  });

  it('says so when it broke off by itself, and saves nothing', async () => {
    const screen = await open('caseworker');
    await screen.click('استخراج اللائحة');
    await screen.click('تنزيل الملف');
    answerTo(screen).error(new ProgressEvent('error'));
    await screen.settle();
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('انقطع التنزيل قبل اكتماله');
    expect(screen.saved).toEqual([]);
  });

  it('reads the refusal that the server sends instead of a file', async () => {
    const screen = await open('caseworker');
    await screen.click('استخراج اللائحة');
    await screen.click('تنزيل الملف');
    const problem = {
      type: 'x',
      title: 'x',
      status: 422,
      code: 'sheetTooLong',
      values: { most: 1_048_575 },
      requestId: 'x',
    };
    const body = new Blob([JSON.stringify(problem)]);
    // jsdom has no reading of blobs by fetch.
    body.text ??= () => Promise.resolve(JSON.stringify(problem));
    answerTo(screen).flush(body, { status: 422, statusText: 'x' });
    await screen.settle();
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain(
      'لا يتسع ملف Excel لأكثر من 1.048.575 سطر',
    );
  });
});
