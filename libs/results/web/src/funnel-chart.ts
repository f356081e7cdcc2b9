import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { conversions, figureNames, type Counts, type Station } from '@sanad/results/core';
import { QuantityPipe, useWords } from '@sanad/ui';
import { FigureDefinition } from './figure-definition';
import { FigureNumber } from './figure-number';
import { figureWords } from './results.words';

/** The stations as bars that grow from where reading starts, and once more as a table for screen readers. */
@Component({
  selector: 'sanad-funnel-chart',
  imports: [FigureDefinition, FigureNumber, QuantityPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './funnel-chart.html',
  styleUrl: './funnel-chart.scss',
})
export class FunnelChart {
  readonly counts = input.required<Counts<Station>>();
  readonly params = input<Readonly<Record<string, string>>>({});
  readonly caption = input.required<string>();

  protected readonly t = useWords(figureWords);
  protected readonly name = useWords(figureNames);
  protected readonly stations = computed(() => conversions(this.counts()));
}
