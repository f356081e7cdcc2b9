import { idOf, Instant, Label, optional, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { ArabicName, LatinName } from '../person/names';

export const AliasId = idOf<'AliasId'>();
export type AliasId = z.infer<typeof AliasId>;

const AnyName = z.union([ArabicName, LatinName], { error: 'nameOfOneScript' });

/** A spelling met in a document, in either script: given name, family name, or both. */
export const AliasDraft = z
  .object({
    given: optional(AnyName).default(null),
    family: optional(AnyName).default(null),
    /** The document in which it was met. */
    source: Label,
  })
  .refine(({ given, family }) => given !== null || family !== null, { error: 'aliasEmpty', path: ['given'] })
  .meta({ id: 'AliasDraft' });
export type AliasDraft = z.infer<typeof AliasDraft>;

export const AliasView = z
  .object({
    id: AliasId,
    given: z.string().nullable(),
    family: z.string().nullable(),
    source: z.string(),
    createdBy: UserId,
    createdAt: Instant,
    /** Since when it is no longer looked for; it is kept. */
    endedAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Alias' });
export type AliasView = z.infer<typeof AliasView>;

export const AliasList = z.object({ rows: z.array(AliasView) }).meta({ id: 'AliasList' });
