import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { referralStateNames, type ReferralState } from '@sanad/partners/core';
import { Chip, useWords } from '@sanad/ui';
import { stateTints } from './state-tints';

/** Where a referral stands, in a word. */
@Component({
  selector: 'sanad-referral-state',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-chip [tint]="tint()">{{ name(state()) }}</sanad-chip>`,
})
export class ReferralStateChip {
  readonly state = input.required<ReferralState>();
  protected readonly name = useWords(referralStateNames);
  protected readonly tint = computed(() => stateTints[this.state()]);
}
