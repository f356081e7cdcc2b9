import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '@sanad/access/web';
import { DeviceSafe } from '@sanad/ui';
import { unsentActs } from '../unsent-acts';
import { UnsentSender } from './unsent-sender';

const typed = {
  ...{ visitedOn: '2026-05-02', activity: 'ACTIVE', members: 7, jobs: 2, jobsFamily: 2, jobsWomen: 2, jobsYoung: 2 },
  ...{ turnover: 'TO_50K', incomeBefore: null, incomeNow: null, problems: [], note: '', reason: '' },
};
const visit = { key: 'k1', cooperativeId: 'c1', name: 'x', months: 12, corrects: null, typed, refused: null };

describe('what was saved without network', () => {
  beforeAll(() => Promise.all(unsentActs.map(({ load }) => load())), 120_000);

  /** Any page is opened anew by somebody on whose device a visit waits. */
  async function opened(may: boolean) {
    const name = 'unsent visit u1 k1';
    const safe = {
      names: (beginning: string) => Promise.resolve([name].filter((one) => one.startsWith(beginning))),
      ...{ take: () => Promise.resolve(visit), put: () => Promise.resolve(), remove: () => Promise.resolve() },
    };
    const session = { user: () => ({ id: 'u1' }), may: () => may, countUnsent: () => Promise.resolve(1) };
    TestBed.configureTestingModule({
      providers: [
        ...[provideHttpClient(), provideHttpClientTesting()],
        ...[
          { provide: DeviceSafe, useValue: safe },
          { provide: Session, useValue: session },
        ],
      ],
    });
    TestBed.inject(UnsentSender);
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return TestBed.inject(HttpTestingController).match(({ url }) => url.endsWith('/cooperatives/c1/visits'));
  }

  it('is sent when the application starts, whatever page is opened', async () => {
    const [sent] = await opened(true);
    expect(sent?.request.headers.get('Idempotency-Key')).toBe('k1');
    sent!.flush({});
  });

  it('is left alone for whoever may not send it', async () => {
    expect(await opened(false)).toEqual([]);
  });
});
