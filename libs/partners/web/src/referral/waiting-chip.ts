import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { today } from '@sanad/kernel';
import { waiting, type ReferralRow } from '@sanad/partners/core';
import { Chip, useWords } from '@sanad/ui';
import { referralWords } from './referral.words';

/** How long an answer has been waited for; past its delay it says so. */
@Component({
  selector: 'sanad-waiting-chip',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-chip [tint]="waited().isLate ? 'bad' : 'neu'" icon="clock">
    <span class="num">{{ t('days', { count: waited().days }) }}</span>
    @if (waited().isLate) {
      · {{ t('late') }}
    }
  </sanad-chip>`,
})
export class WaitingChip {
  readonly referral = input.required<ReferralRow>();
  protected readonly t = useWords(referralWords);
  protected readonly waited = computed(() => waiting(this.referral(), today()));
}
