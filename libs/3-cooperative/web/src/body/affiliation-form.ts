import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AffiliationDraft, BodyView, CooperativePage, isLiving } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, FailureNotice, Toasts, useWords } from '@sanad/ui';
import { ChoiceField, DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { bodyWords } from './body.words';

/** A cooperative of the reader's area enters the body. */
@Component({
  selector: 'sanad-affiliation-form',
  imports: [ChoiceField, DayField, FailureNotice, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.cooperativeId" [label]="t('chooseCooperative')" [choices]="choices()" />
      <sanad-failure [failure]="found.failure()" [canRetry]="true" (retry)="found.reload()" />
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
  /** A union gathers cooperatives of one trade and place: the newest hundred of its province are offered. */
  protected readonly found = this.api.get(
    () => '/cooperatives',
    CooperativePage,
    () => ({ province: this.body().province, limit: 100 }),
  );
  protected readonly choices = computed(() => {
    const inside = this.body().affiliations.filter(({ leftOn }) => leftOn === null);
    return (this.found.value()?.rows ?? [])
      .filter(({ id, status }) => isLiving(status) && !inside.some(({ cooperativeId }) => cooperativeId === id))
      .map(({ id, name }) => ({ value: id as string, name }));
  });
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
