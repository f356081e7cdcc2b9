import { computed, signal } from '@angular/core';
import type { EnrolmentView, Mark, RollCallCell } from '@sanad/training/core';

type Sitting = Pick<EnrolmentView, 'id' | 'marks'>;

/** The cells that were changed on this screen and are not saved yet. It outlives a reload of what is saved. */
export class RollDraft {
  private readonly changed = signal<ReadonlyMap<string, RollCallCell>>(new Map());

  readonly cells = computed(() => [...this.changed().values()]);
  readonly count = computed(() => this.changed().size);

  markOf({ id, marks }: Sitting, dayId: string): Mark | null {
    const cell = this.changed().get(`${id} ${dayId}`);
    return cell ? cell.mark : (marks[dayId] ?? null);
  }

  /** All marks of a person, as they will be once saved. */
  marksOf(row: Sitting, dayIds: readonly string[]): Record<string, Mark | undefined> {
    return Object.fromEntries(dayIds.map((dayId) => [dayId, this.markOf(row, dayId) ?? undefined]));
  }

  isChanged({ id }: Sitting, dayId: string): boolean {
    return this.changed().has(`${id} ${dayId}`);
  }

  /** Changes a cell; what comes back to the saved mark is no change any more. */
  mark({ id, marks }: Sitting, dayId: string, mark: Mark | null): void {
    const next = new Map(this.changed());
    const key = `${id} ${dayId}`;
    if ((marks[dayId] ?? null) === mark) next.delete(key);
    else next.set(key, { enrolmentId: id, dayId, mark } as RollCallCell);
    this.changed.set(next);
  }

  /** Forgets cells that were just saved, and keeps those changed while they were on their way. */
  settle(saved: readonly RollCallCell[]): void {
    const sent = new Set(saved);
    this.changed.set(new Map([...this.changed()].filter(([, cell]) => !sent.has(cell))));
  }

  /** Marks that were kept on the device: those of people and days that are still there. */
  restore(cells: readonly RollCallCell[], rows: readonly Sitting[]): void {
    for (const { enrolmentId, dayId, mark } of cells) {
      const row = rows.find(({ id }) => id === enrolmentId);
      if (row && !this.isChanged(row, dayId)) this.mark(row, dayId, mark);
    }
  }

  clear(): void {
    this.changed.set(new Map());
  }
}
