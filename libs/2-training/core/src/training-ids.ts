import { idOf } from '@sanad/kernel';
import type * as z from 'zod';

export const TrainingSessionId = idOf<'TrainingSessionId'>();
export type TrainingSessionId = z.infer<typeof TrainingSessionId>;

export const EnrolmentId = idOf<'EnrolmentId'>();
export type EnrolmentId = z.infer<typeof EnrolmentId>;

export const SessionDayId = idOf<'SessionDayId'>();
export type SessionDayId = z.infer<typeof SessionDayId>;
