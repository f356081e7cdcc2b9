import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { figureNames, type Counts, type Tile } from '@sanad/results/core';
import { useWords } from '@sanad/ui';
import { FigureDefinition } from './figure-definition';
import { FigureNumber } from './figure-number';
import { figureWords } from './results.words';

/** A number with its name and its definition, and below it the same in another unit. */
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
    <sanad-figure-number class="figure" [figure]="figure()" [value]="counts()[figure()]" [params]="params()" />
    @if (second(); as other) {
      <div class="name small">
        <span
          >{{ t('named', { name: name(other) }) }}
          <sanad-figure-number class="strong" [figure]="other" [value]="counts()[other]" [params]="params()"
        /></span>
        <sanad-figure-definition [figure]="other" />
      </div>
    }
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
    .name.small {
      font-size: 0.875rem;
    }
    .figure {
      font-size: 2rem;
      line-height: 1.3;
      font-weight: 700;
    }
  `,
})
export class FigureTile {
  readonly figure = input.required<Tile>();
  readonly second = input<Tile>();
  readonly counts = input.required<Counts<Tile>>();
  readonly params = input<Readonly<Record<string, string>>>({});
  protected readonly t = useWords(figureWords);
  protected readonly name = useWords(figureNames);
}
