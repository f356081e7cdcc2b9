import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { isRefusal } from '@sanad/kernel';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Caller } from '../database/caller';
import { Transactions } from '../database/transactions';
import { AnsweredRequests, type StoredAnswer } from './answered-requests';
import { answeredBy, type Answered } from './answers';
import { callerOf } from './caller';
import { Absent, Refused } from './refusals';
import { StreamedFile } from './streamed-file';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function streamed(answer: unknown, response: Response): unknown {
  if (answer instanceof StreamedFile) response.set({ ...answer.headers });
  return answer;
}

function hasVersion(body: unknown): body is { version: number } {
  return typeof (body as { version?: unknown } | null)?.version === 'number';
}

/**
 * One transaction a request: the change, its audit entry, its timeline entry and its answer, or nothing.
 * Opened under the scope of the route's permission, so row policies repeat what the guard decided.
 */
@Injectable()
export class RequestTransaction implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly answered: AnsweredRequests,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const route = answeredBy(context.getHandler());
    if (!route)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say what it answers.`);
    return from(this.handle(http.getRequest<Request>(), http.getResponse<Response>(), route, next));
  }

  private async handle(request: Request, response: Response, route: Answered, next: CallHandler): Promise<unknown> {
    const caller = callerOf(request);
    const work = async () => checked(await lastValueFrom(next.handle(), { defaultValue: undefined }), route);
    if (!caller) return work();
    if (route.streams) return streamed(await work(), response);
    const answer = await this.transactions.as(caller, () =>
      safe.has(request.method) || route.forgets
        ? work().then((body) => ({ status: route.status, body }))
        : this.write(request, caller, route, work),
    );
    response.status(answer.status);
    if (hasVersion(answer.body)) response.set('ETag', `"${answer.body.version}"`);
    return answer.body ?? undefined;
  }

  private async write(
    request: Request,
    caller: Caller,
    route: Answered,
    work: () => Promise<unknown>,
  ): Promise<StoredAnswer> {
    const { user } = caller.scope;
    const before = await this.answered.claim(user, request);
    if (before) return before;
    const answer = { status: route.status, body: await work() };
    if (caller.entries === 0) throw new Error(`${request.method} ${caller.permission} left no audit entry.`);
    await this.answered.keep(user, request, answer);
    return answer;
  }
}

/** A refusal ends the transaction; anything else passes the schema of the route, which keeps only what it names. */
function checked(answer: unknown, { schema }: Answered): unknown {
  if (isRefusal(answer)) throw new Refused(answer);
  if (answer instanceof StreamableFile) return answer;
  if (schema === null) return undefined;
  if (answer === undefined || answer === null) throw new Absent();
  return schema.parse(answer);
}
