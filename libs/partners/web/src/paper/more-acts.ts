import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { reportedMoves, type PaperRequest, type ReferralView } from '@sanad/partners/core';
import { Sheet, useWords, type ApiFailure } from '@sanad/ui';
import { ReferralActs } from '../referral/referral-acts';
import { OutcomeForm, reportable } from './outcome-form';
import { PaperAnswerForm } from './paper-answer-form';
import { PaperRequestForm } from './paper-request-form';
import { paperWords } from './paper.words';

/** Receipt, the paper that is missing, its answer, and the outcome of a service: the acts beside acceptance and refusal. */
@Component({
  selector: 'sanad-referral-more-acts',
  imports: [OutcomeForm, PaperAnswerForm, PaperRequestForm, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (acts.offers('receive', referral())) {
      <button type="button" class="btn ghost" [disabled]="busy()" (click)="receive()">{{ t('receive') }}</button>
    }
    @if (asks()) {
      <button type="button" class="btn ghost" (click)="open('askPaper')">{{ t('askPaper') }}</button>
    }
    @if (acts.offers('givePaper', referral())) {
      <button type="button" class="btn" (click)="open('givePaper')">{{ t('givePaper') }}</button>
    }
    @if (reports()) {
      <button type="button" class="btn ghost" (click)="open('outcome')">{{ t('outcome') }}</button>
    }
    <sanad-sheet #sheet [heading]="t(form())">
      @if (sheet.isOpen()) {
        @switch (form()) {
          @case ('askPaper') {
            <sanad-paper-request-form [send]="ask" (done)="told($event)" (cancelled)="sheet.close()" />
          }
          @case ('givePaper') {
            <sanad-paper-answer-form [referral]="referral()" (done)="told($event)" (cancelled)="sheet.close()" />
          }
          @case ('outcome') {
            <sanad-outcome-form [referral]="referral()" (done)="told($event)" (cancelled)="sheet.close()" />
          }
        }
      }
    </sanad-sheet>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class MoreActs {
  readonly referral = input.required<ReferralView>();
  readonly moved = output<ReferralView>();
  readonly failed = output<ApiFailure | null>();

  protected readonly t = useWords(paperWords);
  protected readonly acts = inject(ReferralActs);
  protected readonly form = signal<'askPaper' | 'givePaper' | 'outcome'>('askPaper');
  protected readonly busy = signal(false);
  /** Once: a second paper is asked for by telephone. */
  protected readonly asks = computed(
    () => this.referral().paperAsked === null && this.acts.offers('askPaper', this.referral()),
  );
  /** Training tells it of itself. */
  protected readonly reports = computed(
    () =>
      this.referral().service !== 'TRAINING' &&
      reportable.some((state) => this.acts.offers(reportedMoves[state], this.referral())),
  );
  private readonly sheet = viewChild.required(Sheet);
  protected readonly ask = (request: PaperRequest) => this.acts.tell('paper-request', this.referral(), request);

  protected open(form: 'askPaper' | 'givePaper' | 'outcome'): void {
    this.form.set(form);
    this.sheet().open();
  }

  protected told(referral: ReferralView): void {
    this.sheet().close();
    this.moved.emit(referral);
  }

  protected async receive(): Promise<void> {
    this.busy.set(true);
    this.failed.emit(null);
    try {
      this.moved.emit(await this.acts.tell('receipt', this.referral(), {}));
    } catch (thrown) {
      this.failed.emit(this.acts.failureOf(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
