import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { CooperativeChange, CooperativeDraft, CooperativeView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, uiWords, useWords } from '@sanad/ui';
import {
  CheckField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { IdentityFields, typedIdentity } from '../identity/identity-fields';
import { cooperativeWords } from './cooperative.words';

/** A cooperative from before the system, or other facts of one that is there, with why they change. */
@Component({
  selector: 'sanad-cooperative-form',
  imports: [CheckField, DayField, FormField, FormFoot, IdentityFields, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!cooperative()) {
        <p class="muted small">{{ t('enterLead') }}</p>
      }
      <sanad-identity-fields
        [fields]="form"
        [nameLabel]="t('name')"
        [withPlace]="!cooperative()"
        [kept]="cooperative()?.branch"
      />
      @if (cooperative()) {
        <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      } @else {
        <sanad-text-field [formField]="form.registerNumber" [label]="t('registerNumber')" [ltr]="true" />
        <sanad-text-field [formField]="form.court" [label]="t('court')" />
        <sanad-day-field [formField]="form.registeredOn" [label]="t('registeredOn')" [until]="today" />
        <sanad-number-field [formField]="form.capital" [label]="t('capital')" [decimals]="true" [unit]="t('dirhams')" />
        <sanad-number-field
          [formField]="form.shareValue"
          [label]="t('shareValue')"
          [decimals]="true"
          [unit]="t('dirhams')"
        />
        <sanad-check-field [formField]="form.inOpeningBalance" [label]="t('inOpeningBalance')" />
      }
      <sanad-form-foot [sending]="sending" [act]="ui('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class CooperativeForm {
  /** The one to change; absent for one that is entered. */
  readonly cooperative = input<CooperativeView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(cooperativeWords);
  protected readonly ui = useWords(uiWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  private readonly model = linkedSignal(() => {
    const known = this.cooperative();
    return {
      ...typedIdentity(known),
      registerNumber: '',
      court: '',
      registeredOn: '',
      capital: null as number | null,
      shareValue: null as number | null,
      inOpeningBalance: true,
      reason: '',
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.cooperative() ? CooperativeChange : CooperativeDraft)),
  );
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.cooperative();
      return known
        ? this.api.send('PATCH', `/cooperatives/${known.id}`, CooperativeChange.parse(value), {
            version: known.version,
            schema: CooperativeView,
          })
        : this.api.send('POST', '/cooperatives', CooperativeDraft.parse(value), { schema: CooperativeView });
    },
    (cooperative) => {
      this.toasts.done(this.cooperative() ? this.ui('saved') : this.t('entered'));
      this.saved.emit(cooperative);
    },
  );
}
