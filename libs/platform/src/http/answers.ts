import { HttpCode, applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiResponse } from '@nestjs/swagger';
import type * as z from 'zod';

const metadata = 'sanad:answers';

export interface AnswerOptions {
  readonly status?: number;
  /** Codes with which the rules behind this route may say no. */
  readonly refusals?: readonly string[];
  /** The handler opens its transactions itself: what it answers is still being read when the request is over. */
  readonly streams?: boolean;
  /**
   * It asks without changing anything, by an address that carries a body; or its answer holds a secret that is shown
   * once: it is not kept for a second try.
   */
  readonly forgets?: boolean;
}

export interface Answered {
  readonly schema: z.ZodType | null;
  readonly status: number;
  readonly streams: boolean;
  readonly forgets: boolean;
  readonly refusals: readonly string[];
}

/**
 * What a route answers. The schema is the document of the API and the last gate: what it does not name is not sent.
 * `null`: nothing, or a file.
 */
export function Answers(schema: z.ZodType | null, options: AnswerOptions = {}): MethodDecorator {
  const status = options.status ?? (schema ? 200 : 204);
  const { refusals = [], streams = false, forgets = false } = options;
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: 'OK', ...(schema ? { standardSchema: schema as never } : {}) }),
    ApiExtension('x-refusals', refusals),
    (_target: object, _key: string | symbol | undefined, descriptor?: PropertyDescriptor) => {
      Reflect.defineMetadata(
        metadata,
        { schema, status, refusals, streams, forgets } satisfies Answered,
        descriptor!.value as object,
      );
    },
  ) as MethodDecorator;
}

export function answeredBy(handler: object): Answered | undefined {
  return Reflect.getMetadata(metadata, handler) as Answered | undefined;
}
