import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { PaperRequest } from '@sanad/partners/core';
import { paperTypeNames, type PaperType } from '@sanad/people/core';
import { useWords } from '@sanad/ui';
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
import { paperWords } from './paper.words';

/** Asks, once, for a paper that is missing: its kind, and words that the sender reads. */
@Component({
  selector: 'sanad-paper-request-form',
  imports: [ChoiceField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds" [optional]="true" />
      <sanad-note-field [formField]="form.paper" [label]="t('said')" [hint]="t('once')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('askPaper')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class PaperRequestForm<Answer> {
  readonly send = input.required<(request: PaperRequest) => Promise<Answer>>();
  readonly done = output<Answer>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(paperWords);
  protected readonly kinds = choicesOf(paperTypeNames, useWords(paperTypeNames));
  private readonly model = signal({ kind: '' as PaperType | '', paper: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PaperRequest));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.send()(PaperRequest.parse(typed)),
    (answer) => this.done.emit(answer),
  );
}
