import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { CooperativeView, mandateEndNames, MandateEnding, type MandateView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { organsWords } from './cooperative.words';

/** A seat becomes free. */
@Component({
  selector: 'sanad-mandate-end-form',
  imports: [ChoiceField, DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.endReason" [label]="t('endReason')" [choices]="ends()" />
      <sanad-day-field [formField]="form.endedOn" [label]="t('endedOn')" [from]="mandate().beginsOn" [until]="today" />
      <sanad-form-foot [sending]="sending" [act]="t('end')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class MandateEndForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly mandate = input.required<MandateView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(organsWords);
  protected readonly today = today();
  private readonly endName = useWords(mandateEndNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly ends = computed(() =>
    choicesOf(mandateEndNames, this.endName, ['TERM', 'RESIGNATION', 'REMOVAL', 'CORRECTION']),
  );
  private readonly model = signal({ endReason: '' as MandateEnding['endReason'] | '', endedOn: today() as string });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => MandateEnding));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/mandates/${this.mandate().id}/ending`, value, {
        version: this.cooperative().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.t('ended'));
      this.saved.emit(cooperative);
    },
  );
}
