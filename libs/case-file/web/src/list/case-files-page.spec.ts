import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { CaseFileRow } from '@sanad/case-file/core';
import { LanguageChoice } from '@sanad/ui';
import { sampleFile } from '../../testing/sample-file';
import { caseFileRoutes } from '../case-file.routes';

const row = CaseFileRow.parse(sampleFile('NEW'));
const page = (rows: unknown[], change: object = {}) => ({
  rows,
  next: null,
  total: rows.length,
  stages: rows.length > 0 ? [{ stage: 'NEW', count: rows.length }] : [],
  ...change,
});

async function open(address: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'files', children: caseFileRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may: () => true, load: () => Promise.resolve({}) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const host = harness.routeNativeElement!;
  const server = TestBed.inject(HttpTestingController);
  const settle = async (milliseconds = 0) => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  };
  const answer = async (body: object) => {
    await settle();
    const asked = server.expectOne(({ url }) => url === '/api/v1/case-files');
    asked.flush(body);
    await settle();
    return asked.request.params.toString();
  };
  return { host, answer, settle, url: () => TestBed.inject(Router).url };
}

describe('the list of files', () => {
  // Compiled once before: the first test is not the one that waits for it.
  beforeAll(() => import('./case-files-page'), 60_000);

  it('tells of each file who, where it stands, what it waits for', async () => {
    const { host, answer } = await open('/files');
    await answer(page([row]));
    const cells = [...host.querySelectorAll('tbody th, tbody td')].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(cells[0]).toBe('فاطمة الزهراء آيت لحسن رقم الملف GLM-2022-0042');
    expect(cells[1]).toContain('جديد');
    expect(cells[1]).toContain('متوقف منذ');
    expect(cells[2]).toBe('التحقق من الأهليةربط الشخص بملف المقاوم');
    expect(host.querySelector('tbody a')!.getAttribute('href')).toBe(`/files/${row.id}`);
  });

  it('counts what else a step waits for', async () => {
    const { host, answer } = await open('/files');
    const next = { to: 'PREPARATION', by: 'caseworker', unmet: ['interviewRecorded', 'pathChosen', 'planSigned'] };
    await answer(page([{ ...row, stage: 'ORIENTATION', next }]));
    expect(host.textContent).toContain('تحرير محضر المقابلة، وشرطان آخران');
  });

  it('asks for what the address says, and marks its tab', async () => {
    const { host, answer } = await open('/files?stage=NEW&path=COMPANY&mine=true');
    expect(await answer(page([row]))).toBe('stage=NEW&path=COMPANY&mine=true');
    const here = host.querySelector('nav [aria-current]')!;
    expect(here.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('جديد 1');
  });

  it('keeps a search in the address, and a card number out of it', async () => {
    const { host, answer, settle, url } = await open('/files');
    await answer(page([row]));
    const box = host.querySelector<HTMLInputElement>('input[type=search]')!;
    const type = async (typed: string) => {
      box.value = typed;
      box.dispatchEvent(new Event('input'));
      await settle(150);
    };
    await type('فاطمة');
    expect(decodeURIComponent(url())).toBe('/files?query=فاطمة');
    expect(new URLSearchParams(await answer(page([row]))).get('query')).toBe('فاطمة');
    await type('ja 143022');
    expect(url()).toBe('/files');
    expect(await answer(page([]))).toBe('query=ja%20143022');
  });

  it('opens with the search of the address in its box', async () => {
    const { host, answer, settle, url } = await open('/files?query=GLM-2022');
    expect(await answer(page([row]))).toBe('query=GLM-2022');
    await settle(150);
    expect(host.querySelector<HTMLInputElement>('input[type=search]')!.value).toBe('GLM-2022');
    expect(url()).toBe('/files?query=GLM-2022');
  });

  it('says that nothing matches and leads back, or how a first file is opened', async () => {
    const { host, answer, settle, url } = await open('/files?stage=ACTIVE');
    await answer(page([]));
    expect(host.textContent).toContain('لا توجد ملفات مطابقة');
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('مسح التصفية'))!.click();
    await settle();
    expect(url()).toBe('/files');
    await answer(page([]));
    expect(host.textContent).toContain('لا توجد ملفات بعد');
  });
});
