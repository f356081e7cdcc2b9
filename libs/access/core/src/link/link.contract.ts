import { Instant } from '@sanad/kernel';
import * as z from 'zod';

/** The one act that a link from a letter opens. */
export const linkPurposes = ['ANSWER_REFERRALS', 'CONFIRM_TRAINEES'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'invalid' });

/** Asks for the code of a link: it goes to the person the link was written to, whoever holds the link. */
export const CodeWanted = z.object({ token: Token }).meta({ id: 'CodeWanted' });
export type CodeWanted = z.infer<typeof CodeWanted>;

/** Where the code went, as much of it as its reader needs to know their own address. */
export const CodeSent = z.object({ sentTo: z.string(), minutes: z.number().int() }).meta({ id: 'CodeSent' });
export type CodeSent = z.infer<typeof CodeSent>;

/** The link and the code together open what the link is for. */
export const LinkEntry = z
  .object({ token: Token, code: z.string().regex(/^\d{6}$/, { error: 'codeShape' }) })
  .meta({ id: 'LinkEntry' });
export type LinkEntry = z.infer<typeof LinkEntry>;

export const LinkOpened = z
  .object({ purpose: z.enum(linkPurposes), name: z.string(), expiresAt: Instant })
  .meta({ id: 'LinkOpened' });
export type LinkOpened = z.infer<typeof LinkOpened>;
