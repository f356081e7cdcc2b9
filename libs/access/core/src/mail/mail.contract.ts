import { idOf, Instant } from '@sanad/kernel';
import * as z from 'zod';
import { definePermissions, granted } from '../permission';

export const MailId = idOf<'MailId'>();
export type MailId = z.infer<typeof MailId>;

/** Who looks after the letters of the house: what they say is sealed to them too. */
export const mailPermissions = definePermissions('mail', { mind: granted('unit', 'hq-admin') });

export const mailStates = ['WAITING', 'SENT', 'GIVEN_UP'] as const;

export const MailView = z.object({
  id: MailId,
  recipient: z.string(),
  subject: z.string(),
  state: z.enum(mailStates),
  tries: z.number().int(),
  problem: z.string().nullable(),
  createdAt: Instant,
});
export type MailView = z.infer<typeof MailView>;

/** The last hundred letters, those that did not leave first; and whether any leaves at all. */
export const MailBox = z.object({ isOn: z.boolean(), rows: z.array(MailView) }).meta({ id: 'MailBox' });
export type MailBox = z.infer<typeof MailBox>;
