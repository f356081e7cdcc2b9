import { Instant } from '@sanad/kernel';
import * as z from 'zod';

const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'invalid' });

/** Days for which the way to a first password stays open. */
export const invitationDays = 7;
/** Letters of the shortest password: long is what counts. */
export const shortestPassword = 15;

export const InvitationToken = z.object({ token: Token }).meta({ id: 'InvitationToken' });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** Whom an invitation is for. */
export const InvitationView = z
  .object({ name: z.string(), email: z.string(), isFirst: z.boolean(), expiresAt: Instant })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof InvitationView>;

/** The password is never trimmed or normalised. */
export const FirstPassword = z
  .object({
    token: Token,
    password: z.string().min(shortestPassword, { error: 'passwordTooShort' }).max(200, { error: 'tooLong' }),
  })
  .meta({ id: 'FirstPassword' });
export type FirstPassword = z.infer<typeof FirstPassword>;
