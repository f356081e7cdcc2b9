import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod';
import { Api } from './api-client';
import { ApiFailure } from './api-failure';

const body = { name: 'زهرة' };

describe('a write', () => {
  let api: Api;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    api = TestBed.inject(Api);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => server.verify());

  it('carries its key and the version that was seen, and parses the answer', async () => {
    const answer = api.send('PUT', '/files/7', body, { version: 3, schema: z.object({ id: z.string() }) });
    const { request, flush } = inspect();
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    flush({ id: '7' });
    await expect(answer).resolves.toEqual({ id: '7' });
  });

  it('keeps its key when sent again after no answer, and takes another one after an answer', async () => {
    const keys: (string | null)[] = [];
    for (const status of [0, 503, 422, 422]) {
      const answer = api.send('POST', '/files', body);
      const { request, fail } = inspect();
      keys.push(request.headers.get('Idempotency-Key'));
      fail(status);
      await expect(answer).rejects.toBeInstanceOf(ApiFailure);
    }
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('sends the bytes of a file as they are', async () => {
    const file = new File(['%PDF-1.7'], 'carte.pdf', { type: 'application/pdf' });
    const answer = api.upload('/files/7/documents', file, { params: { name: file.name } });
    const { request, flush } = inspect();
    expect(request.body).toBe(file);
    expect(request.headers.get('Content-Type')).toBe('application/pdf');
    flush({});
    await answer;
  });

  function inspect() {
    const sent = server.expectOne(() => true);
    return {
      request: sent.request,
      flush: (answer: object) => sent.flush(answer),
      fail: (status: number) =>
        status === 0
          ? sent.error(new ProgressEvent('error'))
          : sent.flush({ type: 'x', status, title: 'x', code: 'x' }, { status, statusText: 'x' }),
    };
  }
});

test('a record asked for again while an older answer is on its way is fetched once more after it', async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const server = TestBed.inject(HttpTestingController);
  const reading = TestBed.runInInjectionContext(() =>
    TestBed.inject(Api).get(() => '/files/7', z.object({ state: z.string() })),
  );
  const answer = async (state: string) => {
    TestBed.tick();
    server.expectOne('/api/v1/files/7').flush({ state });
    await new Promise((resolve) => setTimeout(resolve));
  };
  await answer('CLAIMED');
  reading.reload();
  TestBed.tick();
  reading.reload();
  await answer('CLAIMED');
  await answer('VERIFIED');
  expect(reading.value()?.state).toBe('VERIFIED');
  server.verify();
});
