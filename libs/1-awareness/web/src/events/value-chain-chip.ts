import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { valueChainNames, type ValueChain } from '@sanad/awareness/core';
import { useWords } from '@sanad/ui';

// One stroke path each, on a grid of 24: cells of a hive, a can of milk, a horned head, and open points for the rest.
const paths: Readonly<Record<ValueChain, string>> = {
  BEES: 'M12 2.5 16 5v4.500L12 12 8 9.500V5zM8 9.5 4 12v5l4 2.5 4-2.500v-5M16 9.5 20 12v5l-4 2.5-4-2.5',
  MILK: 'M9 3h6v3.500l3 4V20a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-9.500l3-4zM9 6.500h6M6 14h12',
  LIVESTOCK:
    'M8 8c-3 0-4.5-2-4.5-4.500M16 8c3 0 4.5-2 4.5-4.500M8 8h8l1.5 3.5-2.500 6.5a3 3 0 0 1-6 0L6.5 11.500zM10 12v.1M14 12v.1M10.5 18h3',
  OTHER: 'M6 12v.1M12 12v.1M18 12v.1',
};

/** A chain of production: its picture for whoever does not read, and its name. */
@Component({
  selector: 'sanad-value-chain-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'chip info' },
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>
    <span>{{ name(of()) }}</span>
  `,
  styles: `
    svg {
      inline-size: 1.15em;
      block-size: 1.15em;
      flex: none;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class ValueChainChip {
  readonly of = input.required<ValueChain>();
  protected readonly name = useWords(valueChainNames);
  protected readonly path = computed(() => paths[this.of()]);
}
