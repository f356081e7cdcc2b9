import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Session } from '@sanad/access/web';
import { CardNumberView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { personPageWords } from './person-page.words';
import { MaskedCardPipe } from './person.pipes';
import { SealedNumber, type AskForNumber } from './sealed-number';

/** The number of a national card. */
@Component({
  selector: 'sanad-card-number',
  imports: [MaskedCardPipe, SealedNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-sealed-number
      [personId]="personId()"
      [masked]="end() | maskedCard"
      [act]="t('showCard')"
      [ask]="ask"
      [mayShow]="mayShow() && session.may('person.unmask')"
    />
  `,
})
export class CardNumber {
  readonly personId = input.required<string>();
  readonly end = input.required<string>();
  /** False for a card that another unit has opened: its number is not shown whole. */
  readonly mayShow = input(true);

  protected readonly t = useWords(personPageWords);
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  protected readonly ask: AskForNumber = async (of, reason) =>
    (await this.api.fetch(`/people/${of}/card-number`, CardNumberView, { reason })).cin;
}
