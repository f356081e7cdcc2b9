import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import type * as z from 'zod';
import { FormFoot } from './form-foot';
import { formSending } from './form-sending';
import { NoteField } from './note-field';

/**
 * An act that owes its reason: a refusal, a rejection, a recall.
 * `<sanad-reasoned-form [schema]="Refusal" [label]="t('reason')" [act]="t('refuse')" [send]="refuse" (done)="…" (cancelled)="…" />`
 */
@Component({
  selector: 'sanad-reasoned-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field [formField]="form.reason" [label]="label()" [hint]="hint()" [longest]="longest()" />
      <sanad-form-foot [sending]="sending" [act]="act()" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ReasonedForm<Answer> {
  /** The contract of what is sent. */
  readonly schema = input.required<z.ZodType<{ reason: string }>>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly longest = input(500);
  /** Words of the button. */
  readonly act = input.required<string>();
  readonly send = input.required<(reason: string) => Promise<Answer>>();
  readonly done = output<Answer>();
  readonly cancelled = output<void>();

  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => this.schema()));
  protected readonly sending = formSending(
    this.form,
    ({ reason }) => this.send()(reason),
    (answer) => this.done.emit(answer),
  );
}
