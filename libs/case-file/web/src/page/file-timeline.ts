import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { Session } from '@sanad/access/web';
import { TimelineRow, type CaseFileView } from '@sanad/case-file/core';
import { dayOf, showDay } from '@sanad/kernel';
import {
  EmptyState,
  pagedList,
  PagedFrame,
  Sheet,
  Timeline,
  Toasts,
  useLanguage,
  useWords,
  type TimelineEntry,
} from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { NoteForm } from './note-form';
import { timelineTints as tints, useTimelineSentence } from './timeline-sentence';

/** Everything that happened on the file, the newest first; what partners did is marked as theirs. */
@Component({
  selector: 'sanad-file-timeline',
  imports: [EmptyState, NoteForm, PagedFrame, Sheet, Timeline],
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
    <sanad-sheet #sheet [heading]="t('addNote')">
      @if (sheet.isOpen()) {
        <sanad-note-form [file]="file()" (noted)="added()" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
})
export class FileTimeline {
  readonly file = input.required<CaseFileView>();
  /** Something was noted: attempts to reach somebody are counted on the file. */
  readonly noted = output<void>();

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
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  /** Opens the form of a note. */
  note(): void {
    this.sheet().open();
  }

  reload(): void {
    void this.list.reload();
  }

  protected added(): void {
    this.sheet().close();
    this.toasts.done(this.t('noted'));
    this.noted.emit();
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
