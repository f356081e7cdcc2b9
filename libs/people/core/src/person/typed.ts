import { text } from '@sanad/kernel';
import * as z from 'zod';

/** What a person types in many forms and the house keeps in one. `read` gives that form, or null: then the field is refused with the code. */
export function typedAs(read: (typed: string) => string | null, code: string) {
  return text({ max: 60 }).transform((typed, context) => {
    const kept = read(typed);
    if (kept !== null) return kept;
    context.addIssue({ code: 'custom', message: code });
    return z.NEVER;
  });
}
