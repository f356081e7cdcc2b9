import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session } from '@sanad/access/web';
import { dayOf, showDay } from '@sanad/kernel';
import {
  ConsentEffects,
  ConsentList,
  peopleRefusals,
  purposeNames,
  purposes,
  WithdrawnConsent,
  type ConsentView,
  type Purpose,
} from '@sanad/people/core';
import {
  Api,
  apiFailure,
  Chip,
  ConfirmDialog,
  FailureNotice,
  FailureSentences,
  Icon,
  LoadingRows,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { useAgencies } from './agencies';
import { ConsentForm } from './consent-form';
import { ConsentLine } from './consent-line';
import { consentWords } from './consents.words';
import { EvidenceForm } from './evidence-form';

/** What a person has agreed to, purpose by purpose; given and withdrawn here. */
@Component({
  selector: 'sanad-consents-panel',
  imports: [
    Chip,
    ConfirmDialog,
    ConsentForm,
    ConsentLine,
    EvidenceForm,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    RouterLink,
    Sheet,
  ],
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
  /** The consent that is being proven or withdrawn. */
  protected readonly chosen = signal<ConsentView | null>(null);
  private readonly asking = signal<string | undefined>(undefined);
  /** What would stop with the consent that is being withdrawn. */
  protected readonly effects = this.api.get(() => this.asking(), ConsentEffects);
  /** What the last withdrawal has stopped, in a sentence. */
  protected readonly stopped = signal('');

  protected readonly inForce = computed(() => this.rows().filter(({ isInForce }) => isInForce));
  protected readonly past = computed(() => this.rows().filter(({ isInForce }) => !isInForce));
  protected readonly lines = computed(() =>
    purposes.map((purpose) => ({ purpose, given: this.inForce().filter((consent) => consent.purpose === purpose) })),
  );
  protected readonly otherAgencies = computed(() => {
    const named = this.inForce().map(({ agencyId }) => agencyId);
    return this.agencies().filter(({ value }) => !named.includes(value));
  });
  private readonly rows = computed(() => this.consents.value()?.rows ?? []);
  private readonly giveSheet = viewChild.required<Sheet>('giveSheet');
  private readonly evidenceSheet = viewChild.required<Sheet>('evidenceSheet');
  private readonly question = viewChild.required(ConfirmDialog);

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }

  protected agencyName(id: string | null): string {
    return this.agencies().find(({ value }) => value === id)?.name ?? this.t('someAgency');
  }

  protected pastWords({ givenOn, withdrawnAt, expiresOn }: ConsentView): string {
    const since = this.t('since', { day: showDay(this.language(), givenOn) });
    const end = withdrawnAt
      ? this.t('until', { day: showDay(this.language(), dayOf(withdrawnAt)) })
      : this.t('lapsed', { day: expiresOn ? showDay(this.language(), expiresOn) : '' });
    return `${since} · ${end}`;
  }

  /** Whether another consent for the purpose can be recorded here. */
  protected canGive(purpose: Purpose, given: readonly ConsentView[]): boolean {
    return purpose === 'SHARE_WITH_PARTNER' ? this.otherAgencies().length > 0 : given.length === 0;
  }

  protected give(purpose: Purpose): void {
    this.giving.set(purpose);
    this.giveSheet().open();
  }

  protected askToAttach(consent: ConsentView): void {
    this.chosen.set(consent);
    this.evidenceSheet().open();
  }

  protected askToWithdraw(consent: ConsentView): void {
    this.chosen.set(consent);
    this.asking.set(consent.agencyId ? `/consents/${consent.id}/effects` : undefined);
    this.question().open();
  }

  protected leavingWords(consent: ConsentView): string {
    return consent.agencyId
      ? this.t('withdrawPartnerAsk', { agency: this.agencyName(consent.agencyId) })
      : this.t('withdrawAsk', { purpose: this.purposeName(consent.purpose) });
  }

  protected async withdraw(): Promise<void> {
    const consent = this.chosen();
    if (!consent) return;
    this.failure.set(null);
    try {
      const options = { version: consent.version, schema: WithdrawnConsent };
      const { stopped } = await this.api.send('POST', `/consents/${consent.id}/withdrawal`, {}, options);
      this.stopped.set(stopped.referrals > 0 ? this.t('stopped', { count: stopped.referrals }) : '');
      this.follow('withdrawnDone');
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }

  protected follow(word: 'given' | 'attached' | 'withdrawnDone', sheet?: Sheet): void {
    sheet?.close();
    this.toasts.done(this.t(word));
    this.consents.reload();
    this.changed.emit();
  }

  protected reload(): void {
    this.failure.set(null);
    this.consents.reload();
  }
}
