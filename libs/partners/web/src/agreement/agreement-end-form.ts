import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { today } from '@sanad/kernel';
import { AgreementEnd, EndedAgreement, type AgreementView } from '@sanad/partners/core';
import { Api, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { agreementWords } from './agreement.words';

/** Ends an agreement; says before how much stops with it. */
@Component({
  selector: 'sanad-agreement-end-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="strong">{{ t('stops', { count: agreement().running }) }}</p>
      <sanad-day-field [formField]="form.endedOn" [label]="t('lastDay')" [until]="now" />
      <sanad-note-field [formField]="form.why" [label]="t('why')" [hint]="t('whyHint')" [longest]="1000" />
      <sanad-form-foot [sending]="sending" [act]="t('end')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AgreementEndForm {
  readonly agreement = input.required<AgreementView>();
  readonly over = output<EndedAgreement>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(agreementWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly model = signal({ endedOn: this.now as string, why: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AgreementEnd));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const { id, version } = this.agreement();
      const schema = EndedAgreement;
      return this.api.send('POST', `/agreements/${id}/end`, AgreementEnd.parse(typed), { version, schema });
    },
    (agreement) => this.over.emit(agreement),
  );
}
