import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@sanad/access/web';
import { BankNumberView, ibanOf, maskedRib, showRib } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { SealedNumber, type AskForNumber } from '../person/sealed-number';
import { bankWords } from './bank.words';

/** The number of a bank account, and the same as other countries write it. */
@Component({
  selector: 'sanad-bank-number',
  imports: [SealedNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-sealed-number
      #sealed
      [personId]="personId()"
      [masked]="masked()"
      [act]="t('showWhole')"
      [ask]="ask"
      [mayShow]="session.may('bank.unmask')"
    >
      @if (sealed.number(); as shown) {
        <p class="small">
          <span class="muted">{{ t('iban') }}</span> <span class="id">{{ iban(shown) }}</span>
        </p>
      }
    </sanad-sealed-number>
  `,
})
export class BankNumber {
  readonly personId = input.required<string>();
  readonly end = input.required<string>();

  protected readonly t = useWords(bankWords);
  protected readonly session = inject(Session);
  protected readonly iban = (shown: string) => ibanOf(shown.replaceAll(' ', ''));
  protected readonly masked = computed(() => maskedRib(this.end()));
  private readonly api = inject(Api);
  protected readonly ask: AskForNumber = async (of, reason) =>
    showRib((await this.api.fetch(`/people/${of}/bank-account/number`, BankNumberView, { reason })).rib);
}
