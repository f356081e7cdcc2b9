import { newId } from '@sanad/kernel';

export interface TestAnswer {
  readonly status: number;
  // A spec looks at what it expects; the contract is checked by the server itself.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  /** The body as it came. */
  readonly text: string;
  readonly headers: Headers;
}

export interface TestDownload {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

export interface WriteOptions {
  readonly version?: number;
  readonly key?: string;
}

export interface UploadOptions extends WriteOptions {
  readonly type?: string;
  readonly name?: string;
  readonly method?: 'POST' | 'PUT';
}

/** Speaks to the API as the browser does, with the cookies of one person. Paths are below `/api/v1`. */
export class TestClient {
  constructor(
    private readonly url: string,
    readonly cookies: string,
    private readonly proof: string,
  ) {}

  get(path: string): Promise<TestAnswer> {
    return this.send('GET', path);
  }
  post(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<TestAnswer> {
    return this.write('POST', path, body, options);
  }
  put(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<TestAnswer> {
    return this.write('PUT', path, body, options);
  }
  patch(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<TestAnswer> {
    return this.write('PATCH', path, body, options);
  }
  delete(path: string, options: WriteOptions = {}): Promise<TestAnswer> {
    return this.write('DELETE', path, undefined, options);
  }
  upload(path: string, bytes: Uint8Array, options: UploadOptions = {}): Promise<TestAnswer> {
    const address = `${path}${path.includes('?') ? '&' : '?'}name=${encodeURIComponent(options.name ?? 'scan.pdf')}`;
    const headers = { ...writing(options), 'content-type': options.type ?? 'application/pdf' };
    return this.send(options.method ?? 'POST', address, headers, bytes);
  }

  /** The bytes of a file as they come; `until` breaks off. */
  async download(path: string, until?: AbortSignal): Promise<TestDownload> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      headers: { cookie: this.cookies },
      signal: until ?? null,
    });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string | Uint8Array,
  ): Promise<TestAnswer> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { cookie: this.cookies, 'x-xsrf-token': this.proof, ...headers },
      body: body as NonNullable<RequestInit['body']> | undefined,
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: isJson && text ? JSON.parse(text) : text, text };
  }

  private write(method: string, path: string, body: unknown, options: WriteOptions): Promise<TestAnswer> {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    return this.send(
      method,
      path,
      { ...writing(options), ...(sent ? { 'content-type': 'application/json' } : {}) },
      sent,
    );
  }
}

function writing({ version, key }: WriteOptions): Record<string, string> {
  return { 'idempotency-key': key ?? newId(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
}
