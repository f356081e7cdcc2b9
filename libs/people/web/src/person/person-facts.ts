import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { sexNames, type PersonView } from '@sanad/people/core';
import { DayOfInstantPipe, ProvincePipe, useLanguage, useWords } from '@sanad/ui';
import { CardNumber } from './card-number';
import { arabicName, latinName } from './person-name';
import { personPageWords } from './person-page.words';
import { BirthPipe, PhonePipe } from './person.pipes';

/** What is known of a person, in one card. */
@Component({
  selector: 'sanad-person-facts',
  imports: [BirthPipe, CardNumber, DayOfInstantPipe, PhonePipe, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './person-facts.html',
  styles: `
    :host {
      display: block;
    }
    .pair {
      display: grid;
      gap: 6px 32px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      align-items: start;
    }
    /* On a phone both are one list, with one edge for its values. */
    @media (width < 700px) {
      .pair {
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 6px 16px;
        align-items: baseline;
      }
      .facts {
        display: contents;
      }
    }
  `,
})
export class PersonFacts {
  readonly person = input.required<PersonView>();

  protected readonly t = useWords(personPageWords);
  protected readonly sexName = useWords(sexNames);
  protected readonly language = useLanguage();
  protected readonly arabic = arabicName;
  protected readonly latin = latinName;
}
