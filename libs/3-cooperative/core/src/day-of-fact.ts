import { PlainDay, today } from '@sanad/kernel';

/** The day on which something happened: today at the latest. */
export const DayOfFact = PlainDay.refine((day) => day <= today(), { error: 'dayInFuture' });
