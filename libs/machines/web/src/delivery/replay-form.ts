import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { addDays, instantOf, PlainDay, today, type PlainTime } from '@sanad/kernel';
import { Replayed } from '@sanad/machines/core';
import { Api, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import * as z from 'zod';
import { machinesWords } from '../machines.words';

const Days = z
  .object({ from: PlainDay, to: PlainDay })
  .refine(({ from, to }) => from <= to, { error: 'periodOrder', path: ['to'] });

const midnight = '00:00' as PlainTime;

/** The days of which everything is told again, both included, on the clocks of Morocco. */
@Component({
  selector: 'sanad-replay-form',
  imports: [DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('replayHint') }}</p>
      <sanad-day-field [formField]="form.from" [label]="t('from')" [until]="now" />
      <sanad-day-field [formField]="form.to" [label]="t('to')" [until]="now" />
      <sanad-form-foot [sending]="sending" [act]="t('replay')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ReplayForm {
  readonly id = input.required<string>();
  readonly replayed = output<number>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(machinesWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly model = signal({ from: this.now as string, to: this.now as string });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Days));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const { from, to } = Days.parse(typed);
      const period = {
        from: instantOf(from, midnight).toISOString(),
        to: instantOf(addDays(to, 1), midnight).toISOString(),
      };
      return this.api.send('POST', `/webhooks/${this.id()}/replays`, period, { schema: Replayed });
    },
    ({ count }) => this.replayed.emit(count),
  );
}
