import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Session } from './session';

/** A 401 on an open page asks for the password over it, so that nothing typed is lost. */
export const lapsedSession: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const isSignIn = /\/sessions?$/.test(request.url);
  return next(request).pipe(
    tap({
      error: (thrown: { status?: number }) => {
        if (thrown.status === 401 && !isSignIn) session.lapse();
      },
    }),
  );
};
