import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  CooperativeView,
  memberEndNames,
  MembershipEnding,
  type MemberEnd,
  type MemberView,
} from '@sanad/cooperative/core';
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
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { membersWords } from './cooperative.words';

/** How and when somebody left. */
@Component({
  selector: 'sanad-member-end-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted small">{{ t('endWarning') }}</p>
      <sanad-choice-field [formField]="form.endKind" [label]="t('endKind')" [choices]="ends()" />
      <sanad-day-field [formField]="form.leftOn" [label]="t('leftOn')" [from]="member().joinedOn" [until]="today" />
      <sanad-note-field [formField]="form.reason" [label]="t('note')" [optional]="true" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('end')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class MemberEndForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly member = input.required<MemberView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(membersWords);
  protected readonly today = today();
  private readonly endName = useWords(memberEndNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly ends = computed(() => choicesOf(memberEndNames, this.endName));
  private readonly model = signal({ endKind: '' as MemberEnd | '', leftOn: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => MembershipEnding));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/memberships/${this.member().id}/ending`, MembershipEnding.parse(value), {
        version: this.cooperative().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.t('ended'));
      this.saved.emit(cooperative);
    },
  );
}
