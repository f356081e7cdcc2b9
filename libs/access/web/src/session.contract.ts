import type { Reader } from '@sanad/ui';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who is signed in, and what they may do. The answer of `GET /session`. */
export interface SessionView {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly assignments: readonly {
    readonly role: string;
    readonly unit: Named | null;
    readonly branch: Named | null;
  }[];
  readonly permissions: Readonly<Record<string, boolean>>;
  readonly demo: boolean;
}

/** What the sign-in page may show before anyone is known. The accounts are there in demo mode only. */
export interface WelcomeView {
  readonly demo: boolean;
  readonly accounts: readonly {
    readonly email: string;
    readonly password: string;
    readonly name: string;
    readonly role: string;
  }[];
}

/** Reads by hand, by the members it must have: the first screen does without the schema library. */
function readerOf<View>(...members: readonly (keyof View & string)[]): Reader<View> {
  return {
    parse(raw) {
      const whole = typeof raw === 'object' && raw !== null && members.every((member) => member in raw);
      if (!whole) throw new TypeError(`The answer lacks one of: ${members.join(', ')}`);
      return raw as View;
    },
  };
}

export const sessionReader = readerOf<SessionView>('user', 'assignments', 'permissions', 'demo');
export const welcomeReader = readerOf<WelcomeView>('demo', 'accounts');
