import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import { documentKindNames, stageNames, timelineWords, TimelineRow, type CaseFileView } from '@sanad/case-file/core';
import { dayOf, showDay, type Phrase } from '@sanad/kernel';
import {
  EmptyState,
  Icon,
  pagedList,
  PagedFrame,
  Sheet,
  Timeline,
  Toasts,
  useLanguage,
  useSay,
  useWords,
  type TimelineEntry,
  type Tint,
} from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { NoteForm } from './note-form';

const tints: Readonly<Partial<Record<TimelineRow['kind'], Tint>>> = {
  NOTE: 'neu',
  RECORD_CHANGED: 'neu',
  DOCUMENT_ADDED: 'info',
  KINSHIP_REJECTED: 'bad',
  REFERRAL_DECLINED: 'att',
  TRAINING_INCOMPLETE: 'att',
};

/** Everything that happened on the file, the newest first; what partners did is marked as theirs. */
@Component({
  selector: 'sanad-file-timeline',
  imports: [EmptyState, Icon, May, NoteForm, PagedFrame, Sheet, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <div class="card-head">
        <h2>{{ t('timeline') }}</h2>
        <button *sanadMay="'caseFile.write'" type="button" class="btn ghost small" (click)="sheet.open()">
          <sanad-icon name="edit" />{{ t('addNote') }}
        </button>
      </div>
      <sanad-paged [list]="list">
        <sanad-empty empty icon="history" [heading]="t('nothing')" />
        <sanad-timeline [entries]="entries()" />
      </sanad-paged>
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

  protected readonly t = useWords(caseFileWords);
  protected readonly list = pagedList(() => `/case-files/${this.file().id}/timeline`, TimelineRow);
  protected readonly entries = computed(() => this.list.rows().map((row) => this.entryOf(row)));
  private readonly say = useSay();
  private readonly language = useLanguage();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  reload(): void {
    void this.list.reload();
  }

  protected added(): void {
    this.sheet().close();
    this.toasts.done(this.t('noted'));
    this.reload();
  }

  private entryOf(row: TimelineRow): TimelineEntry {
    const happenedOn =
      row.factOn === dayOf(row.createdAt) ? null : this.t('onDay', { day: showDay(this.language(), row.factOn) });
    return {
      id: row.id,
      heading: this.say(timelineWords[row.kind], this.spoken(row)),
      detail: [happenedOn, row.note].filter(Boolean).join(' · ') || null,
      by: row.agency ? `${row.author} — ${row.agency}` : row.author,
      at: row.createdAt,
      tint: row.agency ? 'plum' : (tints[row.kind] ?? 'ok'),
    };
  }

  /** Codes among the details are said by their names. */
  private spoken({ details }: TimelineRow): Record<string, string | number> {
    const named = (names: Readonly<Record<string, Phrase>>, code: unknown) => {
      const phrase = names[String(code)];
      return phrase ? this.say(phrase) : String(code ?? '');
    };
    return {
      ...details,
      stage: named(stageNames, details['stage']),
      document: named(documentKindNames, details['document']),
    };
  }
}
