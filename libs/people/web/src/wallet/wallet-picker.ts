import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Session } from '@sanad/access/web';
import { PaperList, type PaperType, type PaperView } from '@sanad/people/core';
import { Api, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { PaperLine } from './paper-line';
import { usePaperWords } from './paper-words';
import { walletWords } from './wallet.words';

/**
 * Papers of a person that would serve, to be chosen instead of handing them in again:
 * `<sanad-wallet-picker [personId]="…" [types]="['BIRTH_RECORD']" (picked)="use($event)" />`.
 */
@Component({
  selector: 'sanad-wallet-picker',
  imports: [FailureNotice, LoadingRows, PaperLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayRead()) {
      <h3 class="small">{{ t('fromWallet') }}</h3>
      @if (papers.loading()) {
        <sanad-loading [rows]="2" />
      } @else if (papers.value()) {
        <ul class="plain">
          @for (paper of fitting(); track paper.id) {
            <li>
              <sanad-paper-line [paper]="paper" [name]="words.nameOf(paper)">
                <button
                  type="button"
                  class="btn ghost small"
                  [disabled]="busy()"
                  [attr.aria-label]="t('usePaper', { name: words.nameOf(paper) })"
                  (click)="picked.emit(paper)"
                >
                  {{ t('use') }}
                </button>
              </sanad-paper-line>
            </li>
          } @empty {
            <li class="muted small">{{ t('nothingFits') }}</li>
          }
        </ul>
      }
      <sanad-failure [failure]="papers.failure()" [canRetry]="true" (retry)="papers.reload()" />
    }
  `,
})
export class WalletPicker {
  readonly personId = input.required<string>();
  /** Kinds of papers that serve; every kind when none is named. */
  readonly types = input<readonly PaperType[]>([]);
  /** While a choice is being sent. */
  readonly busy = input(false);
  readonly picked = output<PaperView>();

  protected readonly t = useWords(walletWords);
  protected readonly words = usePaperWords();
  private readonly session = inject(Session);
  protected readonly mayRead = computed(() => this.session.may('paper.read'));
  protected readonly papers = inject(Api).get(
    () => (this.mayRead() ? `/people/${encodeURIComponent(this.personId())}/papers` : undefined),
    PaperList,
  );
  protected readonly fitting = computed(() =>
    (this.papers.value()?.rows ?? []).filter(
      ({ type, replacedBy, withdrawn }) =>
        replacedBy === null && withdrawn === null && (this.types().length === 0 || this.types().includes(type)),
    ),
  );
}
