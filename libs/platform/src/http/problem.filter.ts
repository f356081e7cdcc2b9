import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem, ProblemCode } from '@sanad/kernel';
import type { Request, Response } from 'express';
import { refusalOf } from './constraints';
import { Ended, Ending, Gone, Invalid, Refused, Stale } from './refusals';
import { requestIdOf } from './request-id';

type Draft = Omit<Problem, 'type' | 'title'>;

interface Fault {
  readonly code?: string;
  readonly constraint?: string;
  readonly status?: number;
  readonly statusCode?: number;
  readonly type?: string;
  readonly severity?: string;
}

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'signInRequired',
  403: 'notAllowed',
  404: 'notFound',
  405: 'notFound',
  406: 'malformed',
  413: 'tooLarge',
  415: 'unsupportedType',
  429: 'tooManyAttempts',
  431: 'tooLarge',
  503: 'unavailable',
};

function ending(thrown: Ending): Draft {
  const draft: Draft = { status: thrown.status, code: thrown.code };
  if (thrown instanceof Refused) return { ...draft, values: { ...thrown.refusal.values } };
  if (thrown instanceof Invalid) return { ...draft, fields: [...thrown.fields] };
  if ((thrown instanceof Ended || thrown instanceof Gone) && thrown.values)
    return { ...draft, values: { ...thrown.values } };
  if (thrown instanceof Stale) {
    return { ...draft, expectedVersion: thrown.expectedVersion, currentVersion: thrown.currentVersion };
  }
  return draft;
}

/** What PostgreSQL refused. Null: an error of ours. */
function databaseProblem({ code = '', constraint }: Fault): Draft | null {
  const refusal = refusalOf(constraint);
  if (refusal) return { status: 422, code: refusal };
  // A row policy refused a row that the caller may not touch: as if it were not there.
  if (code === '42501') return { status: 404, code: 'notFound' };
  if (code.startsWith('23')) return { status: 409, code: 'conflict' };
  if (code === '22P05' || code === '22021' || code === '22003') return { status: 400, code: 'malformed' };
  if (['55P03', '57014', '40001', '40P01', '53300', '57P01', '57P03'].includes(code))
    return { status: 503, code: 'unavailable' };
  return null;
}

function isDatabaseFault(fault: Fault): boolean {
  return typeof fault.severity === 'string' && /^[0-9A-Z]{5}$/.test(fault.code ?? '');
}

function isUnreachable(thrown: unknown): boolean {
  const { code, message } = thrown as { code?: string; message?: string };
  return (
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code ?? '') ||
    /timeout exceeded when trying to connect|Connection terminated/i.test(message ?? '')
  );
}

function draftOf(thrown: unknown): Draft | null {
  if (thrown instanceof Ending) return ending(thrown);
  const fault = (thrown ?? {}) as Fault;
  if (isDatabaseFault(fault)) return databaseProblem(fault);
  if (isUnreachable(thrown)) return { status: 503, code: 'unavailable' };
  const status = thrown instanceof HttpException ? thrown.getStatus() : (fault.status ?? fault.statusCode);
  // body-parser and the router throw errors with a status of the client's kind.
  if (status !== undefined && status >= 400 && status < 500) return { status, code: byStatus[status] ?? 'malformed' };
  if (thrown instanceof URIError) return { status: 400, code: 'malformed' };
  return null;
}

/** Answers every ending as RFC 9457 problem details. What is no client's mistake is logged with its stack and told without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const draft = draftOf(thrown) ?? this.unexpected(thrown);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem: Problem = {
      type: `urn:sanad:problem:${draft.code}`,
      title: draft.code,
      ...draft,
      requestId: requestIdOf(request),
    };
    if (thrown instanceof Ended) response.set({ ...thrown.headers });
    if (draft.status === 413) response.set('Connection', 'close');
    response.status(draft.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private unexpected(thrown: unknown): Draft {
    this.logger.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return { status: 500, code: 'unexpected' };
  }
}
