import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { interestNames, Interests, valueChainNames, type AttendanceView, type ValueChain } from '@sanad/awareness/core';
import { useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  ChoicesField,
  form,
  FormField,
  FormFoot,
  formSending,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { AttendanceClient } from './attendance-client';
import { attendanceWords } from './attendance.words';

/** What somebody who came would like to know more about. */
@Component({
  selector: 'sanad-interests-form',
  imports: [ChipsField, ChoicesField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choices-field [formField]="form.interests" [label]="t('interests')" [choices]="interests()" />
      <sanad-chips-field
        [formField]="form.valueChain"
        [label]="t('valueChain')"
        [choices]="valueChains()"
        [optional]="true"
      />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class InterestsForm {
  readonly of = input.required<AttendanceView>();
  readonly noted = output<AttendanceView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(attendanceWords);
  private readonly client = inject(AttendanceClient);
  private readonly interestName = useWords(interestNames);
  private readonly valueChainName = useWords(valueChainNames);
  protected readonly interests = computed(() => choicesOf(interestNames, this.interestName));
  protected readonly valueChains = computed(() => choicesOf(valueChainNames, this.valueChainName));
  private readonly model = linkedSignal(() => ({
    interests: [...this.of().interests],
    valueChain: (this.of().valueChain ?? '') as ValueChain | '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Interests));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.client.noteInterests(this.of(), Interests.parse(typed)),
    (attendance) => this.noted.emit(attendance),
  );
}
