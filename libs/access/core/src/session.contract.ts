import { languages } from '@sanad/kernel';
import * as z from 'zod';
import { roles } from './role';

/** What a person types to enter. The password is never trimmed or normalised. */
export const SignIn = z.object({
  email: z.string().trim().min(1, { error: 'required' }).max(254, { error: 'tooLong' }),
  password: z.string().min(1, { error: 'required' }).max(200, { error: 'tooLong' }),
});
export type SignIn = z.infer<typeof SignIn>;

const Named = z.object({ id: z.uuid(), ar: z.string(), fr: z.string(), en: z.string() });
/** With the kind of its agency: some pages are for officers of one kind alone. */
const NamedBranch = Named.extend({ agency: z.string() });

/** Who is signed in and what they may do: the answer of `GET /session`. */
export const SessionView = z
  .object({
    user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
    assignments: z.array(z.object({ role: z.enum(roles), unit: Named.nullable(), branch: NamedBranch.nullable() })),
    permissions: z.record(z.string(), z.boolean()),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

/** The language in which somebody reads the screens; letters are written to them in it. */
export const ReadingLanguage = z
  .object({ language: z.enum(languages, { error: 'chooseOne' }) })
  .meta({ id: 'ReadingLanguage' });
export type ReadingLanguage = z.infer<typeof ReadingLanguage>;

/** What may be shown before anyone is known. Accounts are there in demo mode only. */
export const WelcomeView = z
  .object({
    demo: z.boolean(),
    accounts: z.array(z.object({ email: z.string(), password: z.string(), name: z.string(), role: z.enum(roles) })),
  })
  .meta({ id: 'Welcome' });
export type WelcomeView = z.infer<typeof WelcomeView>;

/** A unit of the High Commission, as lists and choices name it. */
export const UnitView = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    kind: z.enum(['HEADQUARTERS', 'REGIONAL', 'PROVINCIAL', 'LOCAL']),
    code: z.string(),
    ar: z.string(),
    fr: z.string(),
    en: z.string(),
    provinces: z.array(z.string()),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof UnitView>;
