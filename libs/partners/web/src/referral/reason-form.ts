import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ReferralReason, type ReferralRow, type ReferralView } from '@sanad/partners/core';
import { useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { ReferralActs, type ReasonedMove } from './referral-acts';
import { referralWords } from './referral.words';

/** Declines or recalls a referral, with the reason that the other side reads. */
@Component({
  selector: 'sanad-referral-reason-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field
        [formField]="form.reason"
        [label]="t('reason')"
        [hint]="t(move() === 'decline' ? 'refusalHint' : 'recallHint')"
        [longest]="1000"
      />
      <sanad-form-foot [sending]="sending" [act]="t(move())" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ReasonForm {
  readonly referral = input.required<ReferralRow>();
  readonly move = input.required<ReasonedMove>();
  readonly moved = output<ReferralView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(referralWords);
  private readonly acts = inject(ReferralActs);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ReferralReason));
  protected readonly sending = formSending(
    this.form,
    ({ reason }) => this.acts.end(this.move(), this.referral(), reason),
    (referral) => this.moved.emit(referral),
  );
}
