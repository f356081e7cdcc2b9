import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { today } from '@sanad/kernel';
import { OutcomeDraft, outcomes, referralStateNames, reportedMoves, type ReferralView } from '@sanad/partners/core';
import { useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { ReferralActs } from '../referral/referral-acts';
import { paperWords } from './paper.words';

type Outcome = OutcomeDraft['state'];
/** What may be reported of a service that is no training: that it has begun, and how it ended. */
export const reportable = ['IN_PROGRESS', ...outcomes] as const satisfies readonly Outcome[];

/** How a service other than training goes or went, on the day of the fact. */
@Component({
  selector: 'sanad-outcome-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.state" [label]="t('result')" [choices]="choices()" />
      <sanad-day-field [formField]="form.factOn" [label]="t('factOn')" [until]="now" />
      <sanad-note-field [formField]="form.reason" [label]="t('note')" [longest]="500" [optional]="true" />
      <sanad-form-foot [sending]="sending" [act]="t('outcome')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class OutcomeForm {
  readonly referral = input.required<ReferralView>();
  readonly done = output<ReferralView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(paperWords);
  protected readonly now = today();
  private readonly acts = inject(ReferralActs);
  private readonly named = useWords(referralStateNames);
  protected readonly choices = computed(() =>
    choicesOf(
      referralStateNames,
      this.named,
      reportable.filter((state) => this.acts.offers(reportedMoves[state], this.referral())),
    ),
  );
  private readonly model = signal({ state: '' as Outcome | '', factOn: this.now as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => OutcomeDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.acts.tell('outcome', this.referral(), OutcomeDraft.parse(typed)),
    (answer) => this.done.emit(answer),
  );
}
