import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestIdOf, type Environment } from '@sanad/platform';
import type { Request } from 'express';
import type { Params } from 'nestjs-pino';

/** One JSON line a request: never a name, a card number, a cookie or what was typed into a search. */
export function logging({ logLevel }: Environment): Params {
  return {
    pinoHttp: {
      level: logLevel,
      genReqId: (request: IncomingMessage) => requestIdOf(request as Request),
      autoLogging: { ignore: (request: IncomingMessage) => !(request.url ?? '').startsWith('/api/') },
      quietReqLogger: true,
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
        error || response.statusCode >= 500 ? 'error' : 'debug',
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
