import * as z from 'zod';
import { EnrolmentId, SessionDayId } from './training-ids';

/** What the roll call says of a person on a day. Late is present; excused is not. */
export const marks = ['PRESENT', 'ABSENT', 'EXCUSED', 'LATE'] as const;
export const Mark = z.enum(marks);
export type Mark = z.infer<typeof Mark>;

/** One changed cell of the grid; null takes a mark back. */
export const RollCallCell = z.object({ enrolmentId: EnrolmentId, dayId: SessionDayId, mark: Mark.nullable() });
export type RollCallCell = z.infer<typeof RollCallCell>;

/** All cells that have changed since the grid was last saved. */
export const RollCall = z
  .object({
    cells: z
      .array(RollCallCell)
      .min(1)
      .max(5000)
      .refine(
        (cells) => new Set(cells.map(({ enrolmentId, dayId }) => `${enrolmentId} ${dayId}`)).size === cells.length,
        {
          error: 'duplicate',
        },
      ),
  })
  .meta({ id: 'RollCall' });
export type RollCall = z.infer<typeof RollCall>;
