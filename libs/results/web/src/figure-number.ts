import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { figureNames, type Figure } from '@sanad/results/core';
import { QuantityPipe, useWords } from '@sanad/ui';
import { figureWords } from './results.words';

/** A counted number; for those who may see names a link to exactly the rows that it counts. */
@Component({
  selector: 'sanad-figure-number',
  imports: [RouterLink, QuantityPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayList()) {
      <a
        class="num"
        [routerLink]="['/results', 'rows', figure()]"
        [queryParams]="params()"
        [attr.aria-label]="t('openRows', { name: said(), count: value() })"
        >{{ value() | quantity }}</a
      >
    } @else {
      <span class="num">{{ value() | quantity }}</span>
    }
  `,
  styles: `
    a {
      display: inline-block;
      min-inline-size: 24px;
      color: inherit;
      text-decoration-color: var(--line-strong);
    }
    a:hover {
      color: var(--green);
      text-decoration-color: currentColor;
    }
  `,
})
export class FigureNumber {
  readonly figure = input.required<Figure>();
  readonly value = input.required<number>();
  /** The filter under which it was counted. */
  readonly params = input<Readonly<Record<string, string>>>({});
  /** What is counted, when that is not the figure as a whole: a stage. */
  readonly name = input<string>();

  protected readonly t = useWords(figureWords);
  private readonly figureName = useWords(figureNames);
  private readonly session = inject(Session);
  protected readonly said = computed(() => this.name() ?? this.figureName(this.figure()));
  protected readonly mayList = computed(() => this.session.may('results.list'));
}
