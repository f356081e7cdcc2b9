import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { partnerNumberNames, partnerNumbers, PartnerNumbers } from '@sanad/partners/core';
import { Api, QuantityPipe, useWords } from '@sanad/ui';
import { numbersWords } from './numbers.words';

/** The partner's own numbers above the inbox, the same that the delegation reads; each opens its list. */
@Component({
  selector: 'sanad-numbers-strip',
  imports: [QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of rows(); track one.agency.id) {
      <ul class="row wrap" [attr.aria-label]="t('strip')">
        @for (number of numbers; track number) {
          <li>
            <a
              class="btn small quiet"
              routerLink="/referrals/numbers"
              [queryParams]="{ number: number, agency: one.agency.id }"
            >
              {{ name(number) }} <span class="num">{{ one.counts[number] | quantity }}</span>
            </a>
          </li>
        }
        @if (one.medianDays !== null) {
          <li class="muted small">
            {{ t('median') }}: <span class="num">{{ t('days', { count: one.medianDays }) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      gap: 4px 8px;
      align-items: center;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class NumbersStrip {
  /** Grows with each act that changes them. */
  readonly turn = input(0);

  protected readonly t = useWords(numbersWords);
  protected readonly name = useWords(partnerNumberNames);
  protected readonly numbers = partnerNumbers;
  private readonly counted = inject(Api).get(() => '/partner-numbers', PartnerNumbers);
  protected readonly rows = computed(() => this.counted.value()?.rows ?? []);

  constructor() {
    let seen = 0;
    effect(() => {
      const now = this.turn();
      if (now !== seen) untracked(() => this.counted.reload());
      seen = now;
    });
  }
}
