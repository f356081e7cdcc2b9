import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ApiFailure } from './api-failure';
import { FailureSentences } from './failure-sentences';
import { Icon } from './icon';
import { uiWords } from './ui-words';
import { useWords } from './words';

/**
 * What went wrong, in a sentence, beside its cause, with the way on. Shows nothing while `failure` is null.
 * `<sanad-failure [failure]="sending.failure()" (retry)="reload()" />`
 */
@Component({
  selector: 'sanad-failure',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="alert">
      @if (failure(); as shown) {
        <div class="notice">
          <sanad-icon [name]="shown.status === 0 ? 'offline' : 'alert'" />
          <div class="words">
            <p>{{ sentence() }}</p>
            <!-- Of use to who looks for the cause in the log, and noise beside a sentence that says what to do. -->
            @if (shown.status >= 500 && shown.problem?.requestId; as id) {
              <p class="small">
                <span class="id">{{ id }}</span>
              </p>
            }
          </div>
          @if (retriable()) {
            <button type="button" class="btn ghost small" (click)="retry.emit()">
              {{ t(stale() ? 'reload' : 'retry') }}
            </button>
          }
        </div>
      }
      <ng-content />
    </div>
  `,
  styles: `
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: flex-start;
      padding: 10px 14px;
      border: 1px solid var(--red);
      border-radius: var(--radius);
      background: var(--red-tint);
      color: var(--red);
      font-weight: 600;
    }
    sanad-icon {
      margin-block-start: 3px;
    }
    .words {
      flex: 1 1 200px;
    }
  `,
})
export class FailureNotice {
  readonly failure = input<ApiFailure | null>(null);
  /** Whether trying again can help; refusals of a rule have no such button. */
  readonly canRetry = input<boolean>();
  readonly retry = output<void>();

  protected readonly t = useWords(uiWords);
  private readonly sentences = inject(FailureSentences);
  protected readonly sentence = computed(() => {
    const failure = this.failure();
    return failure ? this.sentences.sayFailure(failure) : '';
  });
  protected readonly stale = computed(() => this.failure()?.status === 412);
  protected readonly retriable = computed(
    () =>
      this.canRetry() ??
      (this.stale() || this.failure()?.isUnanswered === true || this.failure()?.code === 'unavailable'),
  );
}
