import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AffiliationDraft, BodyView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { CooperativeField } from '../search/cooperative-field';
import { bodyWords } from './body.words';

/** A cooperative of the reader's area enters the body. */
@Component({
  selector: 'sanad-affiliation-form',
  imports: [CooperativeField, DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-cooperative-field
        [formField]="form.cooperativeId"
        [label]="t('chooseCooperative')"
        [taken]="inside()"
        [province]="body().province"
      />
      <sanad-day-field [formField]="form.joinedOn" [label]="t('joinedOn')" [from]="body().foundedOn" [until]="today" />
      <sanad-form-foot [sending]="sending" [act]="t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AffiliationForm {
  readonly body = input.required<BodyView>();
  readonly saved = output<BodyView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(bodyWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  /** A union gathers cooperatives of one trade and place: those of its province are offered before a name is typed. */
  protected readonly inside = computed(() =>
    this.body()
      .affiliations.filter(({ leftOn }) => leftOn === null)
      .map(({ cooperativeId }) => cooperativeId as string),
  );
  private readonly model = linkedSignal(() => ({ cooperativeId: '', joinedOn: this.body().foundedOn as string }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AffiliationDraft));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/cooperative-bodies/${this.body().id}/affiliations`, value, {
        version: this.body().version,
        schema: BodyView,
      }),
    (body) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(body);
    },
  );
}
