import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { AffiliationEnding, BodyEnding, BodyView, type AffiliatedCooperative } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { bodyWords } from './body.words';

/** A cooperative leaves the body; or, when none is given, the body itself ends. */
@Component({
  selector: 'sanad-body-end-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (leaving()) {
        <sanad-day-field [formField]="form.leftOn" [label]="t('leftOn')" [until]="today" />
      } @else {
        <sanad-day-field [formField]="form.endedOn" [label]="t('endDay')" [until]="today" />
      }
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class BodyEndForm {
  readonly body = input.required<BodyView>();
  readonly leaving = input<AffiliatedCooperative | null>(null);
  readonly saved = output<BodyView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(bodyWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ leftOn: today() as string, endedOn: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.leaving() ? AffiliationEnding : BodyEnding)),
  );
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const { id, version } = this.body();
      const one = this.leaving();
      const options = { version, schema: BodyView };
      return one
        ? this.api.send('POST', `/affiliations/${one.id}/ending`, AffiliationEnding.parse(value), options)
        : this.api.send('POST', `/cooperative-bodies/${id}/ending`, BodyEnding.parse(value), options);
    },
    (body) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(body);
    },
  );
}
