import { Note, optional, PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { DayOfFact } from '../day-of-fact';
import { founderKinds } from '../founder-kind';

/** Why a founder leaves before the register has spoken. Who was put in by mistake was never one. */
export const departureReasons = ['RESIGNED', 'EXCLUDED', 'DIED'] as const;
export type DepartureReason = (typeof departureReasons)[number];

export const FounderLeaving = z
  .object({
    why: z.enum(departureReasons, { error: 'chooseOne' }),
    leftOn: DayOfFact,
    note: optional(Note).default(null),
  })
  .meta({ id: 'FounderLeaving' });
export type FounderLeaving = z.infer<typeof FounderLeaving>;

export const DepartureView = z
  .object({
    id: z.uuid(),
    key: z.uuid(),
    kind: z.enum(founderKinds),
    /** Null when the person is out of the reader's reach. */
    name: z.object({ ar: z.string(), la: z.string().nullable() }).nullable(),
    shares: z.number().int(),
    joinedOn: PlainDay,
    leftOn: PlainDay,
    why: z.enum(departureReasons),
    note: z.string().nullable(),
  })
  .meta({ id: 'FounderDeparture' });
export type DepartureView = z.infer<typeof DepartureView>;

/** Papers that all founders sign. */
export const signedPapers = [
  'FOUNDERS_LIST',
  'NAME_REQUEST',
  'STATUTES',
  'SUBSCRIPTION_LIST',
  'ASSEMBLY_MINUTES',
] as const;
export type SignedPaper = (typeof signedPapers)[number];

export const PaperSigning = z
  .object({ paper: z.enum(signedPapers, { error: 'chooseOne' }), signedOn: DayOfFact })
  .meta({ id: 'PaperSigning' });
export type PaperSigning = z.infer<typeof PaperSigning>;

export const PaperSigned = z.object({ paper: z.enum(signedPapers), signedOn: PlainDay });
export type PaperSigned = z.infer<typeof PaperSigned>;
