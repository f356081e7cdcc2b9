import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session, Why } from '@sanad/access/web';
import {
  agencyKindNames,
  AgencyPage as Agency,
  BranchClosing,
  fieldGroupNames,
  KeptBranch,
  serviceNames,
  sharingPurposeNames,
  statusWordNames,
  type OfferedService,
} from '@sanad/partners/core';
import { showPhone } from '@sanad/people/core';
import {
  Api,
  apiFailure,
  DayPipe,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PageFrame,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { AgreementForm } from '../agreement/agreement-form';
import { OfficersPanel } from '../officer/officers-panel';
import { AgencyForm } from './agency-form';
import { agencyWords } from './agency.words';
import { BranchCard } from './branch-card';
import { BranchForm } from './branch-form';
import { ServiceWordsForm } from './words-form';

type Wish =
  | { readonly form: 'agency' | 'agreement' }
  | { readonly form: 'branch'; readonly branch: KeptBranch | null }
  | { readonly form: 'closing'; readonly branch: KeptBranch }
  | { readonly form: 'words'; readonly offered: OfferedService };

/** An agency whole: who it is, its branches, what it offers in which words, its agreements, and its people for who keeps them. */
@Component({
  selector: 'sanad-agency-page',
  imports: [
    AgencyForm,
    AgreementForm,
    BranchCard,
    BranchForm,
    DayPipe,
    EmptyState,
    FailureNotice,
    LoadingRows,
    May,
    OfficersPanel,
    PageFrame,
    ReasonedForm,
    RouterLink,
    ServiceWordsForm,
    Sheet,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agency-page.html',
  styles: `
    .branches {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
      gap: var(--gap);
    }
  `,
})
export class AgencyPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(agencyWords);
  protected readonly kind = useWords(agencyKindNames);
  protected readonly service = useWords(serviceNames);
  protected readonly purpose = useWords(sharingPurposeNames);
  protected readonly group = useWords(fieldGroupNames);
  protected readonly word = useWords(statusWordNames);
  protected readonly language = useLanguage();
  protected readonly show = showPhone;
  protected readonly closing = BranchClosing;
  private readonly api = inject(Api);
  protected readonly reading = this.api.get(() => `/agencies/${this.id()}`, Agency);
  private readonly session = inject(Session);
  protected readonly keepsPeople = computed(() => this.session.may('agencyOfficer.read'));
  protected readonly back = computed(() => (this.session.may('agency.write') ? '/agencies' : undefined));
  protected readonly readsAgreements = computed(() => this.session.may('agreement.read'));
  protected readonly wish = signal<Wish | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly sheet = viewChild.required(Sheet);
  private readonly toasts = inject(Toasts);

  protected readonly sheetHeading = computed(() => {
    const wish = this.wish();
    switch (wish?.form) {
      case 'agreement':
        return this.t('addAgreement');
      case 'branch':
        return this.t(wish.branch ? 'changeBranch' : 'addBranch');
      case 'closing':
        return this.t('close');
      case 'words':
        return this.t('changeWords');
      default:
        return this.t('changeAgency');
    }
  });

  protected ask(wish: Wish): void {
    this.failure.set(null);
    this.wish.set(wish);
    this.sheet().open();
  }

  protected saved(): void {
    this.sheet().close();
    this.toasts.done(this.t('saved'));
  }

  protected close({ id, version }: KeptBranch): (reason: string) => Promise<KeptBranch> {
    return (reason) => this.api.send('POST', `/branches/${id}/closing`, { reason }, { version, schema: KeptBranch });
  }

  protected async reopen({ id, version }: KeptBranch): Promise<void> {
    this.failure.set(null);
    try {
      await this.api.send('POST', `/branches/${id}/reopening`, {}, { version, schema: KeptBranch });
      this.toasts.done(this.t('saved'));
      this.reading.reload();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
