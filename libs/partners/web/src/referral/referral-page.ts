import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May, Session, Why } from '@sanad/access/web';
import { pathNames } from '@sanad/case-file/core';
import { today } from '@sanad/kernel';
import { isUnanswered, isWritable, ReferralView, serviceNames, type OfferedSessionId } from '@sanad/partners/core';
import { PhonePipe, usePersonName } from '@sanad/people/web';
import {
  Api,
  DayPipe,
  FailureNotice,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  Sheet,
  useLanguage,
  Toasts,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { MoreActs } from '../paper/more-acts';
import { PaperCard } from '../paper/paper-card';
import { SessionChoiceForm } from '../session/session-choice-form';
import { sessionChoiceWords } from '../session/session-choice.words';
import { ReasonForm } from './reason-form';
import { ReferralActs, type ReasonedMove } from './referral-acts';
import { referralWords } from './referral.words';
import { SharedPartCard } from './shared-part-card';
import { ReferralStateChip } from './state-chip';
import { ReferralStatusCard } from './status-card';
import { ReferralStatusForm } from './status-form';
import { statusWords } from './status.words';
import { WaitingChip } from './waiting-chip';

/** One referral: the part of the person that was handed over, and the answer to it. */
@Component({
  selector: 'sanad-referral-page',
  imports: [
    DayPipe,
    FailureNotice,
    LoadingRows,
    May,
    MoreActs,
    PageFrame,
    PaperCard,
    PhonePipe,
    ProvincePipe,
    ReasonForm,
    ReferralStateChip,
    ReferralStatusCard,
    ReferralStatusForm,
    RouterLink,
    SessionChoiceForm,
    SharedPartCard,
    Sheet,
    WaitingChip,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referral-page.html',
})
export class ReferralPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(referralWords);
  protected readonly statusT = useWords(statusWords);
  protected readonly sessionT = useWords(sessionChoiceWords);
  protected readonly isUnanswered = isUnanswered;
  protected readonly isWritable = ({ state, endedOn }: ReferralView) =>
    state !== 'DECLINED' && isWritable(endedOn, today());
  protected readonly service = useWords(serviceNames);
  protected readonly path = useWords(pathNames);
  protected readonly language = useLanguage();
  protected readonly acts = inject(ReferralActs);
  private readonly goneBefore = this.acts.gone();
  protected readonly referral = inject(Api).get(() => `/referrals/${this.id()}`, ReferralView);
  private readonly nameOf = usePersonName();
  /** Taken away while it was on the screen: nothing of the person is shown any more, but what became of it. */
  protected readonly gone = computed(() => {
    const gone = this.acts.gone();
    return gone?.id === this.id() && gone !== this.goneBefore ? gone.failure : null;
  });
  protected readonly shown = computed(() => (this.gone() ? undefined : this.referral.value()));
  protected readonly name = computed(() => {
    const shown = this.shown();
    return shown ? this.nameOf(shown.person) : this.t('referralPart');
  });
  protected readonly opensFiles = inject(Session).may('caseFile.read');
  protected readonly move = signal<ReasonedMove>('decline');
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly sheet = viewChild.required<Sheet>('sheet');
  private readonly sessionSheet = viewChild.required<Sheet>('sessionSheet');
  private readonly statusSheet = viewChild.required<Sheet>('statusSheet');
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  constructor() {
    let seen = this.acts.takenBack();
    effect(() => {
      // What is still open over the page is about somebody who is not theirs any more.
      if (!this.gone()) return;
      for (const sheet of [this.sheet(), this.sessionSheet(), this.statusSheet()]) if (sheet.isOpen()) sheet.close();
      this.failure.set(null);
    });
    effect(() => {
      const now = this.acts.takenBack();
      if (now !== seen) this.referral.reload();
      seen = now;
    });
  }

  protected async accept(referral: ReferralView): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      this.referral.put(await this.acts.accept(referral));
    } catch (thrown) {
      this.failure.set(this.acts.failureOf(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  protected readonly acceptWith = async (sessionId: OfferedSessionId): Promise<void> => {
    this.put(await this.acts.accept(this.referral.value()!, sessionId));
    this.sessionSheet().close();
  };

  protected ask(move: ReasonedMove): void {
    this.move.set(move);
    this.sheet().open();
  }

  protected ended(referral: ReferralView): void {
    this.sheet().close();
    // Whoever has declined sees the person no more.
    if (this.move() === 'decline') void this.router.navigate(['/referrals']);
    else this.referral.put(referral);
  }

  protected said(referral: ReferralView): void {
    this.statusSheet().close();
    this.toasts.done(this.statusT('added'));
    this.referral.put({ ...referral, cardNumber: this.referral.value()?.cardNumber ?? null });
  }

  /** An answer of a write opens no card: the one that is shown stays. */
  protected put(referral: ReferralView): void {
    this.referral.put({ ...referral, cardNumber: this.referral.value()?.cardNumber ?? null });
  }

  protected reload(): void {
    this.failure.set(null);
    this.referral.reload();
  }
}
