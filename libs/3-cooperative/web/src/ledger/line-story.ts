import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { shareEntryNames } from '@sanad/cooperative/core';
import { isolated, showDay } from '@sanad/kernel';
import { LanguageChoice, useWords } from '@sanad/ui';
import { ledgerWords } from './ledger.words';
import type { StatementLine } from './statement';

/** What happened in a line of the ledger: its kind, to whom or from whom, what takes it back, and its paper. */
@Component({
  selector: 'sanad-line-story',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.undone]': 'line().reversedBy !== null' },
  template: `
    <span class="kind">{{ kind(line().entry.kind) }}</span>
    @for (part of parts(); track $index) {
      <span class="small muted num">{{ part }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
    }
    :host(.undone) .kind {
      text-decoration: line-through;
      color: var(--ink-3);
    }
  `,
})
export class LineStory {
  readonly line = input.required<StatementLine>();
  readonly nameOf = input.required<(key: string | null) => string>();

  protected readonly kind = useWords(shareEntryNames);
  private readonly t = useWords(ledgerWords);
  private readonly choice = inject(LanguageChoice);
  protected readonly parts = computed(() => {
    const { entry, other, reverses, reversedBy } = this.line();
    const { valuation, reason } = entry;
    const reference = entry.reference ?? valuation?.reference;
    return [
      other && this.t(entry.shares < 0 ? 'transferTo' : 'transferFrom', { name: isolated(this.nameOf()(other)) }),
      reverses && this.t('reverses', { place: reverses }),
      reversedBy && this.t('reversedBy', { place: reversedBy }),
      valuation &&
        this.t('valuationShown', {
          valuer: isolated(valuation.valuer),
          day: showDay(this.choice.language(), valuation.valuedOn),
        }),
      reference && this.t('referenceShown', { reference: isolated(reference) }),
      reason && isolated(reason),
    ].filter((part) => typeof part === 'string' && part !== '');
  });
}
