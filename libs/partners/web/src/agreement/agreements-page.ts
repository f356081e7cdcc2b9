import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May, Why } from '@sanad/access/web';
import { today } from '@sanad/kernel';
import {
  AgreementList,
  agreementStatuses,
  sharingPurposeNames,
  statusOf,
  type AgreementStatus,
  type AgreementView,
} from '@sanad/partners/core';
import {
  Api,
  DayPipe,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PageFrame,
  QuantityPipe,
  Sheet,
  Tabs,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { AgreementForm } from './agreement-form';
import { agreementStatusNames, agreementWords } from './agreement.words';
import { AgreementStatusChip } from './agreement-status';

/** The agreements with agencies: what each allows, how long, and how much runs under it. */
@Component({
  selector: 'sanad-agreements-page',
  imports: [
    AgreementForm,
    AgreementStatusChip,
    DayPipe,
    EmptyState,
    FailureNotice,
    LoadingRows,
    May,
    PageFrame,
    QuantityPipe,
    RouterLink,
    Sheet,
    Tabs,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agreements-page.html',
})
export class AgreementsPage {
  /** From the address: the state that is looked at. */
  readonly status = input<string>();

  protected readonly t = useWords(agreementWords);
  protected readonly statusName = useWords(agreementStatusNames);
  protected readonly purpose = useWords(sharingPurposeNames);
  protected readonly language = useLanguage();
  protected readonly agreements = inject(Api).get(() => '/agreements', AgreementList);
  private readonly router = inject(Router);
  private readonly sheet = viewChild.required(Sheet);
  private readonly toasts = inject(Toasts);

  private readonly sorted = computed(() =>
    (this.agreements.value()?.rows ?? []).map((agreement) => ({ agreement, status: statusOf(agreement, today()) })),
  );
  protected readonly tabs = computed(() =>
    agreementStatuses
      .map((status) => ({ status, count: this.sorted().filter((one) => one.status === status).length }))
      .filter(({ status, count }) => count > 0 || status === this.status()),
  );
  protected readonly shown = computed(() => {
    const wish = this.status() as AgreementStatus | undefined;
    return this.sorted()
      .filter(({ status }) => !wish || status === wish)
      .map(({ agreement }) => agreement);
  });

  protected add(): void {
    this.sheet().open();
  }

  protected made({ id }: Pick<AgreementView, 'id'>): void {
    this.sheet().close();
    this.toasts.done(this.t('made'));
    void this.router.navigate(['/agreements', id]);
  }
}
