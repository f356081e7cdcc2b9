import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { TestCertificate } from './test-certificate';

export interface ReceivedEvent {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly said: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> };
}

/** What the receiver does with the next message; without one it answers 204. */
export type Behaviour = number | 'hang' | 'redirect' | 'endless' | ((event: ReceivedEvent) => Promise<number>);

export interface Receiver {
  readonly url: string;
  readonly host: string;
  readonly events: ReceivedEvent[];
  readonly behaviours: Behaviour[];
  /** The next events that arrive, as many as are asked for. */
  next(count: number, seconds?: number): Promise<ReceivedEvent[]>;
  stop(): Promise<void>;
}

/** The reference library of Standard Webhooks looks at the signature, as a receiver does. @throws when it is wrong. */
export function verify({ body, headers }: ReceivedEvent, secret: string): unknown {
  return new Webhook(secret).verify(body, { ...headers });
}

async function read(request: IncomingMessage): Promise<ReceivedEvent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { id: headers['webhook-id'] ?? '', headers, body, said: JSON.parse(body) };
}

async function behave(behaviour: Behaviour, event: ReceivedEvent, response: ServerResponse): Promise<void> {
  if (behaviour === 'hang') return;
  if (behaviour === 'redirect') response.writeHead(307, { location: '/elsewhere' }).end();
  else if (behaviour === 'endless') {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  } else response.writeHead(typeof behaviour === 'number' ? behaviour : await behaviour(event)).end();
}

/** A real server that listens to webhooks, over TLS when it is given a certificate. */
export async function startReceiver(certificate?: TestCertificate): Promise<Receiver> {
  const events: ReceivedEvent[] = [];
  const behaviours: Behaviour[] = [];
  const listen: RequestListener = (request, response) => {
    response.on('error', () => undefined);
    void read(request).then((event) => {
      events.push(event);
      return behave(behaviours.shift() ?? 204, event, response);
    });
  };
  const server = certificate ? createSecureServer({ ...certificate }, listen) : createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  let seen = 0;
  return {
    url: `${certificate ? 'https' : 'http'}://${host}/hook`,
    host,
    events,
    behaviours,
    next: async (count, seconds = 20) => {
      const until = Date.now() + seconds * 1_000;
      while (events.length < seen + count) {
        if (Date.now() > until) throw new Error(`${events.length - seen} of ${count} events have arrived.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const found = events.slice(seen, seen + count);
      seen += count;
      return found;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
