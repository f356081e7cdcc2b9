import { inject } from '@angular/core';
import { Router, type RedirectFunction } from '@angular/router';
import { Session } from '@sanad/access/web';
import { destinationsOf } from './navigation';

/** `/` leads to the first page that this person may open. */
export const toFirstPage: RedirectFunction = async () => {
  const router = inject(Router);
  const session = inject(Session);
  const view = await session.load().catch(() => undefined);
  if (view === undefined) return router.parseUrl('/offline');
  if (view === null) return router.parseUrl('/sign-in');
  return router.parseUrl(destinationsOf(session)[0]?.address ?? '/no-right');
};
