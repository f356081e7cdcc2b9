import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isUnanswered, serviceNames, type ReferralRow } from '@sanad/partners/core';
import { PhonePipe, usePersonName } from '@sanad/people/web';
import { DayPipe, ProvincePipe, useLanguage, useWords } from '@sanad/ui';
import { ReferralActs } from '../referral/referral-acts';
import { referralWords } from '../referral/referral.words';
import { ReferralStateChip } from '../referral/state-chip';
import { WaitingChip } from '../referral/waiting-chip';
import { inboxWords } from './inbox.words';

/** Referrals as rows: who, wanting what, since when; and the answer where it is the reader's to give. */
@Component({
  selector: 'sanad-referral-table',
  imports: [DayPipe, PhonePipe, ProvincePipe, ReferralStateChip, RouterLink, WaitingChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referral-table.html',
  styleUrl: './referral-table.scss',
})
export class ReferralTable {
  readonly rows = input.required<readonly ReferralRow[]>();
  /** The row whose answer is on its way. */
  readonly busyId = input<string | null>(null);
  readonly accept = output<ReferralRow>();
  readonly decline = output<ReferralRow>();

  protected readonly t = useWords(referralWords);
  protected readonly inboxT = useWords(inboxWords);
  protected readonly service = useWords(serviceNames);
  protected readonly language = useLanguage();
  protected readonly isUnanswered = ({ state }: ReferralRow) => isUnanswered(state);
  protected readonly nameOf = usePersonName();
  protected readonly acts = inject(ReferralActs);
  /** Where nothing is left to answer, no column waits for answers. */
  protected readonly isAnswered = computed(() =>
    this.rows().every((row) => !this.acts.offers('accept', row) && !this.acts.offers('decline', row)),
  );
}
