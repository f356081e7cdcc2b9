import { idOf, Instant, languages, PlainDay, text } from '@sanad/kernel';
import { PersonId } from '@sanad/people/core';
import * as z from 'zod';
import { DisclosureView } from './disclosure.contract';
import { Named } from './request.contract';

export const PersonFileId = idOf<'PersonFileId'>();
export type PersonFileId = z.infer<typeof PersonFileId>;

export const fileAskers = ['PERSON', 'REPRESENTATIVE'] as const;
export type FileAsker = (typeof fileAskers)[number];

/** Somebody asks for all that is held on a person: who, and how it was made sure that they may. */
export const PersonFileDraft = z
  .object({
    personId: PersonId,
    askedBy: z.enum(fileAskers, { error: 'chooseOne' }),
    identityCheck: text({ min: 5, max: 500, lines: true }),
    language: z.enum(languages, { error: 'chooseOne' }),
  })
  .meta({ id: 'PersonFileDraft' });
export type PersonFileDraft = z.infer<typeof PersonFileDraft>;

export const PersonFileView = z
  .object({
    id: PersonFileId,
    personId: PersonId,
    askedBy: z.enum(fileAskers),
    identityCheck: z.string(),
    language: z.enum(languages),
    createdByName: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'PersonFile' });
export type PersonFileView = z.infer<typeof PersonFileView>;

const day = PlainDay.nullable();
const word = z.string().nullable();

/** Everything held on one person, chapter by chapter, in codes and values; nothing of anybody else. */
export const PersonFileContent = z
  .object({
    drawnAt: Instant,
    unit: Named,
    /** Number of the declaration to the CNDP or of its authorisation, once there is one. */
    cndpReceipt: word,
    identity: z.object({
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: word,
      familyLa: word,
      sex: word,
      birth: word,
      phone: word,
      province: z.string(),
      commune: word,
      /** Numbers by their end: the paper lies about. */
      cardEnd: word,
      bankEnd: word,
      bank: word,
      vitalStatus: z.string(),
      registeredAt: Instant,
    }),
    consents: z.array(
      z.object({
        purpose: z.string(),
        agency: Named.nullable(),
        channel: z.string(),
        noticeVersion: z.string(),
        givenOn: PlainDay,
        expiresOn: day,
        withdrawnAt: Instant.nullable(),
      }),
    ),
    kinship: z.array(
      z.object({ relation: z.string(), number: z.string(), unit: Named, status: z.string(), statedAt: Instant }),
    ),
    eligibility: z.array(z.object({ decision: z.string(), reason: word, decidedAt: Instant })),
    files: z.array(
      z.object({
        number: z.string(),
        unit: Named,
        origin: z.string(),
        openedOn: PlainDay,
        stage: z.string(),
        path: word,
      }),
    ),
    stages: z.array(z.object({ number: z.string(), from: word, to: z.string(), at: Instant })),
    attendances: z.array(z.object({ title: z.string(), day: PlainDay, venue: z.string(), isPresent: z.boolean() })),
    trainings: z.array(
      z.object({
        title: z.string(),
        agency: Named,
        startsOn: PlainDay,
        endsOn: PlainDay,
        state: z.string(),
        certificateNumber: word,
      }),
    ),
    referrals: z.array(
      z.object({
        agency: Named,
        branch: Named,
        service: z.string(),
        state: z.string(),
        wish: word,
        reason: word,
        sentOn: PlainDay,
        answeredOn: day,
      }),
    ),
    cooperatives: z.array(
      z.object({
        name: z.string(),
        role: word,
        profession: word.default(null),
        shares: z.number().int(),
        joinedOn: PlainDay,
        registerNumber: word,
      }),
    ),
    /** Seats in the organs of cooperatives. */
    mandates: z.array(
      z.object({
        name: z.string(),
        organ: z.string(),
        beginsOn: PlainDay,
        endsOn: day,
        endedOn: day,
        endReason: word,
      }),
    ),
    documents: z.array(z.object({ in: z.enum(['FILE', 'WALLET']), kind: z.string(), label: word, addedAt: Instant })),
    requests: z.array(
      z.object({
        kind: z.string(),
        receivedOn: PlainDay,
        dueOn: PlainDay,
        state: z.string(),
        field: word,
        oldValue: word,
        newValue: word,
        purpose: word,
        reason: word,
      }),
    ),
    received: z.array(DisclosureView.omit({ id: true })),
  })
  .meta({ id: 'PersonFileContent' });
export type PersonFileContent = z.infer<typeof PersonFileContent>;
/** The chapters that are lists. */
export type PersonFileChapter = Exclude<keyof PersonFileContent, 'drawnAt' | 'unit' | 'cndpReceipt' | 'identity'>;
