import { idOf, Instant, PageRequest, pageOf } from '@sanad/kernel';
import * as z from 'zod';
import { correctedFields } from './request';
import { Named } from './request.contract';

export const RectificationNoticeId = idOf<'RectificationNoticeId'>();
export type RectificationNoticeId = z.infer<typeof RectificationNoticeId>;

/** Told to a branch: something it received was wrong. Who has no more right to the data learns that it was, not what is right. */
export const RectificationNoticeView = z
  .object({
    id: RectificationNoticeId,
    /** Who it is about, as the branch knows the person. */
    knownAs: z.string(),
    unit: Named,
    field: z.enum(correctedFields),
    oldValue: z.string().nullable(),
    newValue: z.string().nullable(),
    isEntitled: z.boolean(),
    createdAt: Instant,
    seenAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'RectificationNotice' });
export type RectificationNoticeView = z.infer<typeof RectificationNoticeView>;

export const RectificationNoticeQuery = PageRequest.extend({ open: z.stringbool().optional() });
export type RectificationNoticeQuery = z.infer<typeof RectificationNoticeQuery>;

export const RectificationNoticePage = pageOf(RectificationNoticeView).meta({ id: 'RectificationNoticePage' });
export type RectificationNoticePage = z.infer<typeof RectificationNoticePage>;
