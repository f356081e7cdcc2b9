import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { today, type PlainDay } from '@sanad/kernel';
import { periodOf, presetNames, presetOf, presets, type Preset } from '@sanad/results/core';
import { ProvincePipe, useWords } from '@sanad/ui';
import type { FilterAddress } from './filter-address';
import { PeriodForm } from './period-form';
import { resultsPageWords } from './results.words';

/** Which province and which days. Says what was chosen; the page puts it into its address. */
@Component({
  selector: 'sanad-results-filter',
  imports: [PeriodForm, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="choices" role="group" [attr.aria-label]="t('filter')">
      <label>
        <span class="field-label">{{ t('province') }}</span>
        <select #place class="input" (change)="choose({ province: place.value || undefined })">
          <option value="" [selected]="!filter().province">{{ t('allProvinces') }}</option>
          @for (code of offered(); track code) {
            <option [value]="code" [selected]="code === filter().province">{{ code | province }}</option>
          }
        </select>
      </label>
      <label>
        <span class="field-label">{{ t('period') }}</span>
        <select #days class="input" (change)="choosePreset(days.value)">
          @for (name of presets; track name) {
            <option [value]="name" [selected]="name === preset()">{{ presetName(name) }}</option>
          }
        </select>
      </label>
      @defer (when preset() === 'OTHER') {
        @if (preset() === 'OTHER') {
          <sanad-period-form [from]="filter().from" [to]="filter().to" (chosen)="choose($event)" />
        }
      }
    </div>
  `,
  styles: `
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: flex-start;
    }
    label {
      flex: 1 1 150px;
      max-inline-size: 240px;
    }
  `,
})
export class ResultsFilterBar {
  readonly filter = input.required<FilterAddress>();
  /** Provinces of the units that one follows. */
  readonly provinces = input<readonly string[]>([]);
  readonly chosen = output<FilterAddress>();

  protected readonly t = useWords(resultsPageWords);
  protected readonly presetName = useWords(presetNames);
  protected readonly presets = presets;
  /** A province of the address stays in the list even when no unit of ours has it. */
  protected readonly offered = computed(() => {
    const { province } = this.filter();
    return [...new Set([...this.provinces(), ...(province ? [province] : [])])].sort();
  });
  protected readonly preset = linkedSignal<Preset>(() => {
    const { from, to } = this.filter();
    return presetOf({ from: (from as PlainDay) ?? null, to: (to as PlainDay) ?? null }, today());
  });

  protected choose(change: Partial<FilterAddress>): void {
    this.chosen.emit({ ...this.filter(), ...change });
  }

  protected choosePreset(value: string): void {
    const preset = presets.find((known) => known === value) ?? 'ALL';
    this.preset.set(preset);
    if (preset === 'OTHER') return;
    const { from, to } = periodOf(preset, today());
    this.choose({ from: from ?? undefined, to: to ?? undefined });
  }
}
