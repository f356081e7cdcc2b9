import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import type { SimilarPerson } from '@sanad/people/core';
import { Chip, Icon, ProvincePipe, useWords } from '@sanad/ui';
import { personFormWords } from './person-form.words';
import { arabicName, latinName } from './person-name';
import { BirthPipe, MaskedCardPipe, PhonePipe } from './person.pipes';

/** Those who may be the person being typed. A warning beside the form, never a wall: twins share almost everything. */
@Component({
  selector: 'sanad-similar-people',
  imports: [BirthPipe, Chip, Icon, MaskedCardPipe, May, PhonePipe, ProvincePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    @if (people().length > 0) {
      <div class="notice">
        <p class="strong"><sanad-icon name="people" />{{ t('similarHeading', { count: people().length }) }}</p>
        <p class="small">{{ t('similarHint') }}</p>
        <ul class="plain">
          @for (person of people(); track person.id) {
            <li>
              <div class="who">
                <p>
                  <bdi class="strong">{{ arabic(person) }}</bdi>
                  @if (latin(person); as name) {
                    <bdi class="muted small" dir="ltr">{{ name }}</bdi>
                  }
                </p>
                <p class="muted small facts-line">
                  @if (person.birth) {
                    <span>{{ person.birth | birth }}</span>
                  }
                  @if (person.phone) {
                    <span class="id">{{ person.phone | phone }}</span>
                  }
                  @if (person.cinEnd !== null) {
                    <span class="id">{{ person.cinEnd | maskedCard }}</span>
                  }
                  <span>{{ person.province | province }}</span>
                </p>
              </div>
              <span class="row wrap">
                @for (reason of person.reasons; track reason) {
                  <sanad-chip tint="warn" icon="link">{{ t(reason) }}</sanad-chip>
                }
              </span>
              @if (choosable()) {
                <button type="button" class="btn ghost small" (click)="chosen.emit(person)">{{ t('choose') }}</button>
              } @else {
                <a *sanadMay="'person.read'" class="btn ghost small" [routerLink]="['/people', person.id]">{{
                  t('open')
                }}</a>
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .notice {
      display: grid;
      gap: 6px;
      padding: 12px 14px;
      border: 1px solid var(--saffron);
      border-radius: var(--radius);
      background: var(--saffron-tint);
    }
    .notice > .strong {
      display: flex;
      gap: 8px;
      align-items: center;
      color: var(--saffron);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 12px;
      align-items: center;
      padding: 8px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--paper);
    }
    li + li {
      margin-block-start: 6px;
    }
    .who {
      flex: 1 1 200px;
      min-inline-size: 0;
    }
    .who p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
    }
  `,
})
export class SimilarPeopleNotice {
  readonly people = input.required<readonly SimilarPerson[]>();
  /** Whether one of them may be taken instead of a new person. */
  readonly choosable = input(false);
  readonly chosen = output<SimilarPerson>();

  protected readonly t = useWords(personFormWords);
  protected readonly arabic = arabicName;
  protected readonly latin = latinName;
}
