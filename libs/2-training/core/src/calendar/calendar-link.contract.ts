import { definePermissions, granted } from '@sanad/access/core';
import { Instant } from '@sanad/kernel';
import * as z from 'zod';

/** Whoever reads sessions may read them in a calendar of their own, as far as they see them. */
export const calendarLinkPermissions = definePermissions('calendarLink', {
  own: granted('self', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker', 'partner-officer'),
});

/** The secret of a calendar's address. */
export const CalendarKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'invalid' });
export const CalendarKeyQuery = z.object({ key: CalendarKey });

/** Since when there is one, and when a calendar has last asked for it; the address itself is not kept. */
export const CalendarLinkView = z.object({ createdAt: Instant, lastReadAt: Instant.nullable() });
export type CalendarLinkView = z.infer<typeof CalendarLinkView>;
export const CalendarLinkStanding = z
  .object({ link: CalendarLinkView.nullable() })
  .meta({ id: 'CalendarLinkStanding' });
export type CalendarLinkStanding = z.infer<typeof CalendarLinkStanding>;

/** The address is in this answer and nowhere else. */
export const CalendarLinkIssued = z.object({ address: z.string() }).meta({ id: 'CalendarLinkIssued' });
export type CalendarLinkIssued = z.infer<typeof CalendarLinkIssued>;
