import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@sanad/access/web';
import { pageOf } from '@sanad/kernel';
import {
  heldNames,
  MergeViews,
  mergeFieldNames,
  showPhone,
  SuspectRow,
  type MergeField,
  type MergeView,
} from '@sanad/people/core';
import { Api, DayOfInstantPipe, FailureNotice, LoadingRows, Sheet, Toasts, useWords } from '@sanad/ui';
import { arabicName } from '../person/person-name';
import { PersonPicker } from '../person/person-picker';
import { duplicatesWords } from './duplicates.words';
import { SuspectCard } from './suspect-card';
import { UndoMergeForm } from './undo-form';

const page = pageOf(SuspectRow);
/** What is set aside and can be said as it is; codes of facts that were corrected are of no use to a reader. */
const spoken: readonly MergeField[] = ['givenAr', 'familyAr', 'givenLa', 'familyLa', 'phone', 'commune', 'birth'];

/** Other records that may be this person, and those that went into this one. */
@Component({
  selector: 'sanad-duplicates-panel',
  imports: [DayOfInstantPipe, FailureNotice, LoadingRows, PersonPicker, Sheet, SuspectCard, UndoMergeForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <section class="stack" [attr.aria-label]="t('panelSuspects')">
      <div class="head">
        <h2>{{ t('panelSuspects') }}</h2>
        <button type="button" class="btn ghost small" (click)="choosing.open()">{{ t('compareWith') }}</button>
      </div>
      @for (suspect of suspects.value()?.rows ?? []; track suspect.id) {
        <sanad-suspect [suspect]="suspect" />
      } @empty {
        @if (suspects.loading()) {
          <sanad-loading [rows]="2" />
        } @else if (!suspects.failure()) {
          <p class="muted">{{ t('panelNone') }}</p>
        }
      }
      <sanad-failure [failure]="suspects.failure()" (retry)="suspects.reload()" />
    </section>
    <section class="card" [attr.aria-label]="t('journal')">
      <h2>{{ t('journal') }}</h2>
      @for (merge of merges.value()?.rows ?? []; track merge.id) {
        <article>
          <p class="strong">{{ t('mergedLine', { name: arabic(merge.loserNames) }) }}</p>
          <p class="muted small">
            <bdi>{{ merge.by }}</bdi> · {{ merge.at | dayOfInstant }} · <bdi>{{ merge.note }}</bdi>
          </p>
          @if (aside(merge); as kept) {
            <p class="small">{{ t('setAside') }}: {{ kept }}</p>
          }
          @if (merge.undone; as undone) {
            <p class="small">{{ t('undoneLine', { by: undone.by, note: undone.note }) }}</p>
          } @else if (merge.written.length > 0) {
            <p class="small">{{ t('writtenSince', { kinds: kinds(merge) }) }}</p>
          } @else if (mayMerge) {
            <button type="button" class="btn ghost small" (click)="ask(merge)">{{ t('undo') }}</button>
          }
        </article>
      } @empty {
        @if (merges.loading()) {
          <sanad-loading [rows]="2" />
        } @else if (!merges.failure()) {
          <p class="muted">{{ t('journalNone') }}</p>
        }
      }
      <sanad-failure [failure]="merges.failure()" (retry)="merges.reload()" />
    </section>
    <sanad-sheet #choosing [heading]="t('compareWith')">
      @if (choosing.isOpen()) {
        <p class="muted small">{{ t('compareWithHint') }}</p>
        <sanad-person-picker [mayAdd]="false" (picked)="compareWith($event.id)" />
        @if (isSame()) {
          <p role="alert" class="small">{{ t('sameRecord') }}</p>
        }
      }
    </sanad-sheet>
    <sanad-sheet #sheet [heading]="t('undo')">
      @if (sheet.isOpen() && asked(); as merge) {
        <sanad-undo-merge-form [merge]="merge" (done)="undone()" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      justify-content: space-between;
    }
    article {
      display: grid;
      gap: 4px;
      justify-items: start;
      padding-block: 10px;
    }
    article + article {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class DuplicatesPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(duplicatesWords);
  protected readonly arabic = arabicName;
  protected readonly mayMerge = inject(Session).may('duplicate.merge');
  private readonly heldName = useWords(heldNames);
  private readonly fieldName = useWords(mergeFieldNames);
  private readonly toasts = inject(Toasts);
  private readonly api = inject(Api);
  protected readonly suspects = this.api.get(
    () => '/duplicates',
    page,
    () => ({ person: this.personId(), limit: 20 }),
  );
  protected readonly merges = this.api.get(() => `/people/${encodeURIComponent(this.personId())}/merges`, MergeViews);
  protected readonly asked = signal<MergeView | null>(null);
  /** The record of this very page was picked. */
  protected readonly isSame = signal(false);
  private readonly router = inject(Router);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  /** Any two records may be looked at side by side, also those that nothing has brought together. */
  protected compareWith(otherId: string): void {
    this.isSame.set(otherId === this.personId());
    if (this.isSame()) return;
    const queryParams = { one: this.personId(), other: otherId };
    void this.router.navigate(['/people/duplicates/compare'], { queryParams });
  }

  protected ask(merge: MergeView): void {
    this.asked.set(merge);
    this.sheet().open();
  }

  protected undone(): void {
    this.sheet().close();
    this.toasts.done(this.t('undone'));
    this.merges.reload();
    this.suspects.reload();
    this.changed.emit();
  }

  protected aside({ setAside }: MergeView): string {
    return spoken
      .filter((field) => setAside[field])
      .map((field) => `${this.fieldName(field)} «${field === 'phone' ? showPhone(setAside[field]!) : setAside[field]}»`)
      .join(this.t('comma'));
  }

  protected kinds({ written }: MergeView): string {
    return written.map(({ kind }) => this.heldName(kind)).join(this.t('comma'));
  }
}
