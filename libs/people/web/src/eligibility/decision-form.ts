import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  eligibilityDecisions,
  EligibilityJudgement,
  eligibilityVerdictNames,
  EligibilityView,
  type Decided,
} from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { eligibilityWords } from './eligibility.words';

/** A person decides on what the program proposes, about the facts that the page shows. */
@Component({
  selector: 'sanad-eligibility-decision-form',
  imports: [ChipsField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted small">{{ t('decideNote') }}</p>
      <sanad-chips-field [formField]="form.decision" [label]="t('decision')" [choices]="choices()" />
      <sanad-note-field
        [formField]="form.reason"
        [label]="t('reason')"
        [hint]="t('reasonHint')"
        [longest]="2000"
        [optional]="!differs()"
      />
      <sanad-form-foot [sending]="sending" [act]="t('record')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class EligibilityDecisionForm {
  readonly view = input.required<EligibilityView>();
  readonly decided = output<EligibilityView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(eligibilityWords);
  private readonly verdictName = useWords(eligibilityVerdictNames);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const { verdict, asOf } = this.view().proposal;
    const decision: Decided | '' = verdict === 'TO_COMPLETE' ? '' : verdict;
    return { asOf: asOf as string, basis: this.view().basis, decision: decision as Decided | '', reason: '' };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => EligibilityJudgement));
  protected readonly choices = computed(() =>
    choicesOf(eligibilityVerdictNames, this.verdictName, eligibilityDecisions),
  );
  protected readonly differs = computed(() => this.model().decision !== this.view().proposal.verdict);
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send(
        'POST',
        `/people/${this.view().personId}/eligibility-decisions`,
        EligibilityJudgement.parse(typed),
        {
          schema: EligibilityView,
        },
      ),
    (view) => this.decided.emit(view),
  );
}
