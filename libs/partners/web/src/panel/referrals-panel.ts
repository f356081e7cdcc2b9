import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session } from '@sanad/access/web';
import { isOpen, type CaseFileView } from '@sanad/case-file/core';
import { ReferralList, referralRefusals, serviceNames, type ReferralView } from '@sanad/partners/core';
import {
  Api,
  DayPipe,
  EmptyState,
  FailureNotice,
  FailureSentences,
  Icon,
  isLetterKey,
  LoadingRows,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ReasonForm } from '../referral/reason-form';
import { ReferralActs } from '../referral/referral-acts';
import { referralWords } from '../referral/referral.words';
import { ReferralStateChip } from '../referral/state-chip';
import { WaitingChip } from '../referral/waiting-chip';
import { panelWords } from './panel.words';
import { SendForm } from './send-form';

/** On the page of a file: to whom parts of it were handed, what they answered, and the way to hand one over. */
@Component({
  selector: 'sanad-referrals-panel',
  imports: [
    DayPipe,
    EmptyState,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    ReasonForm,
    ReferralStateChip,
    RouterLink,
    SendForm,
    Sheet,
    WaitingChip,
  ],
  host: { '(document:keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referrals-panel.html',
  styleUrl: './referrals-panel.scss',
})
export class ReferralsPanel {
  readonly caseFile = input.required<CaseFileView>();
  readonly changed = output<void>();

  protected readonly t = useWords(panelWords);
  protected readonly referralT = useWords(referralWords);
  protected readonly service = useWords(serviceNames);
  protected readonly language = useLanguage();
  protected readonly acts = inject(ReferralActs);
  protected readonly referrals = inject(Api).get(() => `/case-files/${this.caseFile().id}/referrals`, ReferralList);
  protected readonly isOpen = computed(() => isOpen(this.caseFile().stage));
  protected readonly asked = signal<ReferralView | null>(null);
  private readonly sheets = viewChildren(Sheet);
  private readonly sendSheet = viewChild.required<Sheet>('sendSheet');
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  constructor() {
    // The panel also lives on a page of another room, whose sentences are not ours.
    inject(FailureSentences).register(referralRefusals);
  }

  /** R opens the form, where a letter is not being typed and nothing lies over the page. */
  protected pressed(event: KeyboardEvent): void {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const isTyped =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (isHeld || isTyped || !isLetterKey(event, 'r') || document.querySelector('dialog[open]')) return;
    if (!this.isOpen() || !this.session.may('referral.send')) return;
    event.preventDefault();
    this.sendSheet().open();
  }

  protected askRecall(referral: ReferralView, sheet: Sheet): void {
    this.asked.set(referral);
    sheet.open();
  }

  protected sent(referral: ReferralView): void {
    this.toasts.done(this.t('sent', { branch: referral.branch[this.language()] }));
    this.refresh();
  }

  protected refresh(): void {
    for (const sheet of this.sheets()) if (sheet.isOpen()) sheet.close();
    this.referrals.reload();
    this.changed.emit();
  }
}
