import { definePermissions, granted } from '@sanad/access/core';
import { BranchId, idOf, Instant, Label, PageRequest, pageOf } from '@sanad/kernel';
import * as z from 'zod';

/** Who says which system of an agency is told what: the agency itself, or the headquarters for it. */
export const webhookPermissions = definePermissions('webhook', {
  mind: { ...granted('unit', 'hq-admin'), ...granted('branch', 'partner-coordinator') },
});

/** A branch whose systems somebody may look after. */
export const MachineBranch = z.object({
  id: BranchId,
  agency: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
  ar: z.string(),
  fr: z.string(),
  en: z.string(),
});
export type MachineBranch = z.infer<typeof MachineBranch>;
export const MachineBranches = z.object({ rows: z.array(MachineBranch) }).meta({ id: 'MachineBranches' });
export type MachineBranches = z.infer<typeof MachineBranches>;

export const WebhookId = idOf<'WebhookId'>();
export type WebhookId = z.infer<typeof WebhookId>;
export const DeliveryId = idOf<'DeliveryId'>();
export type DeliveryId = z.infer<typeof DeliveryId>;

/** What a system may be told. Each carries identifiers and states; names and numbers are asked for with a token. */
export const eventTypes = [
  'referral.sent',
  'referral.changed',
  'referral.recalled',
  'referral.due',
  'session.changed',
  'enrolment.changed',
] as const;
export type EventType = (typeof eventTypes)[number];
/** Told on demand alone. */
export const trialType = 'trial';

export const longestAddress = 500;

/** Where a system listens. Whether the address may be reached is the server's to say. */
const Address = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .max(longestAddress, { error: 'tooLong' })
  .refine((value) => isAddress(value), { error: 'webAddress' });

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, hash } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && !username && !password && !hash;
}

const Told = z
  .array(z.enum(eventTypes))
  .min(1, { error: 'chooseOne' })
  .max(eventTypes.length)
  .refine((types) => new Set(types).size === types.length, { error: 'duplicate' });

export const WebhookChange = z.object({ label: Label, url: Address, types: Told }).meta({ id: 'WebhookChange' });
export type WebhookChange = z.infer<typeof WebhookChange>;
export const WebhookDraft = WebhookChange.extend({ branchId: BranchId }).meta({ id: 'WebhookDraft' });
export type WebhookDraft = z.infer<typeof WebhookDraft>;

/** `STOPPED`: by hand, or by the house after days of failures; what happens meanwhile can be told afterwards. */
export const webhookStates = ['ACTIVE', 'STOPPED'] as const;
export const stopReasons = ['BY_HAND', 'FAILING', 'GONE'] as const;
export type StopReason = (typeof stopReasons)[number];

export const WebhookView = z
  .object({
    id: WebhookId,
    branchId: BranchId,
    label: z.string(),
    url: z.string(),
    types: z.array(z.enum(eventTypes)),
    state: z.enum(webhookStates),
    stoppedWhy: z.enum(stopReasons).nullable(),
    failingSince: Instant.nullable(),
    /** Until when the secret of before still signs beside the new one. */
    formerUntil: Instant.nullable(),
    deliveredAt: Instant.nullable(),
    waiting: z.number().int(),
    givenUp: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof WebhookView>;

export const WebhookQuery = z.object({ branchId: BranchId });
export type WebhookQuery = z.infer<typeof WebhookQuery>;
export const WebhookList = z.object({ rows: z.array(WebhookView) }).meta({ id: 'WebhookList' });
export type WebhookList = z.infer<typeof WebhookList>;

/** The secret is in this answer and nowhere else. */
export const WebhookIssued = z.object({ secret: z.string(), view: WebhookView }).meta({ id: 'WebhookIssued' });
export type WebhookIssued = z.infer<typeof WebhookIssued>;

export const WebhookStateChange = z
  .object({ state: z.enum([...webhookStates, 'REMOVED']) })
  .meta({ id: 'WebhookStateChange' });
export type WebhookStateChange = z.infer<typeof WebhookStateChange>;

export const deliveryStates = ['WAITING', 'DELIVERED', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a system was not reached, or what it answered. */
export const deliveryProblems = [
  'answered',
  'redirected',
  'timeout',
  'unreachable',
  'unknownHost',
  'certificate',
  'forbiddenAddress',
] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

export const DeliveryView = z
  .object({
    id: DeliveryId,
    eventId: z.uuid(),
    type: z.enum([...eventTypes, trialType]),
    state: z.enum(deliveryStates),
    happenedAt: Instant,
    tries: z.number().int(),
    /** When it is tried next, while it waits. */
    dueAt: Instant.nullable(),
    triedAt: Instant.nullable(),
    /** The code that the system answered with. */
    status: z.number().int().nullable(),
    problem: z.enum(deliveryProblems).nullable(),
    tookMs: z.number().int().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveryQuery = PageRequest.extend({ state: z.enum(deliveryStates).optional() });
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;
export const DeliveryPage = pageOf(DeliveryView).meta({ id: 'WebhookDeliveryPage' });
export type DeliveryPage = z.infer<typeof DeliveryPage>;

/** Everything that happened between two moments is told again, whether it had arrived or not. */
export const ReplayPeriod = z
  .object({ from: Instant, to: Instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { error: 'periodOrder', path: ['to'] })
  .meta({ id: 'ReplayPeriod' });
export type ReplayPeriod = z.infer<typeof ReplayPeriod>;
export const Replayed = z.object({ count: z.number().int() }).meta({ id: 'Replayed' });
export type Replayed = z.infer<typeof Replayed>;
