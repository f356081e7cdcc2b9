import { CaseFileId } from '@sanad/case-file/core';
import { idOf, Instant, optional, PageRequest, text } from '@sanad/kernel';
import { ArabicName, PastDay, PersonId, Phone, ProvinceCode, relations } from '@sanad/people/core';
import * as z from 'zod';
import { EventId, valueChains } from './event.contract';

export const AttendanceId = idOf<'AttendanceId'>();
export type AttendanceId = z.infer<typeof AttendanceId>;

/** What somebody who came would like to know more about. */
export const interests = ['COOPERATIVE', 'ENTERPRISE', 'TRAINING', 'INFORMATION'] as const;
export type Interest = (typeof interests)[number];

/** Somebody new at the door: a name, and a phone if there is one. Card number, birth and proof of kinship come later, at the office. */
export const LightPerson = z
  .object({
    givenAr: ArabicName,
    familyAr: ArabicName,
    phone: optional(Phone),
    /** That of the event when none is given. */
    province: optional(ProvinceCode),
  })
  .meta({ id: 'LightPerson' });
export type LightPerson = z.infer<typeof LightPerson>;

/** A moment on the day of the event, for a list that is entered later. */
const At = Instant.optional();

export const Interests = z
  .object({
    interests: z.array(z.enum(interests, { error: 'chooseOne' })),
    valueChain: optional(z.enum(valueChains, { error: 'chooseOne' })),
  })
  .meta({ id: 'AttendanceInterests' });
export type Interests = z.infer<typeof Interests>;

/** One request for one person at the door: known or new, told about their data, and present at once if they stand there. */
export const AttendanceDraft = z
  .object({
    personId: PersonId.optional(),
    person: LightPerson.optional(),
    /** The notice was read aloud and the person agreed; without exception for somebody new. */
    informed: z.boolean().default(false),
    /** Absent: whoever comes while the door is open comes without having been on the list. */
    walkIn: z.boolean().optional(),
    present: z.boolean().default(false),
    at: At,
    interests: Interests.shape.interests.default([]),
    valueChain: Interests.shape.valueChain,
    /** What they say they are of a member of the Resistance. A note: no link, no proof. */
    relation: optional(z.enum(relations, { error: 'chooseOne' })),
  })
  .superRefine(({ personId, person, informed }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!personId === !person) ask('personId', 'chooseOne');
    if (person && !informed) ask('informed', 'noticeNotRead');
  })
  .meta({ id: 'AttendanceDraft' });
export type AttendanceDraft = z.infer<typeof AttendanceDraft>;

export const PresenceDraft = z.object({ at: At }).meta({ id: 'PresenceDraft' });
export type PresenceDraft = z.infer<typeof PresenceDraft>;

export const attendanceShows = ['PRESENT', 'EXPECTED', 'WALK_IN'] as const;
export type AttendanceShow = (typeof attendanceShows)[number];

/** `query`: parts of names, the last digits of a phone, or a whole card number. */
export const AttendanceQuery = PageRequest.extend({
  query: text({ min: 0, max: 100 }).optional(),
  show: z.enum(attendanceShows).optional(),
});
export type AttendanceQuery = z.infer<typeof AttendanceQuery>;

/** One person at one event. Of phone and card only their ends: enough to tell two namesakes apart at a door. */
export const AttendanceView = z
  .object({
    id: AttendanceId,
    eventId: EventId,
    person: z.object({
      id: PersonId,
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: z.string().nullable(),
      familyLa: z.string().nullable(),
      phoneEnd: z.string().nullable(),
      cinEnd: z.string().nullable(),
      province: z.string(),
    }),
    walkIn: z.boolean(),
    registeredAt: Instant,
    presentAt: Instant.nullable(),
    /** Who recorded the presence. */
    markedBy: z.string().nullable(),
    interests: z.array(z.enum(interests)),
    valueChain: z.enum(valueChains).nullable(),
    /** As they said it at the door; proven elsewhere. */
    relation: z.enum(relations).nullable(),
    /** The file that was opened from here; null as well for those who may not know of files. */
    caseFile: z.object({ id: CaseFileId, number: z.string() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Attendance' });
export type AttendanceView = z.infer<typeof AttendanceView>;

/** `already`: the presence had been recorded before, at `presentAt` by `markedBy`; nothing has changed. */
export const PresenceView = AttendanceView.extend({ already: z.boolean() }).meta({ id: 'Presence' });
export type PresenceView = z.infer<typeof PresenceView>;

/** Today when no day is given. */
export const FileFromAttendance = z.object({ openedOn: PastDay.optional() }).meta({ id: 'FileFromAttendance' });
export type FileFromAttendance = z.infer<typeof FileFromAttendance>;

export const FileOpened = z.object({ id: CaseFileId, number: z.string() }).meta({ id: 'FileOpened' });
export type FileOpened = z.infer<typeof FileOpened>;
