import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { BreakGlassReview, breakGlassVerdictNames, BreakGlassView, type BreakGlassVerdict } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { breakGlassWords } from './break-glass.words';

/** Whether a look was justified, by those whose person it is. */
@Component({
  selector: 'sanad-break-glass-review-form',
  imports: [ChoiceField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.verdict" [label]="t('verdict')" [choices]="verdicts()" />
      <sanad-note-field [formField]="form.note" [label]="t('note')" [hint]="t('noteHint')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('review')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class BreakGlassReviewForm {
  readonly look = input.required<BreakGlassView>();
  readonly reviewed = output<BreakGlassView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(breakGlassWords);
  private readonly verdictName = useWords(breakGlassVerdictNames);
  protected readonly verdicts = computed(() => choicesOf(breakGlassVerdictNames, this.verdictName));
  private readonly api = inject(Api);
  private readonly model = linkedSignal({
    source: this.look,
    computation: () => ({ verdict: '' as BreakGlassVerdict | '', note: '' }),
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => BreakGlassReview as never));
  protected readonly sending = formSending(
    this.form,
    ({ verdict, note }) =>
      this.api.send(
        'POST',
        `/break-glass/${this.look().id}/review`,
        { verdict, note },
        { version: this.look().version, schema: BreakGlassView },
      ),
    (look) => this.reviewed.emit(look),
  );
}
