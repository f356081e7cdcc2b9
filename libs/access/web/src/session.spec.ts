import { jest } from '@jest/globals';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Api, DeviceSafe } from '@sanad/ui';
import { lapsedSession } from './lapsed-session.interceptor';
import { Session } from './session';

const view = {
  user: { id: 'u1', name: 'سعاد', email: 's@demo.example' },
  assignments: [
    {
      role: 'caseworker',
      unit: { id: '1', ar: 'النيابة الجهوية بكلميم', fr: 'Délégation régionale', en: 'Regional delegation' },
      branch: null,
    },
  ],
  permissions: { 'caseFile.read': true },
  demo: true,
};
const refused = { type: 'x', status: 401, title: 'x', code: 'signInRequired' };

describe('the session', () => {
  let session: Session;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([lapsedSession])), provideHttpClientTesting()],
    });
    session = TestBed.inject(Session);
    server = TestBed.inject(HttpTestingController);
  });

  async function signedIn() {
    const loading = session.load();
    server.expectOne('/api/v1/session').flush(view);
    await loading;
  }

  it('is asked once, and says what the person may do', async () => {
    const both = Promise.all([session.load(), session.load()]);
    server.expectOne('/api/v1/session').flush(view);
    await both;
    expect(session.may('caseFile.read')).toBe(true);
    expect(session.may('caseFile.write')).toBe(false);
    expect(session.place()).toBe('النيابة الجهوية بكلميم');
  });

  it('is known again without network when it was known on this device within the day, and never after 401', async () => {
    const kept = new Map<string, unknown>();
    const safe = TestBed.inject(DeviceSafe);
    safe.put = (name, value) => Promise.resolve(void kept.set(name, value));
    safe.take = (name) => Promise.resolve(kept.get(name));
    const lost = async () => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
      TestBed.overrideProvider(DeviceSafe, { useValue: safe });
      const again = TestBed.inject(Session);
      const loading = again.load();
      TestBed.inject(HttpTestingController).expectOne('/api/v1/session').error(new ProgressEvent('error'));
      return { again, loading };
    };
    await expect((await lost()).loading).rejects.toMatchObject({ status: 0 });
    kept.set('session', { view, at: Date.now() - 1_000 });
    const { again, loading } = await lost();
    expect(await loading).toEqual(view);
    expect(again.may('caseFile.read')).toBe(true);
    kept.set('session', { view, at: Date.now() - 13 * 3_600_000 });
    await expect((await lost()).loading).rejects.toMatchObject({ status: 0 });
  });

  it('is nobody after 401', async () => {
    const loading = session.load();
    server.expectOne('/api/v1/session').flush(refused, { status: 401, statusText: 'x' });
    expect(await loading).toBeNull();
    expect(session.isLapsed()).toBe(false);
  });

  it('lapses over the open page when a later request answers 401, and is taken up by signing in', async () => {
    await signedIn();
    const asked = TestBed.inject(Api).send('POST', '/files', {});
    server.expectOne('/api/v1/files').flush(refused, { status: 401, statusText: 'x' });
    await expect(asked).rejects.toMatchObject({ status: 401 });
    expect(session.isLapsed()).toBe(true);
    const entered = session.signIn('s@demo.example', 'x');
    server.expectOne({ method: 'POST', url: '/api/v1/session' }).flush(view);
    await entered;
    expect(session.isLapsed()).toBe(false);
  });

  it('keeps what was not sent when leaving fails for want of a network, and takes all away when it does not', async () => {
    await signedIn();
    const kept = new Map<string, unknown>([
      ['unsent visit u1 a', 1],
      ['unsent visit u2 b', 1],
      ['roster u1 c', 1],
    ]);
    const safe = TestBed.inject(DeviceSafe);
    safe.names = (beginning) => Promise.resolve([...kept.keys()].filter((name) => name.startsWith(beginning)));
    safe.empty = (stays = () => false) =>
      Promise.resolve([...kept.keys()].filter((name) => !stays(name)).forEach((name) => kept.delete(name)));
    expect(await session.countUnsent()).toBe(1);
    const leaving = session.signOut();
    server.expectOne({ method: 'DELETE', url: '/api/v1/session' }).error(new ProgressEvent('error'));
    await expect(leaving).rejects.toMatchObject({ status: 0 });
    expect([session.isSignedIn(), await session.countUnsent()]).toEqual([true, 1]);
    // A session that the server does not know is one that was left; jsdom goes to no other page.
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const again = session.signOut();
    server.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(refused, { status: 401, statusText: 'x' });
    await again;
    silent.mockRestore();
    expect(await session.countUnsent()).toBe(0);
    // Somebody else's session had lapsed here: what they have not sent is theirs.
    expect([...kept.keys()]).toEqual(['unsent visit u2 b']);
  });
});
