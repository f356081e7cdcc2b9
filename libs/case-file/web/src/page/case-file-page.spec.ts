import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import type { CaseFileView } from '@sanad/case-file/core';
import { LanguageChoice } from '@sanad/ui';
import { fileId, sampleFile } from '../../testing/sample-file';
import { caseFileRoutes } from '../case-file.routes';
import { CASE_FILE_PANELS } from '../panel/case-file-panel';

@Component({
  selector: 'sanad-sample-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" (click)="changed.emit()">تكوين {{ caseFile().number }}</button>`,
})
class SamplePanel {
  readonly caseFile = input.required<CaseFileView>();
  readonly changed = output<void>();
}

const name = { ar: 'التكوين', fr: 'Formation', en: 'Training' };
const panels = [
  { id: 'training', name, permission: 'training.read', load: () => Promise.resolve(SamplePanel) },
  { id: 'secret', name, permission: 'nobody.read', load: () => Promise.resolve(SamplePanel) },
];
const entry = (id: number, kind: string, change: object = {}) => ({
  id: `00000000-0000-7000-8000-00000000000${id}`,
  kind,
  factOn: '2022-03-01',
  details: {},
  note: null,
  agency: null,
  author: 'يوسف التجريبي',
  createdAt: '2022-03-01T10:00:00+00:00',
  ...change,
});

async function open(address: string, { file = sampleFile('NEW'), reads = true } = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'files', children: caseFileRoutes }], withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: CASE_FILE_PANELS, useValue: panels },
      {
        provide: Session,
        useValue: {
          may: (asked: string) => asked !== 'nobody.read' && (reads || asked === 'training.read'),
          load: () => Promise.resolve({}),
        },
      },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const host = harness.routeNativeElement!;
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const flush = async (path: string, body: object) => {
    await settle();
    server.expectOne(({ url }) => url === `/api/v1/case-files/${fileId}${path}`).flush(body);
    await settle();
  };
  await flush('', file);
  return { host, server, settle, flush };
}

describe('the page of a file', () => {
  // Compiled once before: the first test is not the one that waits for it.
  beforeAll(() => import('./case-file-page'), 60_000);

  it('says who, where the file stands and what happened, and marks what a partner did', async () => {
    const { host, flush } = await open(`/files/${fileId}`);
    const rows = [
      entry(1, 'TRAINING_COMPLETED', {
        agency: 'أنابيك',
        details: { agency: 'أنابيك', session: 'تربية النحل' },
        factOn: '2022-02-20',
      }),
      entry(2, 'RECORD_CHANGED', { details: { fields: 'path interviewOn' } }),
      entry(3, 'STEP_TAKEN', { details: { stage: 'CLOSED', closure: 'WITHDRAWN' }, note: 'تنازل كتابي' }),
      entry(4, 'CERTIFICATE_ISSUED'),
    ];
    await flush('/timeline', { rows, next: null, total: 4 });
    expect(host.querySelector('h1')!.textContent).toBe('فاطمة الزهراء آيت لحسن');
    const told = [...host.querySelectorAll('sanad-timeline li')].map(({ textContent }) =>
      textContent
        .replaceAll(/[\u2068\u2069]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    expect(told[0]).toContain('أنابيك: إتمام «تربية النحل»');
    expect(told[0]).toContain('يوسف التجريبي — أنابيك');
    expect(told[0]).toContain('بتاريخ 20 فبراير 2022');
    expect(told[1]).toContain('تحيين معطيات الملف: المسار، موعد المقابلة');
    expect(told[2]).toContain('الانتقال إلى مرحلة «محفوظ» · تنازل المستفيد(ة)');
    expect(host.querySelector('[aria-current=step]')!.textContent).toContain('جديد');
  });

  it('shows the part that the address names, with the panel of another room in it', async () => {
    const { host, server, settle } = await open(`/files/${fileId}?part=training`);
    await settle();
    const panel = [...host.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'تكوين GLM-2022-0042',
    )!;
    panel.click();
    await settle();
    server.expectOne(({ url }) => url === `/api/v1/case-files/${fileId}`);
  });

  it('offers no part to those who may not see it', async () => {
    const { host } = await open(`/files/${fileId}?part=secret`);
    const parts = [...host.querySelectorAll('nav a')].map(({ textContent }) => textContent.trim());
    expect(parts).toEqual(['سجل المسار', 'القرابة والأهلية', 'معطيات الملف', 'التكوين']);
    expect(host.querySelector('nav [aria-current]')!.textContent.trim()).toBe('سجل المسار');
  });

  it('asks for no notes where they may not be read, and says so', async () => {
    const { host, server } = await open(`/files/${fileId}`, { reads: false });
    server.expectNone(({ url }) => url.endsWith('/timeline') || url.endsWith('/documents'));
    expect(host.textContent).toContain('لا تشمل صلاحياتك الاطلاع على الملاحظات والوثائق.');
  });

  it('says that a file is closed, and why', async () => {
    const closed = { closureReason: 'WITHDRAWN', closedFrom: 'NEW' } as const;
    const { host } = await open(`/files/${fileId}`, {
      file: sampleFile('CLOSED', closed, { closureNote: 'تنازل كتابي' }),
    });
    expect(host.textContent).toContain('الملف محفوظ: تنازل المستفيد(ة)');
    expect(host.textContent).toContain('تنازل كتابي');
  });

  it('leads from a closed duplicate to the file that goes on', async () => {
    const closed = { closureReason: 'DUPLICATE', closedFrom: 'NEW' } as const;
    const kept = { id: '00000000-0000-7000-8000-000000000099', number: 'GLM-2022-0007' };
    const { host } = await open(`/files/${fileId}`, {
      file: sampleFile('CLOSED', closed, { duplicateOf: kept as never }),
    });
    const link = [...host.querySelectorAll('a')].find(({ textContent }) => textContent.includes('GLM-2022-0007'))!;
    expect(link.textContent).toContain('فتح الملف المحتفظ به');
    expect(link.getAttribute('href')).toBe(`/files/${kept.id}`);
  });
});
