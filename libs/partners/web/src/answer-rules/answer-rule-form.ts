import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AnswerRule, AnswerRuleChange, weekdayNames } from '@sanad/partners/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import * as z from 'zod';
import { answerRulesWords } from './answer-rules.words';

/** The day is a word in the form and a number in the contract. */
const Typed = z
  .looseObject({ digestDay: z.string() })
  .transform((typed) => ({ ...typed, digestDay: Number(typed.digestDay) }))
  .pipe(AnswerRuleChange);

/** Another delay from now on, and on what ground. */
@Component({
  selector: 'sanad-answer-rule-form',
  imports: [ChoiceField, FormField, FormFoot, NoteField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-number-field [formField]="form.answerDays" [label]="t('answerDays')" [unit]="t('unit')" />
      <sanad-number-field [formField]="form.remindBefore" [label]="t('remindBefore')" [unit]="t('unit')" />
      <sanad-choice-field [formField]="form.digestDay" [label]="t('digestDay')" [choices]="days()" />
      <sanad-number-field [formField]="form.paperDays" [label]="t('paperDays')" [unit]="t('unit')" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('change')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AnswerRuleForm {
  readonly rule = input.required<AnswerRule>();
  readonly changed = output<AnswerRule>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(answerRulesWords);
  private readonly dayName = useWords(weekdayNames);
  protected readonly days = computed(() => choicesOf(weekdayNames, this.dayName));
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const { answerDays, remindBefore, digestDay, paperDays } = this.rule();
    const day = String(digestDay) as keyof typeof weekdayNames | '';
    return {
      answerDays: answerDays as number | null,
      remindBefore: remindBefore as number | null,
      digestDay: day,
      paperDays: paperDays as number | null,
      reason: '',
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Typed as never));
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send(
        'PUT',
        '/answer-rules',
        { ...typed, digestDay: Number(typed.digestDay) },
        {
          version: this.rule().version,
          schema: AnswerRule,
        },
      ),
    (rule) => this.changed.emit(rule),
  );
}
