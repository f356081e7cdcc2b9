import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CountedReferrals,
  partnerNumberNames,
  partnerNumbers,
  PartnerNumbers,
  serviceNames,
  type CountedReferral,
  type PartnerNumber,
} from '@sanad/partners/core';
import { usePersonName } from '@sanad/people/web';
import {
  Api,
  DayPipe,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PageFrame,
  QuantityPipe,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { referralWords } from '../referral/referral.words';
import { ReferralStateChip } from '../referral/state-chip';
import { numbersWords } from './numbers.words';

/** The numbers of each agency, and the referrals behind the one that was opened. */
@Component({
  selector: 'sanad-numbers-page',
  imports: [DayPipe, EmptyState, FailureNotice, LoadingRows, PageFrame, QuantityPipe, ReferralStateChip, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './numbers-page.html',
})
export class NumbersPage {
  readonly number = input<PartnerNumber | undefined, string | undefined>(undefined, {
    transform: (asked) => partnerNumbers.find((known) => known === asked),
  });
  readonly agency = input<string>();

  protected readonly t = useWords(numbersWords);
  protected readonly referralT = useWords(referralWords);
  protected readonly name = useWords(partnerNumberNames);
  protected readonly service = useWords(serviceNames);
  protected readonly language = useLanguage();
  protected readonly numbers = partnerNumbers;
  private readonly personName = usePersonName();
  private readonly api = inject(Api);
  protected readonly counted = this.api.get(() => '/partner-numbers', PartnerNumbers);
  protected readonly list = this.api.get(
    () => (this.number() ? '/partner-numbers/rows' : undefined),
    CountedReferrals,
    () => ({ number: this.number(), agencyId: this.agency() }),
  );
  protected readonly isEmpty = computed(() => this.counted.value()?.rows.length === 0);

  protected nameOf({ person }: CountedReferral): string {
    return person ? this.personName(person) : this.t('unnamed');
  }
}
