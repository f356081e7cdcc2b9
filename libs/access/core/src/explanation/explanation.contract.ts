import { Instant, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { roles } from '../role';
import { changers, linkFacts, linkNames, linkStates } from './explain';

/** The act by its name, and the record if the question is about one. `user` asks for a colleague. */
export const ExplanationQuery = z.object({
  permission: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/, { error: 'invalid' }),
  record: z
    .string()
    .regex(/^[a-zA-Z]+$/, { error: 'invalid' })
    .optional(),
  id: z.uuid({ error: 'invalid' }).optional(),
  user: UserId.optional(),
});
export type ExplanationQuery = z.infer<typeof ExplanationQuery>;

const Place = z.object({ ar: z.string(), fr: z.string(), en: z.string() });

export const ExplanationView = z
  .object({
    permission: z.string(),
    may: z.boolean(),
    /** Of whom it is said. */
    user: z.object({ id: z.uuid(), name: z.string() }),
    held: z.array(z.enum(roles)),
    granted: z.array(z.enum(roles)),
    /** The unit whose record it is, when the one who asks sees the record. */
    owner: Place.nullable(),
    branch: Place.nullable(),
    /** Number of the agreement under which it was handed over. */
    agreement: z.string().nullable(),
    openedUntil: Instant.nullable(),
    /** On what the sight of the branch rests, told to both sides of it. */
    sharing: z
      .object({
        agreement: z.enum(['IN_FORCE', 'ENDED', 'NONE']),
        consent: z.enum(['GIVEN', 'WITHDRAWN', 'NONE']),
        referral: z.enum(['OPEN', 'READ_ONLY', 'TAKEN_BACK']),
      })
      .nullable(),
    links: z.array(
      z.object({
        link: z.enum(linkNames),
        state: z.enum(linkStates),
        fact: z.enum(linkFacts),
        changer: z.enum(changers),
      }),
    ),
  })
  .meta({ id: 'RightExplanation' });
export type ExplanationView = z.infer<typeof ExplanationView>;

/** Somebody of one’s own units whose rights may be asked about. */
export const Colleague = z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.enum(roles)) });
export const Colleagues = z.object({ rows: z.array(Colleague) }).meta({ id: 'Colleagues' });
export type Colleague = z.infer<typeof Colleague>;
