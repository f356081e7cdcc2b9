import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Session } from '@sanad/access/web';
import { showDay } from '@sanad/kernel';
import { PaperAnswer, type ReferralView } from '@sanad/partners/core';
import { PaperList, paperTypeNames } from '@sanad/people/core';
import { Api, useLanguage, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { ReferralActs } from '../referral/referral-acts';
import { paperWords } from './paper.words';

/** The sender's answer: a paper of the person's own is named with its day, or words are written. */
@Component({
  selector: 'sanad-paper-answer-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p dir="auto">{{ referral().paperAsked }}</p>
      @if (papers().length > 0) {
        <fieldset class="stack">
          <legend>{{ t('fromWallet') }}</legend>
          <p class="muted small">{{ t('walletHint') }}</p>
          @for (paper of papers(); track paper.id) {
            <button type="button" class="btn ghost small" (click)="name(paper.words)">{{ paper.words }}</button>
          }
        </fieldset>
      }
      <sanad-note-field [formField]="form.answer" [label]="t('answer')" [hint]="t('answerHint')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('givePaper')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class PaperAnswerForm {
  readonly referral = input.required<ReferralView>();
  readonly done = output<ReferralView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(paperWords);
  private readonly type = useWords(paperTypeNames);
  private readonly language = useLanguage();
  private readonly acts = inject(ReferralActs);
  private readonly reads = inject(Session).may('paper.read');
  private readonly wallet = inject(Api).get(
    () => (this.reads ? `/people/${this.referral().person.id}/papers` : undefined),
    PaperList,
  );
  /** Those that are held; of the kind that was asked for, when it was said. */
  protected readonly papers = computed(() => {
    const held = (this.wallet.value()?.rows ?? []).filter(
      ({ withdrawn, replacedBy, state }) => !withdrawn && !replacedBy && state !== 'EXPIRED',
    );
    const { paperKind } = this.referral();
    return held
      .filter(({ type }) => paperKind === null || type === paperKind)
      .map(({ id, type, issuedOn }) => ({
        id,
        words: this.t('paperOn', { paper: this.type(type), day: showDay(this.language(), issuedOn) }),
      }));
  });
  private readonly model = signal({ answer: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PaperAnswer));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.acts.tell('paper-answer', this.referral(), typed),
    (answer) => this.done.emit(answer),
  );

  protected name(words: string): void {
    this.model.update(({ answer }) => ({ answer: answer.trim() ? `${answer.trim()}\n${words}` : words }));
  }
}
