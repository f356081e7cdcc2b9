import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import type { Act } from './acts';

/** What the middle, the slow and the slowest of many took, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
}

export function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

/** How an act looks on the wire. A write has a key of its own each time. */
export function requestOf({ by, body }: Act): { method: string; headers: Record<string, string>; body?: string } {
  if (body === undefined) return { method: 'GET', headers: { ...by.headers } };
  return {
    method: 'POST',
    headers: { ...by.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  };
}

/** Does an act once. @throws {Error} when it is not answered with a success: a fast refusal is no speed. */
export async function answer(url: string, act: Act): Promise<{ readonly body: string; readonly took: number }> {
  const start = performance.now();
  const response = await fetch(`${url}${act.path}`, requestOf(act));
  const body = await response.text();
  const took = performance.now() - start;
  if (!response.ok) throw new Error(`${act.path} was answered with ${response.status}: ${body.slice(0, 300)}`);
  return { body, took };
}

/** One visitor after another, each act a few times, the first round left out. */
export async function oneByOne(url: string, acts: readonly Act[], rounds: number): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const act of acts) {
      const { took } = await answer(url, act);
      if (round > 0) times.push(took);
    }
  }
  return spread(times);
}

/** Acts a second when eight come at once. */
export async function atOnce(
  url: string,
  requests: readonly { path: string; method: string; headers: Record<string, string>; body?: string }[],
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url,
    connections: 8,
    duration: seconds,
    requests: requests.map((request) => ({
      ...request,
      setupRequest: (sent: autocannon.Request) =>
        request.method === 'POST' ? { ...sent, headers: { ...sent.headers, 'idempotency-key': randomUUID() } } : sent,
    })) as autocannon.Request[],
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} acts were refused by ${url}.`);
  return result['2xx'] / result.duration;
}
