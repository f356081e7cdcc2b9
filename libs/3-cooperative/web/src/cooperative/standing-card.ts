import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  alertNames,
  endsOf,
  licensedProductNames,
  missingOf,
  missingPartNames,
  organNames,
  type CooperativeView,
} from '@sanad/cooperative/core';
import { addDays, today } from '@sanad/kernel';
import { Chip, DayPipe, useWords } from '@sanad/ui';
import { cooperativeWords } from './cooperative.words';

/** How far ahead an end is worth saying. */
const ahead = 365;

/** What is not well, what is missing, what is due: the answer before any table. */
@Component({
  selector: 'sanad-standing-card',
  imports: [Chip, DayPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2 class="visually-hidden">{{ t('standing') }}</h2>
    @if (cooperative().alerts.length > 0) {
      <p class="row wrap">
        @for (alert of cooperative().alerts; track alert.kind) {
          <sanad-chip tint="bad" icon="alert"
            >{{ alertName(alert.kind) }} · {{ t('since', { day: alert.since | day }) }}</sanad-chip
          >
        }
      </p>
    }
    <div class="halves">
      <div>
        <h3>{{ t('missing') }}</h3>
        @if (missing().length > 0) {
          <p class="row wrap">
            @for (part of missing(); track part) {
              <sanad-chip tint="att">{{ partName(part) }}</sanad-chip>
            }
          </p>
        } @else {
          <p>
            <sanad-chip tint="ok">{{ t('nothingMissing') }}</sanad-chip>
          </p>
        }
      </div>
      <div>
        <h3>{{ t('due') }}</h3>
        @if (due().length > 0) {
          <ul class="plain">
            @for (end of due(); track end.id) {
              <li class="row wrap">
                <span>{{ end.words }}</span>
                <span class="num">{{ end.on | day }}</span>
                @if (end.isOver) {
                  <sanad-chip tint="bad">{{ t('passed') }}</sanad-chip>
                }
              </li>
            }
          </ul>
        } @else {
          <p class="muted">{{ t('nothingDue') }}</p>
        }
      </div>
    </div>
    @if (cooperative().inOpeningBalance) {
      <p class="muted small">{{ t('inBalance') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    h3 {
      margin-block-end: 6px;
      color: var(--ink-2);
      font-size: 0.9375rem;
    }
    .halves {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
      gap: 12px 24px;
    }
    li {
      gap: 2px 10px;
      padding-block: 2px;
    }
  `,
})
export class StandingCard {
  readonly cooperative = input.required<CooperativeView>();

  protected readonly t = useWords(cooperativeWords);
  protected readonly alertName = useWords(alertNames);
  protected readonly partName = useWords(missingPartNames);
  private readonly organName = useWords(organNames);
  private readonly productName = useWords(licensedProductNames);

  protected readonly missing = computed(() => {
    const shown = this.cooperative();
    return missingOf({ ...shown, valueChain: shown.valueChain?.code ?? null });
  });
  protected readonly due = computed(() => {
    const { mandates, identifiers } = this.cooperative();
    const until = addDays(today(), ahead);
    return endsOf({ mandates, identifiers })
      .filter(({ on }) => on <= until)
      .map(({ kind, id, on }) => ({ id, on, isOver: on < today(), words: this.wordsOf(kind, id) }));
  });

  private wordsOf(kind: 'MANDATE' | 'LICENCE', id: string): string {
    const { mandates, identifiers } = this.cooperative();
    const organ = mandates.find((one) => one.id === id)?.organ;
    if (kind === 'MANDATE') return this.t('mandateEnds', { organ: organ ? this.organName(organ) : '' });
    const product = identifiers.find((one) => one.id === id)?.product;
    return this.t('licenceEnds', { product: product ? this.productName(product) : '' });
  }
}
