import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormationChange, FormationDraft, FormationView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, uiWords, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NumberField, validateStandardSchema } from '@sanad/ui/forms';
import { IdentityFields, typedIdentity } from '../identity/identity-fields';
import { formationWords } from './founding.words';

/** A new founding group, or other facts of one under way. */
@Component({
  selector: 'sanad-formation-form',
  imports: [DayField, FormField, FormFoot, IdentityFields, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-identity-fields [fields]="form" [nameLabel]="t('name')" [kept]="formation()?.branch" />
      <sanad-number-field
        [formField]="form.shareValue"
        [label]="t('shareValue')"
        [decimals]="true"
        [unit]="t('dirhams')"
      />
      @if (!formation()) {
        <sanad-day-field [formField]="form.startedOn" [label]="t('startedOn')" [until]="today" />
      }
      <sanad-form-foot
        [sending]="sending"
        [act]="formation() ? ui('save') : t('create')"
        (cancelled)="cancelled.emit()"
      />
    </form>
  `,
})
export class FormationForm {
  /** The group to change; absent for a new one. */
  readonly formation = input<FormationView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(formationWords);
  protected readonly ui = useWords(uiWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  private readonly model = linkedSignal(() => {
    const known = this.formation();
    return {
      ...typedIdentity(known),
      shareValue: known?.shareValue ?? null,
      startedOn: known?.startedOn ?? (today() as string),
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FormationDraft));
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.formation();
      return known
        ? this.api.send('PATCH', `/formations/${known.id}`, FormationChange.parse(value), {
            version: known.version,
            schema: FormationView,
          })
        : this.api.send('POST', '/formations', value, { schema: FormationView });
    },
    (formation) => {
      this.toasts.done(this.formation() ? this.ui('saved') : this.t('created'));
      this.saved.emit(formation);
    },
  );
}
