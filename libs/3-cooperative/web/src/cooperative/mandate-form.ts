import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  CooperativeView,
  endOfMandate,
  MandateDraft,
  mayBeHeldByOther,
  organNames,
  type Organ,
} from '@sanad/cooperative/core';
import { PlainDay, today } from '@sanad/kernel';
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
import { usePersonName } from '../person-name';
import { organsWords } from './cooperative.words';

/** Who takes a seat, from which day, until when. */
@Component({
  selector: 'sanad-mandate-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.organ" [label]="t('organ')" [choices]="organs()" />
      <sanad-choice-field
        [formField]="form.membershipId"
        [label]="t('member')"
        [choices]="members()"
        [optional]="mayBeOther()"
      />
      @if (mayBeOther()) {
        <sanad-text-field [formField]="form.holderName" [label]="t('holderName')" [optional]="true" />
      }
      <sanad-day-field [formField]="form.beginsOn" [label]="t('beginsOn')" [until]="today" />
      <sanad-day-field [formField]="form.endsOn" [label]="t('endsOn')" [hint]="hint()" [optional]="true" />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class MandateForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(organsWords);
  protected readonly today = today();
  private readonly organName = useWords(organNames);
  private readonly personName = usePersonName();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly organs = computed(() => choicesOf(organNames, this.organName));
  protected readonly members = computed(() =>
    this.cooperative()
      .memberships.filter(({ leftOn, person, legalPerson }) => leftOn === null && (person ?? legalPerson))
      .map(({ id, person, legalPerson }) => ({
        value: id as string,
        name: person ? this.personName(person) : (legalPerson ?? ''),
      })),
  );

  private readonly model = linkedSignal(() => {
    const years = this.cooperative().mandateTerm?.years;
    return {
      organ: '' as Organ | '',
      membershipId: '',
      holderName: '',
      beginsOn: today() as string,
      endsOn: years ? (endOfMandate(today(), years) as string) : '',
    };
  });
  protected readonly mayBeOther = computed(() => {
    const { organ } = this.model();
    return organ !== '' && mayBeHeldByOther(organ);
  });
  /** What the law would give, from the first day that is typed. */
  protected readonly hint = computed(() => {
    const term = this.cooperative().mandateTerm;
    const begins = PlainDay.safeParse(this.model().beginsOn);
    if (!term || !begins.success) return undefined;
    return this.t(term.isConfirmed ? 'endsHintSure' : 'endsHint', { years: term.years });
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => MandateDraft));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/cooperatives/${this.cooperative().id}/mandates`, MandateDraft.parse(value), {
        version: this.cooperative().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.t('added'));
      this.saved.emit(cooperative);
    },
  );
}
