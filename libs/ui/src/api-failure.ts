import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@sanad/kernel';

/** A request that was not answered as hoped. `problem` is null when no answer came at all (no network, server away). */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly problem: Problem | null,
    readonly status: number,
    cause?: unknown,
  ) {
    super(problem?.code ?? (status === 0 ? 'offline' : 'unexpected'), { cause });
  }

  /** The stable code: of the refusal, of the problem, or `offline` / `unexpected`. */
  get code(): string {
    return this.message;
  }

  /** True when nobody knows whether the act happened: the same act may be sent again under the same key. */
  get isUnanswered(): boolean {
    return this.problem === null || this.status >= 500;
  }
}

/** Looked at by hand: the first screen does without the schema library. */
function isProblem(body: unknown): body is Problem {
  const problem = body as Partial<Problem> | null;
  return typeof problem === 'object' && typeof problem?.code === 'string' && typeof problem.status === 'number';
}

/** Makes an `ApiFailure` of anything that a request threw. */
export function apiFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown;
  if (thrown instanceof HttpErrorResponse) {
    if (isProblem(thrown.error)) return new ApiFailure(thrown.error, thrown.status, thrown);
    // A proxy that cannot reach the server answers without our shape: for the user that is no network.
    const away = thrown.status === 0 || (thrown.status >= 502 && thrown.status <= 504);
    return new ApiFailure(null, away ? 0 : thrown.status, thrown);
  }
  return new ApiFailure(null, -1, thrown);
}
