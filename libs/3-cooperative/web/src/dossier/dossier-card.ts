import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { DossierState, DossierView, type DossierPart, type FormationView } from '@sanad/cooperative/core';
import { Api, apiFailure, FailureNotice, Icon, LoadingRows, Sheet, Toasts, useWords, type ApiFailure } from '@sanad/ui';
import { dossierCardWords } from './dossier-card.words';
import { DossierDetailsForm } from './dossier-details-form';
import { DossierGaps } from './dossier-gaps';
import { HandingForm } from './handing-form';
import { MadeDossier } from './made-dossier';

/** The registration dossier of a group: what it lacks, the act that makes it, and every one that was made. */
@Component({
  selector: 'sanad-dossier-card',
  imports: [DossierDetailsForm, DossierGaps, FailureNotice, HandingForm, Icon, LoadingRows, MadeDossier, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card', id: 'dossier', tabindex: '-1' },
  templateUrl: './dossier-card.html',
  styles: `
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: flex-start;
      justify-content: space-between;
    }
    .state {
      margin-block: 12px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block: 12px;
    }
    .acts:empty {
      display: none;
    }
    progress {
      inline-size: 100%;
      block-size: 8px;
      accent-color: var(--green);
    }
  `,
})
export class DossierCard {
  readonly formation = input.required<FormationView>();

  protected readonly t = useWords(dossierCardWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly reading = this.api.get(() => `/formations/${this.formation().id}/dossier`, DossierState);
  protected readonly mayMake = computed(() => this.session.may('dossier.make'));
  /** Once the register has spoken, what was handed in is what remains. */
  protected readonly canMake = computed(() => this.formation().state === 'IN_PROGRESS');
  protected readonly making = signal<DossierPart | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly handing = signal<DossierView | null>(null);
  private readonly telling = viewChild<Sheet>('telling');
  private readonly handSheet = viewChild<Sheet>('handSheet');
  /** The newest of each part. */
  protected readonly newest = computed(() => {
    const seen = new Set<DossierPart>();
    return new Set(
      (this.reading.value()?.dossiers ?? []).flatMap(({ id, part }) => {
        if (seen.has(part)) return [];
        seen.add(part);
        return [id];
      }),
    );
  });

  constructor() {
    // Whatever changes in the group may fill a gap, or make a dossier out of date.
    let seen: number | null = null;
    effect(() => {
      const { version } = this.formation();
      if (seen !== null && seen !== version) untracked(() => this.reading.reload());
      seen = version;
    });
  }

  protected isMade(part: DossierPart): boolean {
    return this.reading.value()?.dossiers.some((one) => one.part === part) ?? false;
  }

  /** The office has approved a name, and it has not run out: nothing is to be asked of it. */
  protected isNamed(): boolean {
    const isApproved = this.formation().steps.some(({ step }) => step === 'NAME_APPROVED');
    return isApproved && !this.reading.value()?.gaps.WHOLE.some(({ kind }) => kind === 'nameExpired');
  }

  protected isCurrent(part: DossierPart): boolean {
    return this.reading.value()?.dossiers.some((one) => one.part === part && one.isCurrent) ?? false;
  }

  protected async make(part: DossierPart): Promise<void> {
    this.making.set(part);
    this.failure.set(null);
    try {
      await this.api.send('POST', `/formations/${this.formation().id}/dossiers`, { part }, { schema: DossierView });
      this.toasts.done(this.t('made'));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.making.set(null);
      this.reading.reload();
    }
  }

  protected tell(): void {
    this.telling()?.open();
  }

  protected hand(dossier: DossierView): void {
    this.handing.set(dossier);
    this.handSheet()?.open();
  }

  protected told(state: DossierState): void {
    this.telling()?.close();
    this.handSheet()?.close();
    this.reading.put(state);
  }
}
