import type { SessionView, WelcomeView } from '@sanad/access/core';
import type { Reader } from '@sanad/ui';

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
