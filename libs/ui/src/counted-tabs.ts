import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tabs } from './tabs';

/** One part of a list: how it is called, and how many there are in it. */
export interface CountedTab {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/**
 * The parts of a list as tabs, the whole of it first; which one is open lies in the address.
 * `<sanad-counted-tabs [label]="t('bands')" parameter="band" [whole]="t('all')" [tabs]="tabs()" [chosen]="band()" />`
 */
@Component({
  selector: 'sanad-counted-tabs',
  imports: [RouterLink, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="tabs" [attr.aria-label]="label()">
      @for (tab of shown(); track tab.value) {
        <a
          [routerLink]="[]"
          [queryParams]="tab.address"
          queryParamsHandling="merge"
          [class.here]="tab.value === (chosen() ?? '')"
          [attr.aria-current]="tab.value === (chosen() ?? '') ? 'true' : null"
          >{{ tab.name }} <span class="num">{{ tab.count }}</span></a
        >
      }
    </nav>
  `,
})
export class CountedTabs {
  readonly label = input.required<string>();
  /** Of the address. */
  readonly parameter = input.required<string>();
  /** What all of them together are called. */
  readonly whole = input.required<string>();
  readonly tabs = input.required<readonly CountedTab[]>();
  readonly chosen = input<string>();

  protected readonly shown = computed(() => {
    const whole = { value: '', name: this.whole(), count: this.tabs().reduce((sum, { count }) => sum + count, 0) };
    return [whole, ...this.tabs()].map((tab) => ({ ...tab, address: { [this.parameter()]: tab.value || null } }));
  });
}
