import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FollowUpView, YearEndTyped } from '@sanad/follow-up/core';
import { localeOf, today } from '@sanad/kernel';
import { Api, Toasts, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { dutyFormWords } from './duty.words';

/** Another end of the fiscal year, from a day on. */
@Component({
  selector: 'sanad-year-end-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-number-field [formField]="form.day" [label]="t('day')" />
      <sanad-choice-field [formField]="form.month" [label]="t('month')" [choices]="months()" />
      <sanad-day-field [formField]="form.since" [label]="t('since')" [hint]="t('sinceHint')" />
      <sanad-note-field [formField]="form.reason" [label]="t('yearEndReason')" [longest]="500" [rows]="2" />
      <sanad-form-foot [sending]="sending" [act]="t('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class YearEndForm {
  readonly view = input.required<FollowUpView>();
  readonly saved = output<FollowUpView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(dutyFormWords);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly months = computed(() => {
    const names = new Intl.DateTimeFormat(localeOf[this.language()], { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, place) => ({
      value: String(place + 1),
      name: names.format(Date.UTC(2024, place, 15)),
    }));
  });
  private readonly model = linkedSignal(() => {
    const { month, day } = this.view().yearEnd;
    return { month: String(month), day: day as number | null, since: today() as string, reason: '' };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => YearEndTyped));
  protected readonly sending = formSending(
    this.form,
    ({ month, ...said }) =>
      this.api.send(
        'POST',
        `/cooperatives/${this.view().cooperativeId}/year-ends`,
        { ...said, month: Number(month) },
        { schema: FollowUpView },
      ),
    (view) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(view);
    },
  );
}
