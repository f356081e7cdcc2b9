import type { Request, Response } from 'express';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Environment } from '@sanad/platform';

export type CookieName = 'session' | 'device' | 'xsrf';

/** Over TLS the session is bound to this very host by its name; the own machine has no TLS. */
function nameOf(cookie: CookieName, { isSecure }: Environment): string {
  if (cookie === 'xsrf') return 'sanad-xsrf';
  const plain = cookie === 'session' ? 'sanad' : 'sanad-device';
  return isSecure ? `__Host-${plain}` : plain;
}

export function readCookie(request: Request, cookie: CookieName, environment: Environment): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[nameOf(cookie, environment)];
}

/** `seconds` 0 takes it away. The one of the form defence is readable by the page, the others are not. */
export function writeCookie(
  response: Response,
  cookie: CookieName,
  value: string,
  seconds: number | null,
  environment: Environment,
): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: nameOf(cookie, environment),
      value,
      path: '/',
      httpOnly: cookie !== 'xsrf',
      sameSite: 'lax',
      secure: environment.isSecure,
      ...(seconds === null ? {} : { maxAge: seconds }),
    }),
  );
}
