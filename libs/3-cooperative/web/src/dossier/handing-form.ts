import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { DossierState, HandingDraft, receiverNames, type DossierView, type Receiver } from '@sanad/cooperative/core';
import { dayOf, today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { dossierCardWords } from './dossier-card.words';

/** To whom a dossier was handed in, and when. */
@Component({
  selector: 'sanad-handing-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.receiver" [label]="t('receiver')" [choices]="receivers()" />
      <sanad-text-field [formField]="form.receivedBy" [label]="t('receivedBy')" />
      <sanad-day-field [formField]="form.handedOn" [label]="t('handedOn')" [from]="madeOn()" [until]="today" />
      <sanad-text-field [formField]="form.receipt" [label]="t('receipt')" />
      <sanad-form-foot [sending]="sending" [act]="t('handIn')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class HandingForm {
  readonly dossier = input.required<DossierView>();
  readonly saved = output<DossierState>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(dossierCardWords);
  protected readonly today = today();
  private readonly receiverName = useWords(receiverNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly receivers = computed(() => choicesOf(receiverNames, this.receiverName));
  protected readonly madeOn = computed(() => dayOf(this.dossier().madeAt));

  private readonly model = signal({
    receiver: '' as Receiver | '',
    receivedBy: '',
    handedOn: today() as string,
    receipt: '',
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => HandingDraft));
  protected readonly sending = formSending(
    this.form,
    (value) => this.api.send('POST', `/dossiers/${this.dossier().id}/handings`, value, { schema: DossierState }),
    (state) => {
      this.toasts.done(this.t('handedIn'));
      this.saved.emit(state);
    },
  );
}
