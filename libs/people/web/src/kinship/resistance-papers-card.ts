import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { dayOf, showDay } from '@sanad/kernel';
import {
  relationNames,
  ResistanceFilePage,
  resistancePaperNames,
  restorePaper,
  withdrawPaper,
  type ResistancePaperView,
} from '@sanad/people/core';
import {
  Api,
  apiFailure,
  Chip,
  DayOfInstantPipe,
  FailureNotice,
  FailureSentences,
  Icon,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { kinshipWords } from './kinship.words';
import { ResistancePaperForm } from './paper-form';
import { ResistancePaperWithdrawalForm } from './paper-withdrawal-form';

/** The papers of a family: added once, withdrawn with a reason when they are wrong, and what rests on each. */
@Component({
  selector: 'sanad-resistance-papers',
  imports: [
    Chip,
    DayOfInstantPipe,
    FailureNotice,
    Icon,
    May,
    ResistancePaperForm,
    ResistancePaperWithdrawalForm,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './resistance-papers-card.html',
  styleUrl: './resistance-papers-card.scss',
})
export class ResistancePapersCard {
  readonly file = input.required<ResistanceFilePage>();
  readonly changed = output<ResistanceFilePage>();
  /** What is shown is old. */
  readonly stale = output<void>();

  protected readonly t = useWords(kinshipWords);
  protected readonly paperName = useWords(resistancePaperNames);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly chosen = signal<ResistancePaperView | null>(null);
  private readonly relationName = useWords(relationNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sentences = inject(FailureSentences);
  private readonly session = inject(Session);
  private readonly me = computed(() => this.session.user()?.id ?? '');
  private readonly adding = viewChild.required<Sheet>('adding');
  private readonly withdrawing = viewChild.required<Sheet>('withdrawing');

  protected content({ id }: ResistancePaperView): string {
    return `/api/v1/resistance-papers/${id}/content`;
  }

  protected proven({ acceptedFor }: ResistancePaperView): string {
    const names = acceptedFor.map((relation) => this.relationName(relation));
    return this.t('proves', { relations: new Intl.ListFormat(this.language(), { type: 'conjunction' }).format(names) });
  }

  protected ended({ at, by }: NonNullable<ResistancePaperView['withdrawn']>): string {
    return this.t('withdrawnBy', { name: by ?? '', day: showDay(this.language(), dayOf(at)) });
  }

  /** Why this person cannot withdraw the paper, in a sentence; null when they can. */
  protected obstacle(paper: ResistancePaperView): string | null {
    const refusal = withdrawPaper({ ...paper, isWithdrawn: paper.withdrawn !== null }, this.me());
    return refusal && this.sentences.say(refusal.refused, refusal.values);
  }

  protected mayRestore(paper: ResistancePaperView): boolean {
    return !restorePaper({ ...paper, isWithdrawn: paper.withdrawn !== null });
  }

  protected ask(paper: ResistancePaperView): void {
    this.chosen.set(paper);
    this.withdrawing().open();
  }

  protected added(page: ResistanceFilePage): void {
    this.adding().close();
    this.toasts.done(this.t('paperAdded'));
    this.changed.emit(page);
  }

  protected withdrawn(page: ResistanceFilePage): void {
    const paper = page.papers.find(({ id }) => id === this.chosen()?.id);
    this.withdrawing().close();
    this.toasts.done(this.t('withdrawnPaper'), paper && (() => void this.restore(paper)));
    this.changed.emit(page);
  }

  protected async restore({ id, version }: ResistancePaperView): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      const options = { version, schema: ResistanceFilePage };
      const page = await this.api.send('POST', `/resistance-papers/${id}/restoration`, {}, options);
      this.toasts.done(this.t('restored'));
      this.changed.emit(page);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  protected again(): void {
    this.failure.set(null);
    this.stale.emit();
  }
}
