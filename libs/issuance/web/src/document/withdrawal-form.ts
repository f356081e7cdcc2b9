import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { DocumentWithdrawal, endingReasonNames, IssuedDocumentView } from '@sanad/issuance/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChoiceField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
  type Choice,
} from '@sanad/ui/forms';
import { documentWords } from './document.words';

type Reason = DocumentWithdrawal['reason'];

/** Takes a paper back; says before that it is for good. */
@Component({
  selector: 'sanad-withdrawal-form',
  imports: [ChoiceField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="strong">{{ t('warning') }}</p>
      @if (document().kind === 'TRAINING_CERTIFICATE') {
        <p>{{ t('byCorrection') }}</p>
      }
      <sanad-choice-field [formField]="form.reason" [label]="t('reason')" [choices]="reasons()" />
      <sanad-note-field [formField]="form.note" [label]="t('note')" [hint]="t('noteHint')" [optional]="true" />
      <sanad-form-foot [sending]="sending" [act]="t('withdraw')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class WithdrawalForm {
  readonly document = input.required<IssuedDocumentView>();
  readonly withdrawn = output<IssuedDocumentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(documentWords);
  private readonly reasonName = useWords(endingReasonNames);
  protected readonly reasons = (): readonly Choice<Reason>[] =>
    DocumentWithdrawal.shape.reason.options.map((value) => ({ value, name: this.reasonName(value) }));
  private readonly api = inject(Api);
  private readonly model = signal<{ reason: Reason | ''; note: string }>({ reason: '', note: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => DocumentWithdrawal));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const { id, version } = this.document();
      const body = DocumentWithdrawal.parse(typed);
      return this.api.send('POST', `/issued-documents/${id}/withdrawal`, body, { version, schema: IssuedDocumentView });
    },
    (document) => this.withdrawn.emit(document),
  );
}
