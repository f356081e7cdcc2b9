import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@sanad/access/web';
import { TimelineRow, type CaseFileView } from '@sanad/case-file/core';
import { dayOf, showDay } from '@sanad/kernel';
import { EmptyState, pagedList, PagedFrame, Timeline, useLanguage, useWords, type TimelineEntry } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { timelineTints as tints, useTimelineSentence } from './timeline-sentence';

/** Everything that happened on the file, the newest first; what partners did is marked as theirs. */
@Component({
  selector: 'sanad-file-timeline',
  imports: [EmptyState, PagedFrame, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2>{{ t('timeline') }}</h2>
      @if (mayRead()) {
        <sanad-paged [list]="list">
          <sanad-empty empty icon="history" [heading]="t('nothing')" />
          <sanad-timeline [entries]="entries()" />
        </sanad-paged>
      } @else {
        <p class="muted">{{ t('noNotesRight') }}</p>
      }
    </section>
  `,
})
export class FileTimeline {
  readonly file = input.required<CaseFileView>();

  protected readonly t = useWords(caseFileWords);
  private readonly session = inject(Session);
  protected readonly mayRead = computed(() => this.session.may('caseFile.readNotes'));
  protected readonly list = pagedList(
    () => (this.mayRead() ? `/case-files/${this.file().id}/timeline` : undefined),
    TimelineRow,
  );
  protected readonly entries = computed(() => this.list.rows().map((row) => this.entryOf(row)));
  private readonly tell = useTimelineSentence();
  private readonly language = useLanguage();

  reload(): void {
    void this.list.reload();
  }

  private entryOf(row: TimelineRow): TimelineEntry {
    const happenedOn =
      row.factOn === dayOf(row.createdAt) ? null : this.t('onDay', { day: showDay(this.language(), row.factOn) });
    return {
      id: row.id,
      heading: this.tell(row),
      detail: [happenedOn, row.note].filter(Boolean).join(' · ') || null,
      by: row.agency ? `${row.author} — ${row.agency}` : row.author,
      at: row.createdAt,
      tint: row.agency ? 'plum' : (tints[row.kind] ?? 'ok'),
    };
  }
}
