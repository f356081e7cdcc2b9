import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { BankAccountDraft, BankAccountView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { bankWords } from './bank.words';

/** The bank number of a person, typed from the paper of the bank; it takes the place of the one that was seen. */
@Component({
  selector: 'sanad-bank-account-form',
  imports: [FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (account(); as old) {
        <p class="muted small">{{ t('replaceNote', { end: old.end }) }}</p>
      }
      <sanad-text-field
        [formField]="form.rib"
        [label]="t('rib')"
        [hint]="t('ribHint')"
        [ltr]="true"
        inputmode="numeric"
      />
      <sanad-text-field [formField]="form.bank" [label]="t('bank')" [hint]="t('bankHint')" [optional]="true" />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class BankAccountForm {
  readonly personId = input.required<string>();
  readonly account = input.required<BankAccountView | null>();
  readonly saved = output<BankAccountView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(bankWords);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({ rib: '', bank: '', replaces: this.account()?.id ?? '' }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => BankAccountDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('POST', `/people/${this.personId()}/bank-account`, BankAccountDraft.parse(typed), {
        schema: BankAccountView,
      }),
    (account) => this.saved.emit(account),
  );
}
