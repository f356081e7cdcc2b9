import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { breakGlassVerdictNames, type BreakGlassBox, type BreakGlassView } from '@sanad/people/core';
import { Chip, InstantPipe, QuantityPipe, useLanguage, useWords } from '@sanad/ui';
import { usePersonName } from '../person/person-name';
import { MaskedCardPipe, PhonePipe } from '../person/person.pipes';
import { breakGlassWords } from './break-glass.words';

let made = 0;

/** One exceptional look: who has looked at whom and why, for how long, and what was thought of it. */
@Component({
  selector: 'sanad-look-card',
  imports: [Chip, InstantPipe, MaskedCardPipe, PhonePipe, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './look-card.html',
})
export class LookCard {
  readonly look = input.required<BreakGlassView>();
  readonly box = input.required<BreakGlassBox>();
  readonly mayReview = input(false);
  readonly reviewing = output<void>();

  protected readonly t = useWords(breakGlassWords);
  protected readonly verdictName = useWords(breakGlassVerdictNames);
  protected readonly language = useLanguage();
  protected readonly nameOf = usePersonName();
  protected readonly id = `look-${(made += 1)}`;
  private readonly mayRead = inject(Session).may('person.read');
  protected readonly opens = computed(() => this.mayRead && this.look().person !== null);
}
