import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { figureNames, type Figure } from '@sanad/results/core';
import { useWords } from '@sanad/ui';
import { FigureDefinition } from './figure-definition';
import { FigureNumber } from './figure-number';

/** A number with its name and its definition. */
@Component({
  selector: 'sanad-figure-tile',
  imports: [FigureDefinition, FigureNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="name">
      <span>{{ name(figure()) }}</span>
      <sanad-figure-definition [figure]="figure()" />
    </div>
    <sanad-figure-number class="figure" [figure]="figure()" [value]="value()" [params]="params()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 2px;
    }
    .name {
      display: flex;
      gap: 4px;
      align-items: center;
      justify-content: space-between;
      color: var(--ink-2);
      font-size: 0.9375rem;
    }
    .figure {
      font-size: 2rem;
      line-height: 1.3;
      font-weight: 700;
    }
  `,
})
export class FigureTile {
  readonly figure = input.required<Figure>();
  readonly value = input.required<number>();
  readonly params = input<Readonly<Record<string, string>>>({});
  protected readonly name = useWords(figureNames);
}
