import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { resultsRoutes } from './results.routes';

const results = {
  funnel: { AWARENESS: 12, FILE: 7, TRAINING: 6, COOPERATIVE: 5 },
  tiles: { EVENTS: 1, ATTENDANCES: 12, PEOPLE: 12, OPEN_FILES: 7, CERTIFICATES: 2, COOPERATIVES: 1, MEMBERS: 5 },
  openFiles: [{ stage: 'ACTIVE', count: 5 }],
  provinces: ['10.521', '10.261'],
};
const zeros = (numbers: object) => Object.fromEntries(Object.keys(numbers).map((name) => [name, 0]));

async function open(address: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'results', children: resultsRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      {
        provide: Session,
        useValue: { may: () => true, load: () => Promise.resolve({}) },
      },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.routeNativeElement!;
  // An open request keeps the page from being stable: a few turns are enough for what a spec looks at.
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  /** Answers the one request that is open and gives its address. */
  const answer = async (body: object) => {
    await settle();
    const asked = server.expectOne(() => true);
    asked.flush(body);
    await settle();
    return asked.request.urlWithParams;
  };
  const choose = async (place: number, value: string) => {
    const select = host.querySelectorAll('select')[place]!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settle();
  };
  return { host, answer, choose, settle, url: () => TestBed.inject(Router).url };
}

describe('the page of the results', () => {
  it('asks for all time when nothing is chosen, and says so', async () => {
    const { host, answer } = await open('/results');
    expect(await answer(results)).toBe('/api/v1/results/funnel');
    expect(host.querySelector('h1')!.textContent).toBe('الحصيلة');
    expect(host.textContent).toContain('كل الأقاليم · كل الفترة إلى اليوم');
    expect(host.textContent).toContain('شهادات في الانتظار');
  });

  it('puts province and period into the address and asks again', async () => {
    const { answer, choose, url } = await open('/results');
    await answer(results);
    await choose(0, '10.261');
    expect(url()).toBe('/results?province=10.261');
    await answer(results);
    await choose(1, 'YEAR_2022');
    expect(url()).toBe('/results?province=10.261&from=2022-01-01&to=2022-12-31');
    expect(await answer(results)).toBe('/api/v1/results/funnel?province=10.261&from=2022-01-01&to=2022-12-31');
  });

  it('reads the filter from the address and says the period', async () => {
    const { host, answer } = await open('/results?from=2022-01-01&to=2022-12-31');
    await answer(results);
    expect(host.textContent).toContain('كل الأقاليم · من 1 يناير 2022 إلى 31 دجنبر 2022');
    expect(host.querySelectorAll('select')[1]!.value).toBe('YEAR_2022');
  });

  it('asks for the days of another period, and refuses an end before the beginning', async () => {
    const { host, answer, choose, settle, url } = await open('/results');
    await answer(results);
    await choose(1, 'OTHER');
    const [from, to] = [...host.querySelectorAll<HTMLInputElement>('input.num')];
    const type = async (box: HTMLInputElement, typed: string) => {
      box.value = typed;
      box.dispatchEvent(new Event('input'));
      box.dispatchEvent(new Event('blur'));
      await settle();
    };
    await type(from!, '14/02/2022');
    await type(to!, '13/02/2022');
    host.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    expect(url()).toBe('/results');
    expect(host.textContent).toContain('يجب أن تكون نهاية الفترة في يوم بدايتها أو بعده.');
    await type(to!, '');
    host.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    expect(url()).toBe('/results?from=2022-02-14');
  });

  it('opens the files of one stage', async () => {
    const { host, answer } = await open('/results?province=10.261');
    await answer(results);
    const link = host.querySelector('.stages a')!;
    expect(link.getAttribute('href')).toBe('/results/rows/OPEN_FILES?province=10.261&stage=ACTIVE');
  });

  it('says that there is nothing, and leads out', async () => {
    const { host, answer, settle, url } = await open('/results?from=2005-01-01&to=2005-12-31');
    await answer({ ...results, funnel: zeros(results.funnel), tiles: zeros(results.tiles), openFiles: [] });
    expect(host.textContent).toContain('لا توجد معطيات في هذه الفترة');
    host.querySelector<HTMLButtonElement>('sanad-empty button')!.click();
    await settle();
    expect(url()).toBe('/results');
  });
});

describe('the rows behind a number', () => {
  const row = {
    id: '0198f0a0-0000-7000-8000-000000000001',
    day: '2022-02-14',
    province: '10.261',
    person: {
      id: '0198f0a0-0000-7000-8000-000000000002',
      givenAr: 'فاطمة',
      familyAr: 'المثال',
      givenLa: null,
      familyLa: null,
    },
    file: { id: '0198f0a0-0000-7000-8000-000000000003', number: 'GLM-2022-0001', stage: 'ACTIVE' },
    about: { kind: 'EVENT', id: '0198f0a0-0000-7000-8000-000000000004', name: 'يوم تحسيسي' },
  };
  const unknown = { ...row, id: '0198f0a0-0000-7000-8000-000000000005', person: null, file: null };

  it('are asked for under the filter of the number, with their total', async () => {
    const { host, answer } = await open('/results/rows/FILE?province=10.261&from=2022-01-01&to=2022-12-31');
    const asked = await answer({ rows: [row, unknown], next: null, total: 2 });
    expect(asked).toBe('/api/v1/results/funnel/FILE?province=10.261&from=2022-01-01&to=2022-12-31&limit=50');
    expect(host.querySelector('h1')!.textContent).toBe('مسار المستفيدين: فتح الملف');
    expect(host.textContent).toContain('المجموع: 2 · إقليم كلميم · من 1 يناير 2022 إلى 31 دجنبر 2022');
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('lead to the file, and do not name a person of another unit', async () => {
    const { host, answer } = await open('/results/rows/FILE');
    await answer({ rows: [row, unknown], next: null, total: 2 });
    const [first, second] = [...host.querySelectorAll('tbody th')];
    expect(first!.querySelector('a')!.getAttribute('href')).toBe(`/files/${row.file.id}`);
    expect(first!.textContent).toContain('فاطمة المثال');
    expect(second!.querySelector('a')).toBeNull();
    expect(second!.textContent).toContain('شخص تابع لوحدة أخرى');
  });

  it('lead back to the results under the same filter', async () => {
    const { host, answer } = await open('/results/rows/OPEN_FILES?province=10.261&stage=ACTIVE');
    expect(await answer({ rows: [], next: null, total: 0 })).toBe(
      '/api/v1/results/tiles/OPEN_FILES?province=10.261&stage=ACTIVE&limit=50',
    );
    const back = [...host.querySelectorAll('a')].find((link) => link.textContent.includes('الرجوع إلى الحصيلة'));
    expect(back!.getAttribute('href')).toBe('/results?province=10.261');
    expect(host.textContent).toContain('لا توجد أسطر في هذا المؤشر');
  });
});
