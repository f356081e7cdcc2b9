import { PlainDay, text } from '@sanad/kernel';
import { PastDay } from '@sanad/people/core';
import * as z from 'zod';
import { AgencyId, AgreementBrief } from './referral.contract';

/** A partnership agreement (اتفاقية شراكة): its days, its purposes, what it opens, and what runs under it. */
export const AgreementView = AgreementBrief.extend({
  agency: z.object({ id: AgencyId, short: z.string(), ar: z.string(), fr: z.string(), en: z.string() }),
  validFrom: PlainDay,
  endedOn: PlainDay.nullable(),
  endedWhy: z.string().nullable(),
  isInForce: z.boolean(),
  /** Referrals that still run under it: they would be recalled with its end. */
  running: z.number().int(),
  version: z.number().int(),
}).meta({ id: 'Agreement' });
export type AgreementView = z.infer<typeof AgreementView>;
export const AgreementList = z.object({ rows: z.array(AgreementView) }).meta({ id: 'AgreementList' });

/** Ends an agreement at once; everybody who is sent for reads why. */
export const AgreementEnd = z
  .object({ endedOn: PastDay, why: text({ min: 3, max: 1000, lines: true }) })
  .meta({ id: 'AgreementEnd' });
export type AgreementEnd = z.infer<typeof AgreementEnd>;

/** An agreement that has just been ended, and how many referrals have stopped with it. */
export const EndedAgreement = AgreementView.extend({ recalled: z.number().int() }).meta({ id: 'EndedAgreement' });
export type EndedAgreement = z.infer<typeof EndedAgreement>;
