import { idOf, Instant, Note, optional, PageRequest, pageOf, PlainDay, text } from '@sanad/kernel';
import { PastDay, PersonId, purposes, UnitName } from '@sanad/people/core';
import * as z from 'zod';
import { correctedFields, correction, requestChannels, requestKinds, requestStates } from './request';

export const PrivacyRequestId = idOf<'PrivacyRequestId'>();
export type PrivacyRequestId = z.infer<typeof PrivacyRequestId>;

/** What a person asks, as it came in. A correction names field and right value, an opposition its purpose. */
export const PrivacyRequestDraft = z
  .object({
    personId: PersonId,
    kind: z.enum(requestKinds, { error: 'chooseOne' }),
    channel: z.enum(requestChannels, { error: 'chooseOne' }),
    receivedOn: PastDay,
    statement: optional(Note).default(null),
    field: optional(z.enum(correctedFields, { error: 'chooseOne' })).default(null),
    newValue: optional(text({ max: 200 })).default(null),
    purpose: optional(z.enum(purposes, { error: 'chooseOne' })).default(null),
  })
  .superRefine(({ kind, field, newValue, purpose }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'OPPOSITION' && !purpose) ask('purpose', 'chooseOne');
    if (kind !== 'RECTIFICATION') return;
    if (!field) return ask('field', 'chooseOne');
    const change = correction(field, newValue);
    if ('wrong' in change) ask('newValue', newValue === null ? 'required' : change.wrong);
  })
  .transform(({ field, newValue, purpose, ...sent }) => ({
    ...sent,
    field: sent.kind === 'RECTIFICATION' ? field : null,
    newValue: sent.kind === 'RECTIFICATION' ? newValue : null,
    purpose: sent.kind === 'OPPOSITION' ? purpose : null,
  }))
  .meta({ id: 'PrivacyRequestDraft' });
export type PrivacyRequestDraft = z.infer<typeof PrivacyRequestDraft>;

/** Why a request is refused: the person reads it. */
export const RequestRefusal = z
  .object({ reason: text({ max: 2000, min: 10, lines: true }) })
  .meta({ id: 'RequestRefusal' });
export type RequestRefusal = z.infer<typeof RequestRefusal>;

/** A name in three languages. */
export const Named = z.object({ ar: z.string(), fr: z.string(), en: z.string() });
export type Named = z.infer<typeof Named>;

/** Who was told of a correction, and whether it has been seen. */
export const ToldPartner = z.object({
  agency: Named,
  branch: Named,
  isEntitled: z.boolean(),
  seenAt: Instant.nullable(),
});

export const PrivacyRequestView = z
  .object({
    id: PrivacyRequestId,
    person: z.object({
      id: PersonId,
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: z.string().nullable(),
      familyLa: z.string().nullable(),
    }),
    unit: UnitName,
    kind: z.enum(requestKinds),
    channel: z.enum(requestChannels),
    receivedOn: PlainDay,
    dueOn: PlainDay,
    statement: z.string().nullable(),
    field: z.enum(correctedFields).nullable(),
    oldValue: z.string().nullable(),
    newValue: z.string().nullable(),
    purpose: z.enum(purposes).nullable(),
    evidence: z.object({ label: z.string(), mediaType: z.string() }).nullable(),
    state: z.enum(requestStates),
    reason: z.string().nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: Instant.nullable(),
    createdByName: z.string().nullable(),
    createdAt: Instant,
    told: z.array(ToldPartner),
    version: z.number().int(),
  })
  .meta({ id: 'PrivacyRequest' });
export type PrivacyRequestView = z.infer<typeof PrivacyRequestView>;

export const PrivacyRequestQuery = PageRequest.extend({
  state: z.enum(requestStates).optional(),
  kind: z.enum(requestKinds).optional(),
  personId: PersonId.optional(),
});
export type PrivacyRequestQuery = z.infer<typeof PrivacyRequestQuery>;

/** A page of requests, and how many of the same search stand where; `late` are those received and past their day. */
export const PrivacyRequestPage = pageOf(PrivacyRequestView)
  .extend({
    counts: z.object({
      received: z.number().int(),
      late: z.number().int(),
      done: z.number().int(),
      refused: z.number().int(),
    }),
  })
  .meta({ id: 'PrivacyRequestPage' });
export type PrivacyRequestPage = z.infer<typeof PrivacyRequestPage>;
