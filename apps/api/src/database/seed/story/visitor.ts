import { newId } from '@sanad/kernel';
import { demoAccounts } from '../demo-accounts';

type Body = Readonly<Record<string, unknown>>;

interface Wish {
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
}

/** What came back that was not hoped for: the story stops there. */
export class StoryEnded extends Error {
  override readonly name = 'StoryEnded';
}

/** A person of the story at the public API, as any browser speaks to it. Paths are below `/api/v1`. */
export class Visitor {
  private cookies = '';
  private proof = '';

  private constructor(
    private readonly url: string,
    readonly email: string,
  ) {}

  /** Signs in with a demo account. */
  static async enter(url: string, email: (typeof demoAccounts)[number]['email']): Promise<Visitor> {
    const visitor = new Visitor(url, email);
    const { password } = demoAccounts.find((account) => account.email === email)!;
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new StoryEnded(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
    visitor.cookies = cookies.join('; ');
    visitor.proof = decodeURIComponent(cookies.find((cookie) => cookie.startsWith('sanad-xsrf='))?.slice(11) ?? '');
    return visitor;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post<Answer = Body>(path: string, body: Body = {}, version?: number): Promise<Answer> {
    return this.send('POST', path, body, { version });
  }

  put<Answer = Body>(path: string, body: Body, version?: number): Promise<Answer> {
    return this.send('PUT', path, body, { version });
  }

  patch<Answer = Body>(path: string, body: Body, version: number): Promise<Answer> {
    return this.send('PATCH', path, body, { version });
  }

  /** Sends a scan: the bytes as they are. */
  scan<Answer = Body>(method: 'POST' | 'PUT', path: string, bytes: Uint8Array, version?: number): Promise<Answer> {
    return this.send(method, path, undefined, { bytes, version, headers: { 'content-type': 'application/pdf' } });
  }

  private async send<Answer>(method: string, path: string, body?: Body, wish: Wish = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookies,
        ...(method === 'GET' ? {} : { 'x-xsrf-token': this.proof, 'idempotency-key': newId() }),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(wish.version === undefined ? {} : { 'if-match': `"${wish.version}"` }),
        ...wish.headers,
      },
      body: (wish.bytes ?? (body && JSON.stringify(body))) as NonNullable<RequestInit['body']> | undefined,
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new StoryEnded(`${this.email}: ${method} ${path} was answered ${answer.status} ${text.slice(0, 600)}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
}
