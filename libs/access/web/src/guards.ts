import { inject } from '@angular/core';
import {
  RedirectCommand,
  Router,
  type CanActivateFn,
  type GuardResult,
  type RouterStateSnapshot,
} from '@angular/router';
import { apiFailure } from '@sanad/ui';
import { Session } from './session';

/** The address to come back to after signing in; only a path of this application, never another site. */
export function returnAddress(wish: string | null | undefined): string {
  return wish && /^\/(?![/\\])/.test(wish) && !wish.startsWith('/sign-in') ? wish : '/';
}

async function known(state: RouterStateSnapshot): Promise<GuardResult> {
  const router = inject(Router);
  const session = inject(Session);
  try {
    if (await session.load()) return true;
  } catch (thrown) {
    return new RedirectCommand(router.parseUrl(apiFailure(thrown).status === 0 ? '/offline' : '/unavailable'), {
      skipLocationChange: true,
    });
  }
  const back = returnAddress(state.url);
  return router.createUrlTree(['/sign-in'], { queryParams: back === '/' ? {} : { return: back } });
}

/** For every page behind the sign-in. */
export const signedIn: CanActivateFn = (_route, state) => known(state);

/** For the pages of one permission: `canActivate: [mayOpen('event.read')]`. Others see the page that says so. */
export function mayOpen(permission: string): CanActivateFn {
  return async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    const answer = await known(state);
    if (answer !== true) return answer;
    if (session.may(permission)) return true;
    // The page of the refusal says why.
    return new RedirectCommand(router.createUrlTree(['/no-right'], { queryParams: { permission } }), {
      skipLocationChange: true,
    });
  };
}
