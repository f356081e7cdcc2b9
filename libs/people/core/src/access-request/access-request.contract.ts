import { idOf, Instant, PageRequest, text, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId, PersonRow, UnitName } from '../person/person.contract';
import { soughtBy } from './elsewhere';

export const AccessRequestId = idOf<'AccessRequestId'>();
export type AccessRequestId = z.infer<typeof AccessRequestId>;

/** `ENDED`: it was opened, and its days are over. `WITHDRAWN`: who asked has taken it back. */
export const accessStates = ['PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'ENDED'] as const;
export type AccessState = (typeof accessStates)[number];

/** For how long a person's card is opened. */
export const daysOpened = 30;
/** A delegation has a week to answer before its task is late. */
export const daysToAnswer = 7;

export const ElsewhereQuery = z.object({ query: text({ min: 0, max: 100 }).optional() });
export type ElsewhereQuery = z.infer<typeof ElsewhereQuery>;

/** Another unit knows such a person. `handle` is opaque, one's own and short-lived: with it looking is asked for. */
export const KnownElsewhere = z
  .object({
    unit: UnitName,
    handle: z.string(),
    /** What one has asked there already. */
    request: z.object({ id: AccessRequestId, state: z.enum(accessStates) }).nullable(),
  })
  .meta({ id: 'KnownElsewhere' });
export type KnownElsewhere = z.infer<typeof KnownElsewhere>;
export const KnownElsewhereList = z.object({ rows: z.array(KnownElsewhere) }).meta({ id: 'KnownElsewhereList' });

const Reason = text({ min: 5, max: 500, lines: true });

export const AccessRequestDraft = z
  .object({ handle: z.string().max(2000), reason: Reason })
  .meta({ id: 'AccessRequestDraft' });
export type AccessRequestDraft = z.infer<typeof AccessRequestDraft>;

/** Which of those whom the request may mean is opened; none is named when there is one alone. */
export const AccessGrant = z.object({ personId: PersonId.nullable().default(null) }).meta({ id: 'AccessGrant' });
export type AccessGrant = z.infer<typeof AccessGrant>;

export const AccessRefusal = z.object({ reason: Reason }).meta({ id: 'AccessRefusal' });
export type AccessRefusal = z.infer<typeof AccessRefusal>;

const SubjectPerson = PersonRow.pick({
  id: true,
  givenAr: true,
  familyAr: true,
  givenLa: true,
  familyLa: true,
  birth: true,
  phone: true,
  province: true,
  cinEnd: true,
}).meta({ id: 'AccessSubject' });

export const AccessRequestView = z
  .object({
    id: AccessRequestId,
    /** The unit that is asked. */
    unit: UnitName,
    asker: z.object({ id: UserId, name: z.string(), unit: UnitName }),
    by: z.enum(soughtBy),
    /** As it was typed; of a card number its end alone. */
    sought: z.string(),
    reason: z.string(),
    state: z.enum(accessStates),
    createdAt: Instant,
    decider: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
    endsAt: Instant.nullable(),
    /** Who was opened, as long as it lasts. */
    person: SubjectPerson.nullable(),
    /** Whom it may mean: told to the unit that is asked alone. */
    subjects: z.array(SubjectPerson),
    version: z.number().int(),
  })
  .meta({ id: 'AccessRequest' });
export type AccessRequestView = z.infer<typeof AccessRequestView>;

export const accessBoxes = ['RECEIVED', 'SENT'] as const;
export type AccessBox = (typeof accessBoxes)[number];

/** Those that one's units have received, or those that one has sent oneself; the unanswered first. */
export const AccessRequestQuery = PageRequest.extend({ box: z.enum(accessBoxes).default('RECEIVED') });
export type AccessRequestQuery = z.infer<typeof AccessRequestQuery>;

/** A page, and how many that one's units have received wait for an answer. */
export const AccessRequestPage = z
  .object({
    rows: z.array(AccessRequestView),
    next: z.string().nullable(),
    total: z.number().int(),
    pending: z.number().int(),
  })
  .meta({ id: 'AccessRequestPage' });
export type AccessRequestPage = z.infer<typeof AccessRequestPage>;
