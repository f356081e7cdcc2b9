import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { dayOf, showDay } from '@sanad/kernel';
import { ConsentList, ConsentView, peopleRefusals, purposeNames, purposes, type Purpose } from '@sanad/people/core';
import {
  Api,
  apiFailure,
  Chip,
  ConfirmDialog,
  FailureNotice,
  FailureSentences,
  LoadingRows,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { useAgencies } from './agency-names';
import { ConsentForm } from './consent-form';
import { consentWords } from './consents.words';

/** What a person has agreed to, purpose by purpose; given and withdrawn here. */
@Component({
  selector: 'sanad-consents-panel',
  imports: [Chip, ConfirmDialog, ConsentForm, FailureNotice, LoadingRows, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './consents-panel.html',
  styleUrl: './consents-panel.scss',
})
export class ConsentsPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(consentWords);
  protected readonly purposeName = useWords(purposeNames);
  private readonly language = useLanguage();
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly agencies = useAgencies();
  protected readonly mayRead = computed(() => this.session.may('consent.read'));
  protected readonly consents = this.api.get(
    () => (this.mayRead() ? `/people/${encodeURIComponent(this.personId())}/consents` : undefined),
    ConsentList,
  );
  protected readonly failure = signal<ApiFailure | null>(null);
  /** The purpose for which a consent is being recorded. */
  protected readonly giving = signal<Purpose>('FOLLOW_UP');
  protected readonly leaving = signal<ConsentView | null>(null);

  protected readonly inForce = computed(() => this.rows().filter(({ withdrawnAt }) => withdrawnAt === null));
  protected readonly past = computed(() => this.rows().filter(({ withdrawnAt }) => withdrawnAt !== null));
  protected readonly lines = computed(() =>
    purposes.map((purpose) => ({ purpose, given: this.inForce().filter((consent) => consent.purpose === purpose) })),
  );
  protected readonly otherAgencies = computed(() => {
    const named = this.inForce().map(({ agencyId }) => agencyId);
    return this.agencies().filter(({ value }) => !named.includes(value));
  });
  private readonly rows = computed(() => this.consents.value()?.rows ?? []);
  private readonly sheet = viewChild.required(Sheet);
  private readonly question = viewChild.required(ConfirmDialog);

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }

  protected agencyName(id: string | null): string {
    return this.agencies().find(({ value }) => value === id)?.name ?? this.t('someAgency');
  }

  protected day(at: string): string {
    return showDay(this.language(), dayOf(at));
  }

  /** Whether another consent for the purpose can be recorded here. */
  protected canGive(purpose: Purpose, given: readonly ConsentView[]): boolean {
    return purpose === 'SHARE_WITH_PARTNER' ? this.otherAgencies().length > 0 : given.length === 0;
  }

  protected give(purpose: Purpose): void {
    this.giving.set(purpose);
    this.sheet().open();
  }

  protected askToWithdraw(consent: ConsentView): void {
    this.leaving.set(consent);
    this.question().open();
  }

  protected leavingWords(consent: ConsentView): string {
    return consent.agencyId
      ? this.t('withdrawPartnerAsk', { agency: this.agencyName(consent.agencyId) })
      : this.t('withdrawAsk', { purpose: this.purposeName(consent.purpose) });
  }

  protected async withdraw(): Promise<void> {
    const consent = this.leaving();
    if (!consent) return;
    this.failure.set(null);
    try {
      const options = { version: consent.version, schema: ConsentView };
      await this.api.send('POST', `/consents/${consent.id}/withdrawal`, {}, options);
      this.follow('withdrawnDone');
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }

  protected follow(word: 'given' | 'withdrawnDone'): void {
    this.sheet().close();
    this.toasts.done(this.t(word));
    this.consents.reload();
    this.changed.emit();
  }

  protected reload(): void {
    this.failure.set(null);
    this.consents.reload();
  }
}
