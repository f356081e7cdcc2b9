import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { bandOf, taskBands } from '@sanad/case-file/core';
import { addDays, today, type PlainDay } from '@sanad/kernel';
import { LanguageChoice, Toasts, type Toast } from '@sanad/ui';
import { taskRoutes } from './task.routes';

const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const task = (last: number, days: number, change: object = {}) => ({
  id: id(last),
  kind: 'PAPER_EXPIRES',
  subjectId: id(90),
  person: { id: id(50), givenAr: 'فاطمة', familyAr: 'آيت لحسن', givenLa: null, familyLa: null },
  caseFile: { id: id(60), number: 'GLM-2026-0042' },
  dueOn: addDays(today(), days),
  details: { paper: 'BIRTH_RECORD', label: null },
  state: 'OPEN',
  reason: null,
  assignee: { id: id(70), name: 'سعاد' },
  settledAt: null,
  version: 2,
  ...change,
});
const page = (rows: { dueOn: PlainDay }[]) => ({
  rows,
  next: null,
  total: rows.length,
  bands: taskBands.map((band) => ({ band, count: rows.filter(({ dueOn }) => bandOf(dueOn, today()) === band).length })),
});
const three = [task(1, -3), task(2, 0), task(3, 20, { state: 'POSTPONED', reason: 'المعني مسافر' })];

async function open(address = '/tasks', may = true) {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'tasks', children: taskRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may: () => may, load: () => Promise.resolve({}) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  document.body.append(harness.fixture.nativeElement as HTMLElement);
  const host = harness.routeNativeElement!;
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const answer = async (part: string, body: object, status = 200) => {
    await settle();
    const asked = server.expectOne(({ urlWithParams }) => urlWithParams.startsWith(`/api/v1/tasks${part}`));
    asked.flush(body, { status, statusText: String(status) });
    await settle();
    return asked.request;
  };
  const button = (words: string) =>
    [...host.querySelectorAll<HTMLButtonElement>('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).includes(words),
    );
  return { host, answer, settle, button, url: () => TestBed.inject(Router).url };
}

describe('the list of tasks', () => {
  beforeAll(() => import('./tasks-page'), 60_000);

  it('is divided by day; each leads to where it is seen to', async () => {
    const { host, answer } = await open();
    await answer('', page(three));
    expect([...host.querySelectorAll('section h2')].map(({ textContent }) => textContent.trim())).toEqual([
      'متأخرة 1',
      'اليوم 1',
      'فيما بعد 1',
    ]);
    const first = host.querySelector<HTMLAnchorElement>('li a.task')!;
    expect(first.textContent).toBe('طلب نسخة أحدث من: نسخة كاملة من رسم الولادة');
    expect(first.getAttribute('href')).toBe(`/people/${id(50)}?part=papers`);
    expect(host.textContent).toContain('متأخرة بـ3 أيام');
    expect(host.textContent).toContain('مؤجلة: المعني مسافر');
  });

  it('names what a person asks about their data, and leads to where another delegation is answered', async () => {
    const { host, answer } = await open();
    const request = { kind: 'ACCESS_REQUEST', person: null, caseFile: null, assignee: null, details: {} };
    await answer(
      '',
      page([
        task(1, 0, { kind: 'RECTIFICATION_DUE', details: { request: 'ACCESS' } }),
        task(2, 0, { kind: 'RECTIFICATION_DUE', details: { request: 'RECTIFICATION' } }),
        task(3, 0, request),
      ]),
    );
    const links = [...host.querySelectorAll<HTMLAnchorElement>('li a.task')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['الجواب على طلب الحصول على المعطيات', `/people/${id(50)}?part=privacy`],
      ['الجواب على طلب تصحيح المعطيات', `/people/${id(50)}?part=privacy`],
      ['الجواب على طلب نيابة أخرى للاطلاع على بطاقة شخص', '/people/access-requests'],
    ]);
  });

  it('asks for what the address says', async () => {
    const { host, answer } = await open('/tasks?band=OVERDUE&mine=true');
    const { params } = await answer('', page([]));
    expect(params.toString()).toBe('band=OVERDUE&mine=true');
    expect(host.querySelector('nav [aria-current]')!.textContent).toContain('متأخرة');
    expect(host.textContent).toContain('لا توجد مهام مطابقة');
  });

  it('says so when nothing is waiting', async () => {
    const { host, answer } = await open();
    await answer('', page([]));
    expect(host.textContent).toContain('لا توجد مهام في الانتظار');
  });

  it('marks a task as done, and takes it back', async () => {
    const { host, answer, button, settle } = await open();
    await answer('', page(three));
    button('إنجاز المهمة')!.click();
    const sent = await answer(`/${id(1)}/completion`, { ...three[0], state: 'DONE', version: 3 });
    expect(sent.headers.get('If-Match')).toBe('"2"');
    await answer('', page(three.slice(1)));
    expect(host.querySelectorAll('li')).toHaveLength(2);
    const toast = TestBed.inject(Toasts).toast() as Toast;
    expect(toast.sentence).toBe('تم إنجاز المهمة');
    toast.undo!();
    await settle();
    const back = await answer(`/${id(1)}/reopening`, { ...three[0], version: 4 });
    expect(back.headers.get('If-Match')).toBe('"3"');
    await answer('', page(three));
    expect(host.querySelectorAll('li')).toHaveLength(3);
  });

  it('says what the server refuses', async () => {
    const { host, answer, button } = await open();
    await answer('', page(three));
    button('إنجاز المهمة')!.click();
    await answer(`/${id(1)}/completion`, { type: 'x', title: 'x', status: 422, code: 'taskSettled' }, 422);
    expect(host.textContent).toContain('أنجزت هذه المهمة أو ألغيت من قبل.');
  });

  it('is walked with the arrows', async () => {
    const { host, answer } = await open();
    await answer('', page(three));
    const rows = [...host.querySelectorAll<HTMLElement>('.task')];
    rows[0]!.focus();
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[2]);
    press('ArrowUp');
    expect(document.activeElement).toBe(rows[1]);
  });

  it('offers no act to those who may not', async () => {
    const { answer, button } = await open('/tasks', false);
    await answer('', page(three));
    expect(button('إنجاز المهمة')).toBeUndefined();
  });
});
