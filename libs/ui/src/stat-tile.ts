import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QuantityPipe } from './quantity.pipe';

/** A figure with its name; a link to exactly those rows when `link` is given. */
@Component({
  selector: 'sanad-stat',
  imports: [NgTemplateOutlet, RouterLink, QuantityPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (link(); as address) {
      <a class="card" [routerLink]="address" [queryParams]="params()">
        <span class="name">{{ name() }}</span>
        <span class="figure num" [class.bad]="tone() === 'bad'">{{ value() | quantity }}</span>
        <span class="muted small"><ng-container [ngTemplateOutlet]="note" /></span>
      </a>
    } @else {
      <div class="card">
        <span class="name">{{ name() }}</span>
        <span class="figure num" [class.bad]="tone() === 'bad'">{{ value() | quantity }}</span>
        <span class="muted small"><ng-container [ngTemplateOutlet]="note" /></span>
      </div>
    }
    <ng-template #note><ng-content /></ng-template>
  `,
  styles: `
    .card {
      display: flex;
      flex-direction: column;
      gap: 2px;
      block-size: 100%;
    }
    .name {
      color: var(--ink-2);
      font-size: 0.9375rem;
    }
    .figure {
      font-size: 2rem;
      line-height: 1.3;
      font-weight: 700;
      text-align: start;
    }
    .figure.bad {
      color: var(--red);
    }
  `,
})
export class StatTile {
  readonly name = input.required<string>();
  readonly value = input.required<number | null>();
  readonly tone = input<'plain' | 'bad'>('plain');
  readonly link = input<string | readonly unknown[]>();
  readonly params = input<Record<string, string>>();
}
