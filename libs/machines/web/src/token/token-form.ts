import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ApiTokenDraft, ApiTokenIssued, tokenScopeNames, type TokenScope } from '@sanad/access/core';
import { Api, useWords } from '@sanad/ui';
import {
  choicesOf,
  ChoicesField,
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { machinesWords } from '../machines.words';

const Typed = ApiTokenDraft.omit({ branchId: true });

/** A new key: whose it is, what it opens, and for how long. */
@Component({
  selector: 'sanad-token-form',
  imports: [ChoicesField, FormField, FormFoot, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.name" [label]="t('tokenName')" [hint]="t('tokenNameHint')" />
      <sanad-choices-field [formField]="form.scopes" [label]="t('scopes')" [choices]="scopes()" />
      <sanad-number-field [formField]="form.days" [label]="t('days')" [hint]="t('daysHint')" />
      <sanad-form-foot [sending]="sending" [act]="t('issue')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class TokenForm {
  readonly branchId = input.required<string>();
  readonly issued = output<ApiTokenIssued>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(machinesWords);
  private readonly scopeName = useWords(tokenScopeNames);
  protected readonly scopes = computed(() => choicesOf(tokenScopeNames, this.scopeName));
  private readonly api = inject(Api);
  private readonly model = signal({ name: '', scopes: [] as TokenScope[], days: 180 as number | null });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Typed as never));
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send(
        'POST',
        '/api-tokens',
        { ...typed, branchId: this.branchId() },
        {
          schema: ApiTokenIssued,
        },
      ),
    (answer) => this.issued.emit(answer),
  );
}
