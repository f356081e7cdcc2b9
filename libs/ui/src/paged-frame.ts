import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { EmptyState } from './empty-state';
import { FailureNotice } from './failure-notice';
import { LoadingRows } from './loading-rows';
import type { PagedList } from './paged-list';
import { uiWords } from './ui-words';
import { useWords } from './words';

/**
 * The frame around a paged list: skeleton, failure with retry, empty state (slot `empty`), the rows (content),
 * and «عرض المزيد» with the count. The count says the same as any tile made with the same predicate.
 */
@Component({
  selector: 'sanad-paged',
  imports: [EmptyState, FailureNotice, LoadingRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list().loading()) {
      <sanad-loading />
    } @else if (list().isEmpty()) {
      <ng-content select="[empty]"><sanad-empty [heading]="emptyWord() ?? t('nothingYet')" /></ng-content>
    } @else if (list().rows().length > 0) {
      <ng-content />
      <div class="foot">
        <span class="muted small num" role="status">{{ t(isAtLeast() ? 'shownOfAtLeast' : 'shownOf', counts()) }}</span>
        @if (list().hasMore()) {
          <button type="button" class="btn ghost" [disabled]="list().loadingMore()" (click)="list().loadMore()">
            {{ t(list().loadingMore() ? 'loading' : 'loadMore') }}
          </button>
        }
      </div>
    }
    <sanad-failure [failure]="list().failure()" [canRetry]="true" (retry)="list().reload()" />
  `,
  styles: `
    :host {
      display: block;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      margin-block-start: 12px;
      min-block-size: var(--control);
    }
  `,
})
export class PagedFrame {
  readonly list = input.required<PagedList<unknown>>();
  readonly emptyWord = input<string>();
  /** When the total is what was counted, and there may be more. */
  readonly isAtLeast = input(false);
  protected readonly t = useWords(uiWords);
  protected readonly counts = computed(() => ({ shown: this.list().rows().length, total: this.list().total() }));
}
