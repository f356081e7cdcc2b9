import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May, Session, Why } from '@sanad/access/web';
import {
  AgreementPage as Agreement,
  fieldGroupMeanings,
  fieldGroupNames,
  serviceNames,
  sharingPurposeNames,
  StandingReferral,
  type AgreementView,
  type ChangedAgreement,
} from '@sanad/partners/core';
import {
  Api,
  DayPipe,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PagedFrame,
  pagedList,
  PageFrame,
  QuantityPipe,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ReferralStateChip } from '../referral/state-chip';
import { AgreementEndForm } from './agreement-end-form';
import { AgreementForm, type AgreementAct } from './agreement-form';
import { agreementWords } from './agreement.words';
import { AgreementStatusChip } from './agreement-status';

/** One agreement: what it says, what it opens in full words, and which referrals stand on it. */
@Component({
  selector: 'sanad-agreement-page',
  imports: [
    AgreementEndForm,
    AgreementForm,
    AgreementStatusChip,
    DayPipe,
    EmptyState,
    FailureNotice,
    LoadingRows,
    May,
    PagedFrame,
    PageFrame,
    QuantityPipe,
    ReferralStateChip,
    RouterLink,
    Sheet,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agreement-page.html',
})
export class AgreementPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(agreementWords);
  protected readonly purpose = useWords(sharingPurposeNames);
  protected readonly group = useWords(fieldGroupNames);
  protected readonly meaning = useWords(fieldGroupMeanings);
  protected readonly service = useWords(serviceNames);
  protected readonly language = useLanguage();
  protected readonly reading = inject(Api).get(() => `/agreements/${this.id()}`, Agreement);
  protected readonly referrals = pagedList(() => `/agreements/${this.id()}/referrals`, StandingReferral);
  private readonly session = inject(Session);
  protected readonly readsReferrals = computed(() => this.session.may('referral.read'));
  protected readonly asked = signal<AgreementAct | 'end'>('change');
  private readonly sheet = viewChild.required(Sheet);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly isOpen = computed(() => this.reading.value()?.endedOn === null);
  protected readonly isRenewable = computed(() => {
    const agreement = this.reading.value();
    return agreement !== undefined && agreement.validTo !== null && !agreement.endedOn && !agreement.renewedBy;
  });
  protected readonly sheetHeading = computed(() => {
    const act = this.asked();
    if (act === 'end') return this.t('end');
    return this.t(act === 'renew' ? 'renewHeading' : 'changeHeading');
  });

  protected ask(act: AgreementAct | 'end'): void {
    this.asked.set(act);
    this.sheet().open();
  }

  protected done(agreement: AgreementView | ChangedAgreement): void {
    this.sheet().close();
    if (agreement.id !== this.id()) {
      this.toasts.done(this.t('made'));
      void this.router.navigate(['/agreements', agreement.id]);
      return;
    }
    this.toasts.done(this.t('changed', { recalled: 'recalled' in agreement ? agreement.recalled : 0 }));
  }

  protected ended(): void {
    this.sheet().close();
    this.toasts.done(this.t('ended'));
  }

  /** After an act, and after one that was refused because somebody else had changed it meanwhile. */
  protected reload(): void {
    this.reading.reload();
    void this.referrals.reload();
  }
}
