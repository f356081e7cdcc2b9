import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { today } from '@sanad/kernel';
import { ReferralView, StatusDraft, statusWordNames, type StatusWord } from '@sanad/partners/core';
import { useWords } from '@sanad/ui';
import { ReferralActs } from './referral-acts';
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
import { statusWords } from './status.words';

/** A word of the agency's own vocabulary, with the day on which it came true. */
@Component({
  selector: 'sanad-referral-status-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.word" [label]="t('status')" [choices]="choices()" />
      <sanad-day-field [formField]="form.factOn" [label]="t('factOn')" [hint]="t('factHint')" [until]="now" />
      <sanad-note-field
        [formField]="form.note"
        [label]="t('note')"
        [hint]="t('noteHint')"
        [longest]="500"
        [optional]="true"
      />
      <sanad-form-foot [sending]="sending" [act]="t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ReferralStatusForm {
  readonly referral = input.required<ReferralView>();
  readonly added = output<ReferralView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(statusWords);
  protected readonly now = today();
  private readonly word = useWords(statusWordNames);
  private readonly acts = inject(ReferralActs);
  protected readonly choices = computed(() => choicesOf(statusWordNames, this.word, this.referral().statusWords));
  private readonly model = signal({ word: '' as StatusWord | '', factOn: this.now as string, note: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => StatusDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.acts.send(this.referral().id, 'statuses', StatusDraft.parse(typed), { schema: ReferralView }),
    (referral) => this.added.emit(referral),
  );
}
