import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { PaperView, PaperWithdrawal } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { walletWords } from './wallet.words';

/** Why a paper serves no more. */
@Component({
  selector: 'sanad-paper-withdrawal-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('withdrawHint') }}</p>
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('withdraw')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class PaperWithdrawalForm {
  readonly paper = input.required<PaperView>();
  readonly withdrawn = output<PaperView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(walletWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PaperWithdrawal));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/papers/${this.paper().id}/withdrawal`, sent, {
        version: this.paper().version,
        schema: PaperView,
      }),
    (paper) => this.withdrawn.emit(paper),
  );
}
