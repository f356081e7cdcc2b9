import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Session } from '@sanad/access/web';
import { PaperList, paperStateNames, type PaperType, type PaperView } from '@sanad/people/core';
import { Api, Chip, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { paperTints, usePaperWords } from './paper-words';
import { walletWords } from './wallet.words';

/**
 * Papers of a person that would serve, to be chosen instead of handing them in again:
 * `<sanad-wallet-picker [personId]="…" [types]="['BIRTH_RECORD']" (picked)="use($event)" />`.
 */
@Component({
  selector: 'sanad-wallet-picker',
  imports: [Chip, FailureNotice, LoadingRows],
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
              <div class="facts">
                <bdi class="strong">{{ words.nameOf(paper) }}</bdi>
                <span class="small muted num">{{ words.daysOf(paper) }}</span>
                <sanad-chip [tint]="tints[paper.state]">{{ stateName(paper.state) }}</sanad-chip>
              </div>
              <button
                type="button"
                class="btn ghost small"
                [disabled]="busy()"
                [attr.aria-label]="t('usePaper', { name: words.nameOf(paper) })"
                (click)="picked.emit(paper)"
              >
                {{ t('use') }}
              </button>
            </li>
          } @empty {
            <li class="muted small">{{ t('nothingFits') }}</li>
          }
        </ul>
      }
      <sanad-failure [failure]="papers.failure()" [canRetry]="true" (retry)="papers.reload()" />
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
      align-items: center;
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    .facts {
      display: flex;
      flex-direction: column;
      gap: 2px;
      align-items: flex-start;
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
  protected readonly stateName = useWords(paperStateNames);
  protected readonly tints = paperTints;
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
