import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PairedPerson } from '@sanad/people/core';
import { ProvincePipe } from '@sanad/ui';
import { arabicName, latinName } from './person-name';
import { BirthPipe, MaskedCardPipe, PhonePipe } from './person.pipes';

/** A person in two lines, by which one is told from another: names in both scripts, then what is known of them. */
@Component({
  selector: 'sanad-person-brief',
  imports: [BirthPipe, MaskedCardPipe, PhonePipe, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <bdi class="strong">{{ arabic(person()) }}</bdi>
      @if (latin(person()); as name) {
        <bdi class="muted small" dir="ltr">{{ name }}</bdi>
      }
    </p>
    <p class="muted small">
      @if (person().birth; as birth) {
        <span>{{ birth | birth }}</span>
      }
      @if (person().phone; as phone) {
        <span class="id">{{ phone | phone }}</span>
      }
      @if (person().cinEnd !== null) {
        <span class="id">{{ person().cinEnd | maskedCard }}</span>
      }
      <span>{{ person().province | province }}</span>
      <ng-content />
    </p>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
    }
  `,
})
export class PersonBrief {
  readonly person = input.required<PairedPerson>();

  protected readonly arabic = arabicName;
  protected readonly latin = latinName;
}
