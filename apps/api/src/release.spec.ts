import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pageOf, releaseIn, workerOf } from './release';

const script = readFileSync(join(__dirname, '../../web/public/worker.js'), 'utf8');
type Listener = (event: object) => void;

/** A browser's worker, as far as ours goes: caches, a network that can be cut, and who is told what. */
class Browser {
  readonly stored = new Map<string, Map<string, string>>();
  readonly asked: string[] = [];
  isOnline = true;
  private readonly listeners = new Map<string, Listener>();

  install(source: string): Promise<void> {
    const self = {
      location: { origin: 'https://sanad.example' },
      addEventListener: (name: string, listener: Listener) => this.listeners.set(name, listener),
      clients: { claim: () => Promise.resolve() },
      skipWaiting: () => undefined,
    };
    runInContext(source, createContext({ self, caches: this.caches(), fetch: this.fetch, URL, Set, Error, Promise }));
    return this.tell('install');
  }

  /** Waits for whatever the listener promises. */
  async tell(name: string): Promise<void> {
    let work: Promise<unknown> = Promise.resolve();
    this.listeners.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (work = promise) });
    await work;
  }

  /** What the worker answers; null when it lets the request pass by. */
  async open(path: string, mode = 'no-cors', method = 'GET'): Promise<string | null> {
    let answer: Promise<{ body: string }> | null = null;
    const request = { method, mode, url: `https://sanad.example${path}` };
    this.listeners.get('fetch')?.({ request, respondWith: (given: Promise<{ body: string }>) => (answer = given) });
    return answer === null ? null : (await (answer as Promise<{ body: string }>)).body;
  }

  private readonly fetch = (
    wanted: string | { url: string },
    { headers = {} }: { headers?: { accept?: string } } = {},
  ) => {
    const path = typeof wanted === 'string' ? wanted : new URL(wanted.url).pathname;
    if (!this.isOnline) return Promise.reject(new TypeError('Failed to fetch'));
    this.asked.push(path);
    // As the server does: a page for who asks for a page.
    const ok = wanted !== '/' || headers.accept === 'text/html';
    const answer = { ok, redirected: false, status: 200, body: `server ${path}`, clone: () => answer };
    return Promise.resolve(answer);
  };

  private caches() {
    const of = (name: string) => {
      const cache = this.stored.get(name) ?? new Map<string, string>();
      this.stored.set(name, cache);
      return cache;
    };
    const match = (cache: Map<string, string>, path: string) =>
      Promise.resolve(cache.has(path) ? { ok: true, body: `kept ${path}` } : undefined);
    return {
      open: (name: string) => {
        const cache = of(name);
        return Promise.resolve({
          match: (path: string) => match(cache, path),
          put: (path: string, { body }: { body: string }) => Promise.resolve(void cache.set(path, body)),
        });
      },
      match: (path: string) => match([...this.stored.values()].find((cache) => cache.has(path)) ?? new Map(), path),
      keys: () => Promise.resolve([...this.stored.keys()]),
      delete: (name: string) => Promise.resolve(this.stored.delete(name)),
    };
  }
}

describe('the screens without a network', () => {
  let folder: string;
  const put = (path: string, content: string) => writeFileSync(join(folder, path), content);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    for (const name of ['fonts', 'wasm']) mkdirSync(join(folder, name));
    put('index.html', '<html><head></head><body></body></html>');
    put('worker.js', script);
    put('boot.js', '1');
    put('chunk-AAAAAAAA.js', '1');
    put('fonts/a.woff2', '1');
    put('wasm/reader.wasm', '1');
    put('3rdpartylicenses.txt', '1');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const worker = () => workerOf(folder, releaseIn(folder));

  test('a release is its files; another one when any of them changes, and the page says which it is of', () => {
    const before = releaseIn(folder);
    expect(before.files).toEqual(['/', '/boot.js', '/chunk-AAAAAAAA.js', '/fonts/a.woff2']);
    expect(before.onUse).toEqual(['/wasm/reader.wasm']);
    expect(pageOf(folder, before)).toContain(`<meta name="release" content="${before.version}" /></head>`);
    expect(releaseIn(folder)).toEqual(before);
    put('boot.js', '2');
    expect(releaseIn(folder).version).not.toBe(before.version);
  });

  test('opens every page from what it keeps, and shows the server’s own while there is one', async () => {
    const browser = new Browser();
    await browser.install(worker());
    await browser.tell('activate');
    expect(await browser.open('/training/1', 'navigate')).toBe('server /training/1');
    expect(await browser.open('/chunk-AAAAAAAA.js')).toBe('kept /chunk-AAAAAAAA.js');
    expect(await browser.open('/wasm/reader.wasm')).toBe('server /wasm/reader.wasm');
    browser.isOnline = false;
    expect(await browser.open('/training/1', 'navigate')).toBe('kept /');
    expect(await browser.open('/wasm/reader.wasm')).toBe('kept /wasm/reader.wasm');
  });

  test('neither answers nor keeps anything of the server’s about people', async () => {
    const browser = new Browser();
    await browser.install(worker());
    for (const path of ['/api/v1/training-sessions/1', '/api/v1/session', '/health/live', '/unknown.txt'])
      expect([path, await browser.open(path)]).toEqual([path, null]);
    expect(await browser.open('/boot.js', 'no-cors', 'POST')).toBeNull();
    expect([...browser.stored.values()].flatMap((cache) => [...cache.keys()]).toSorted()).toEqual([
      '/',
      '/boot.js',
      '/chunk-AAAAAAAA.js',
      '/fonts/a.woff2',
    ]);
  });

  test('a release after it fetches what is new alone, and then stands alone', async () => {
    const browser = new Browser();
    await browser.install(worker());
    put('chunk-BBBBBBBB.js', '1');
    browser.asked.length = 0;
    await browser.install(worker());
    expect(browser.asked.toSorted()).toEqual(['/', '/boot.js', '/chunk-BBBBBBBB.js']);
    expect(browser.stored.size).toBe(2);
    await browser.tell('activate');
    expect([...browser.stored.keys()]).toEqual([`sanad-${releaseIn(folder).version}`]);
  });

  test('while developing, without a release, it does nothing', async () => {
    const browser = new Browser();
    await browser.install(script);
    expect(await browser.open('/boot.js')).toBeNull();
    expect(browser.stored.size).toBe(0);
  });
});
