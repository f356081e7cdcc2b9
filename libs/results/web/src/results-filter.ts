import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { today, type PlainDay } from '@sanad/kernel';
import { PeriodDraft, periodOf, presetNames, presetOf, presets, type Preset } from '@sanad/results/core';
import { ProvincePipe, useWords } from '@sanad/ui';
import { DayField, FormField, form, formSending, validateStandardSchema } from '@sanad/ui/forms';
import type { FilterAddress } from './filter-address';
import { resultsPageWords } from './results.words';

/** Which province and which days. Says what was chosen; the page puts it into its address. */
@Component({
  selector: 'sanad-results-filter',
  imports: [DayField, FormField, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './results-filter.html',
  styles: `
    :host {
      display: block;
    }
    .filters,
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: flex-start;
    }
    label {
      flex: 0 1 220px;
    }
    form > * {
      flex: 0 1 180px;
    }
    form > .btn {
      flex: none;
      margin-block-start: 30px;
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
  private readonly days = linkedSignal(() => ({ from: this.filter().from ?? '', to: this.filter().to ?? '' }));
  protected readonly form = form(this.days, (path) => validateStandardSchema(path, () => PeriodDraft));
  protected readonly sending = formSending(this.form, ({ from, to }) => {
    this.chosen.emit({ ...this.filter(), from: from || undefined, to: to || undefined });
    return Promise.resolve();
  });

  protected chooseProvince(code: string): void {
    this.chosen.emit({ ...this.filter(), province: code || undefined });
  }

  protected choosePreset(value: string): void {
    const preset = presets.find((known) => known === value) ?? 'ALL';
    this.preset.set(preset);
    if (preset === 'OTHER') return;
    const { from, to } = periodOf(preset, today());
    this.chosen.emit({ ...this.filter(), from: from ?? undefined, to: to ?? undefined });
  }
}
