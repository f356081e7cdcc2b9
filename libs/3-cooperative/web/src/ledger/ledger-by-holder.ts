import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { May } from '@sanad/access/web';
import type { ShareEntryView, ShareHolder, ShareLedger } from '@sanad/cooperative/core';
import { DayPipe, DirhamsPipe, Icon, QuantityPipe, useWords } from '@sanad/ui';
import { ledgerWords } from './ledger.words';
import { LineStory } from './line-story';
import { heldOf, statementOf } from './statement';

/** The ledger in the hand: each holder with what they have, and their lines folded under it. */
@Component({
  selector: 'sanad-ledger-by-holder',
  imports: [DayPipe, DirhamsPipe, Icon, LineStory, May, QuantityPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ledger-by-holder.html',
  styleUrl: './ledger-by-holder.scss',
})
export class LedgerByHolder {
  readonly ledger = input.required<ShareLedger>();
  readonly called = input.required<(holder: ShareHolder) => string>();
  readonly nameOf = input.required<(key: string | null) => string>();
  /** Whose lines are shown: kept by the card, which reads the ledger anew after each line. */
  readonly unfolded = model<ReadonlySet<string>>(new Set());
  /** A line that somebody wants to take back. */
  readonly correct = output<ShareEntryView>();

  protected readonly t = useWords(ledgerWords);
  protected readonly groups = computed(() => {
    const shown = this.ledger();
    return shown.holders
      .map((holder) => ({ holder, held: heldOf(shown, holder.key), lines: statementOf(shown, holder.key) }))
      .filter(({ lines }) => lines.length > 0);
  });
  protected readonly size = Math.abs;

  protected turn(key: string, isOpen: boolean): void {
    if (this.unfolded().has(key) === isOpen) return;
    const others = [...this.unfolded()].filter((one) => one !== key);
    this.unfolded.set(new Set(isOpen ? [...others, key] : others));
  }
}
