import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { PeriodDraft } from '@sanad/results/core';
import { useWords } from '@sanad/ui';
import { DayField, FormField, form, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { resultsPageWords } from './results.words';

/** The days of a period, either of which may stay open. Fetched only when somebody asks for days of their own. */
@Component({
  selector: 'sanad-period-form',
  imports: [DayField, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="sending.submit($event)">
      <sanad-day-field [formField]="form.from" [label]="t('from')" [optional]="true" />
      <sanad-day-field [formField]="form.to" [label]="t('to')" [optional]="true" />
      <button type="submit" class="btn ghost">{{ t('show') }}</button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: flex-start;
    }
    sanad-day-field {
      flex: 0 1 200px;
    }
    .btn {
      margin-block-start: 30px;
    }
  `,
})
export class PeriodForm {
  readonly from = input<string>();
  readonly to = input<string>();
  readonly chosen = output<{ from: string | undefined; to: string | undefined }>();

  protected readonly t = useWords(resultsPageWords);
  private readonly days = linkedSignal(() => ({ from: this.from() ?? '', to: this.to() ?? '' }));
  protected readonly form = form(this.days, (path) => validateStandardSchema(path, () => PeriodDraft));
  protected readonly sending = formSending(this.form, ({ from, to }) => {
    this.chosen.emit({ from: from || undefined, to: to || undefined });
    return Promise.resolve();
  });
}
