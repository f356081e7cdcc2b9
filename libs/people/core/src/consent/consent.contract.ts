import { idOf, Instant, Label, optional, PlainDay, today, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId } from '../person/person.contract';
import { sharingPurposes } from './sharing-purpose';

export * from './sharing-purpose';

export const ConsentId = idOf<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;

/** What somebody agrees to, each for itself. Sharing names the agency. */
export const purposes = ['FOLLOW_UP', 'SHARE_WITH_PARTNER', 'CONTACT', 'SUGGESTION', 'PHOTO', 'STATISTICS'] as const;
export type Purpose = (typeof purposes)[number];

/** Signed on paper, or said before a witness by those who do not write. */
export const consentChannels = ['PAPER', 'ORAL_WITNESSED'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** The day of something that has happened. */
export const PastDay = PlainDay.refine((day) => day <= today(), { error: 'dayInFuture' });

/** A consent as it was given. An agency is kept for sharing alone, a witness for what was said alone. */
export const ConsentDraft = z
  .object({
    purpose: z.enum(purposes, { error: 'chooseOne' }),
    agencyId: optional(z.uuid({ error: 'chooseOne' })).default(null),
    channel: z.enum(consentChannels, { error: 'chooseOne' }),
    witness: optional(Label).default(null),
    givenOn: PastDay,
    /** Its last day, where the person set one. */
    expiresOn: optional(PlainDay).default(null),
    /** What the data may be shared for; null is every purpose. */
    sharing: z.array(z.enum(sharingPurposes)).min(1, { error: 'chooseOne' }).nullable().default(null),
  })
  .superRefine(({ purpose, agencyId, channel, witness, givenOn, expiresOn }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (purpose === 'SHARE_WITH_PARTNER' && !agencyId) ask('agencyId', 'chooseOne');
    if (channel === 'ORAL_WITNESSED' && !witness) ask('witness', 'required');
    if (expiresOn && expiresOn < givenOn) ask('expiresOn', 'endsBeforeItBegins');
  })
  .transform((draft) => ({
    ...draft,
    agencyId: draft.purpose === 'SHARE_WITH_PARTNER' ? draft.agencyId : null,
    sharing: draft.purpose === 'SHARE_WITH_PARTNER' ? draft.sharing : null,
    witness: draft.channel === 'ORAL_WITNESSED' ? draft.witness : null,
  }))
  .meta({ id: 'ConsentDraft' });
export type ConsentDraft = z.infer<typeof ConsentDraft>;

/** A consent taken inside another act: without an end of its own, and for every purpose, unless it names some. */
export type GivenConsent = Omit<ConsentDraft, 'expiresOn' | 'sharing'> &
  Partial<Pick<ConsentDraft, 'expiresOn' | 'sharing'>>;

export const ConsentView = z
  .object({
    id: ConsentId,
    personId: PersonId,
    purpose: z.enum(purposes),
    agencyId: z.uuid().nullable(),
    channel: z.enum(consentChannels),
    witness: z.string().nullable(),
    noticeVersion: z.string(),
    givenOn: PlainDay,
    expiresOn: PlainDay.nullable(),
    /** The purposes of a consent to share; null is every one. */
    sharing: z.array(z.enum(sharingPurposes)).nullable().default(null),
    withdrawnAt: Instant.nullable(),
    /** Neither withdrawn nor past its last day. */
    isInForce: z.boolean(),
    /** The signed form or the record of what was said, as scanned. */
    evidence: z.object({ label: z.string(), mediaType: z.string() }).nullable(),
    createdBy: UserId,
    createdAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'Consent' });
export type ConsentView = z.infer<typeof ConsentView>;

/** What ends with a consent: referrals still open at the partner. */
export const ConsentEffects = z.object({ referrals: z.number().int() }).meta({ id: 'ConsentEffects' });
export type ConsentEffects = z.infer<typeof ConsentEffects>;

/** A consent that has just been withdrawn, and what has stopped with it. */
export const WithdrawnConsent = ConsentView.extend({ stopped: ConsentEffects }).meta({ id: 'WithdrawnConsent' });
export type WithdrawnConsent = z.infer<typeof WithdrawnConsent>;

/** All consents of a person, those in force first. */
export const ConsentList = z.object({ rows: z.array(ConsentView) }).meta({ id: 'ConsentList' });
