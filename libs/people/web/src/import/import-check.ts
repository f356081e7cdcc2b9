import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { dayOf, showDay, type PlainDay } from '@sanad/kernel';
import {
  ImportedRow,
  PersonImportView,
  rowForecastNames,
  rowStatuses,
  rowStatusNames,
  type RowStatus,
} from '@sanad/people/core';
import {
  Api,
  apiFailure,
  ConfirmDialog,
  FailureNotice,
  FailureSentences,
  Icon,
  PagedFrame,
  pagedList,
  QuantityPipe,
  StatTile,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { ImportRowCard } from './import-row';
import { importWords } from './import.words';

/** What would become, or has become, of the rows; each is put right in place. */
@Component({
  selector: 'sanad-import-check',
  imports: [ConfirmDialog, FailureNotice, Icon, ImportRowCard, PagedFrame, QuantityPipe, RouterLink, StatTile],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-check.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .tiles {
      display: grid;
      gap: 12px;
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    .note {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 8px 14px;
      border-radius: var(--radius);
      background: var(--red-tint);
      color: var(--red);
    }
    .rows {
      display: grid;
      gap: 8px;
    }
  `,
})
export class ImportCheck {
  readonly of = input.required<PersonImportView>();
  readonly changed = output<PersonImportView>();
  /** A row has changed: the counts are to be asked for again. */
  readonly touched = output<void>();
  readonly columns = output<void>();

  protected readonly t = useWords(importWords);
  protected readonly sentences = inject(FailureSentences);
  private readonly done = useWords(rowStatusNames);
  private readonly forecast = useWords(rowForecastNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  /** Rows of one kind, from the address. */
  protected readonly status = computed(() => {
    const asked = this.address()?.get('status');
    return rowStatuses.find((status) => status === asked) ?? null;
  });
  protected readonly list = pagedList(
    () => (this.of().purgedAt === null ? `/person-imports/${this.of().id}/rows` : undefined),
    ImportedRow,
    () => ({ status: this.status() }),
  );
  private readonly byStatus = computed((): Readonly<Record<RowStatus, number>> => {
    const { created, updated, alreadyThere, toReview, refused } = this.of().counts;
    return { CREATED: created, UPDATED: updated, ALREADY_THERE: alreadyThere, TO_REVIEW: toReview, REFUSED: refused };
  });
  protected readonly tiles = computed(() => {
    const name = this.of().counts.written > 0 ? this.done : this.forecast;
    return rowStatuses.map((status) => ({ status, name: name(status), count: this.byStatus()[status] }));
  });
  protected readonly tabs = computed(() => [
    { status: null, name: this.t('all'), count: this.of().total },
    ...this.tiles().filter(({ count }) => count > 0),
  ]);
  /** Rows that a run would write. */
  protected readonly ready = computed(() => {
    const { created, updated, alreadyThere, written } = this.of().counts;
    return created + updated + alreadyThere - written;
  });
  protected readonly resultAddress = computed(
    () => `/api/v1/person-imports/${this.of().id}/result?language=${this.language()}`,
  );

  protected day(day: PlainDay): string {
    return showDay(this.language(), day);
  }

  protected dayOf(instant: string): string {
    return this.day(dayOf(instant));
  }

  protected put(row: ImportedRow): void {
    this.list.change((old) => (old.line === row.line ? row : old));
    this.touched.emit();
  }

  protected async send(act: 'run' | 'undoing'): Promise<void> {
    const { id, version } = this.of();
    this.isSending.set(true);
    this.failure.set(null);
    try {
      this.changed.emit(
        await this.api.send('POST', `/person-imports/${id}/${act}`, {}, { version, schema: PersonImportView }),
      );
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
