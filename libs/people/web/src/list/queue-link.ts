import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, QuantityPipe, type IconName } from '@sanad/ui';

/** The way from the list of people to a queue, with how many wait there, in a number and in words. */
@Component({
  selector: 'sanad-queue-link',
  imports: [Icon, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="btn ghost" [routerLink]="address()">
      <sanad-icon [name]="icon()" />{{ name() }}
      @if (waiting() > 0) {
        <span class="count num" aria-hidden="true">{{ waiting() | quantity }}</span>
        <span class="visually-hidden">{{ told() }}</span>
      }
    </a>
  `,
  styles: `
    .count {
      padding: 0 8px;
      border-radius: 999px;
      background: var(--saffron-tint);
      color: var(--saffron);
      font-size: 0.8125rem;
    }
  `,
})
export class QueueLink {
  readonly address = input.required<string>();
  readonly icon = input.required<IconName>();
  readonly name = input.required<string>();
  readonly waiting = input.required<number>();
  /** How many wait, for those who hear the page. */
  readonly told = input.required<string>();
}
