import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryProblem } from '@sanad/machines/core';
import { ENVIRONMENT, type Environment } from '@sanad/platform';
import { bySystem, ForbiddenAddress, pin, type PinnedAddress, type Resolver } from './reachable-address';
import type { SignedMessage } from './signature';

/** What became of one try. */
export interface Attempt {
  readonly status: number | null;
  /** Null: it has arrived. */
  readonly problem: DeliveryProblem | null;
  readonly tookMs: number;
}

const patience = 10_000;
const certificate = /CERT|SELF_SIGNED|^ERR_TLS|^ERR_SSL|UNABLE_TO_VERIFY|EPROTO/;

function problemOf(error: unknown): DeliveryProblem {
  const { name = '', code = '' } = error as { name?: string; code?: string };
  if (error instanceof ForbiddenAddress) return 'forbiddenAddress';
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT')
    return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownHost';
  return certificate.test(code) ? 'certificate' : 'unreachable';
}

function judged(status: number): DeliveryProblem | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirected' : 'answered';
}

/** Carries one message to one address, and looks at nothing of the answer but its code. */
@Injectable()
export class Courier {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  async carry(address: string, message: SignedMessage, resolve: Resolver = bySystem): Promise<Attempt> {
    const started = performance.now();
    const tookMs = () => Math.round(performance.now() - started);
    try {
      const url = new URL(address);
      const status = await post(url, await pin(url, this.environment.webhookHosts, resolve), message);
      return { status, problem: judged(status), tookMs: tookMs() };
    } catch (error) {
      return { status: null, problem: problemOf(error), tookMs: tookMs() };
    }
  }
}

/** Never by a kept connection, never to another address than the one that was looked at, never after a redirect. */
function post(url: URL, { address, family }: PinnedAddress, { body, headers }: SignedMessage): Promise<number> {
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    family,
    signal: AbortSignal.timeout(patience),
    maxHeaderSize: 16_384,
    lookup: (_host, { all }, done) => {
      if (all) done(null, [{ address, family }]);
      else done(null, address, family);
    },
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Sanad-Webhooks/1',
      connection: 'close',
    },
  };
  return new Promise((resolve, reject) => {
    const read = (answer: IncomingMessage) => {
      resolve(answer.statusCode ?? 0);
      // However long the answer is: it is not read.
      answer.on('error', () => undefined);
      answer.destroy();
    };
    const sent = url.protocol === 'https:' ? secureRequest(url, options, read) : plainRequest(url, options, read);
    sent.on('error', reject);
    sent.end(body);
  });
}
