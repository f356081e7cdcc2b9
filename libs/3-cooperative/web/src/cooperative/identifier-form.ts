import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  CooperativeView,
  IdentifierDraft,
  licensedProductNames,
  type LicensedProduct,
  type WrittenIdentifier,
} from '@sanad/cooperative/core';
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
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { numbersWords } from './cooperative.words';

/** A number as an office gave it: what is wrong with it is said before it is sent. */
@Component({
  selector: 'sanad-identifier-form',
  imports: [ChipsField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (isLicence()) {
        <sanad-chips-field [formField]="form.product" [label]="t('product')" [choices]="products()" />
      }
      <sanad-text-field [formField]="form.value" [label]="t('value')" [hint]="hint()" [ltr]="true" />
      <sanad-text-field
        [formField]="form.authority"
        [label]="t(kind() === 'RIB' ? 'bank' : 'authority')"
        [optional]="!isLicence()"
      />
      <sanad-day-field [formField]="form.givenOn" [label]="t('givenOn')" [until]="today" [optional]="!isLicence()" />
      @if (isLicence()) {
        <sanad-day-field [formField]="form.expiresOn" [label]="t('expiresOn')" [optional]="true" />
      }
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class IdentifierForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly kind = input.required<WrittenIdentifier>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(numbersWords);
  protected readonly today = today();
  private readonly productName = useWords(licensedProductNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly isLicence = computed(() => this.kind() === 'SECTOR_LICENCE');
  protected readonly products = computed(() => choicesOf(licensedProductNames, this.productName));
  protected readonly hint = computed(() => {
    const hints = { ICE: 'iceHint', TAX_ID: 'taxHint', RIB: 'ribHint', CNSS: 'cnssHint' } as const;
    const kind = this.kind();
    return kind in hints ? this.t(hints[kind as keyof typeof hints]) : undefined;
  });

  private readonly model = linkedSignal(() => ({
    kind: this.kind(),
    value: '',
    authority: '',
    product: '' as LicensedProduct | '',
    givenOn: '',
    expiresOn: '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => IdentifierDraft));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/cooperatives/${this.cooperative().id}/identifiers`, IdentifierDraft.parse(value), {
        version: this.cooperative().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(cooperative);
    },
  );
}
