import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { DormancyDraft, dormancyVerdictNames, FollowUpView, type DormancyVerdict } from '@sanad/follow-up/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { dormancyWords } from './dormancy.words';

/** What follows from a cooperative that shows no activity: a person decides, and says why. */
@Component({
  selector: 'sanad-dormancy-form',
  imports: [ChipsField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.verdict" [label]="t('verdict')" [choices]="verdicts()" />
      <sanad-day-field [formField]="form.decidedOn" [label]="t('decidedOn')" [until]="now" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [hint]="t('reasonHint')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('decide')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class DormancyForm {
  readonly cooperativeId = input.required<string>();
  readonly decided = output<FollowUpView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(dormancyWords);
  protected readonly now = today();
  private readonly verdictName = useWords(dormancyVerdictNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly verdicts = computed(() => choicesOf(dormancyVerdictNames, this.verdictName));
  private readonly model = signal({ verdict: '' as DormancyVerdict | '', decidedOn: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => DormancyDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) =>
      this.api.send('POST', `/cooperatives/${this.cooperativeId()}/dormancy-decisions`, draft, {
        schema: FollowUpView,
      }),
    (view) => {
      this.toasts.done(this.t('saved'));
      this.decided.emit(view);
    },
  );
}
