import { BranchId, idOf, Instant, Label, PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { definePermissions, granted } from '../permission';

/** What a system of an agency may be let into. Each opens some routes, as far as an officer of the branch may use them. */
export const tokenScopes = [
  'referrals:read',
  'referrals:answer',
  'training:read',
  'training:write',
  'calendar:read',
] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Who lets systems of an agency in: the agency itself, or the headquarters for it. */
export const apiTokenPermissions = definePermissions('apiToken', {
  mind: { ...granted('unit', 'hq-admin'), ...granted('branch', 'partner-coordinator') },
});

export const ApiTokenId = idOf<'ApiTokenId'>();
export type ApiTokenId = z.infer<typeof ApiTokenId>;

export const mostTokenDays = 365;
/** How many of a branch live at a time. */
export const mostTokens = 20;

/** A new token: of a branch, for what, and for how many days. */
export const ApiTokenDraft = z
  .object({
    branchId: BranchId,
    name: Label,
    scopes: z
      .array(z.enum(tokenScopes))
      .min(1, { error: 'chooseOne' })
      .max(tokenScopes.length)
      .refine((scopes) => new Set(scopes).size === scopes.length, { error: 'duplicate' }),
    days: z.number().int().min(1).max(mostTokenDays),
  })
  .meta({ id: 'ApiTokenDraft' });
export type ApiTokenDraft = z.infer<typeof ApiTokenDraft>;

/** A token as it is known afterwards: by its beginning, never whole. */
export const ApiTokenView = z
  .object({
    id: ApiTokenId,
    branchId: BranchId,
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(z.enum(tokenScopes)),
    createdBy: z.string(),
    createdAt: Instant,
    /** The last day on which it opens anything. */
    expiresOn: PlainDay,
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ApiToken' });
export type ApiTokenView = z.infer<typeof ApiTokenView>;

export const ApiTokenQuery = z.object({ branchId: BranchId });
export type ApiTokenQuery = z.infer<typeof ApiTokenQuery>;
export const ApiTokenList = z.object({ rows: z.array(ApiTokenView) }).meta({ id: 'ApiTokenList' });
export type ApiTokenList = z.infer<typeof ApiTokenList>;

/** The token itself is in this answer and nowhere else. */
export const ApiTokenIssued = z.object({ token: z.string(), view: ApiTokenView }).meta({ id: 'ApiTokenIssued' });
export type ApiTokenIssued = z.infer<typeof ApiTokenIssued>;
