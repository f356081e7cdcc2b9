import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { visitMonthNames } from '@sanad/follow-up/core';
import { Chip, FailureSentences, Toasts, useWords } from '@sanad/ui';
import { VisitOutbox } from './visit-outbox';
import type { WaitingVisit } from './waiting-visit';
import { waitingVisitsWords } from './waiting-visits.words';

/** Visits that were saved without network: what waits to be sent, and what the server has said of the others. */
@Component({
  selector: 'sanad-waiting-visits',
  imports: [Chip, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './waiting-visits.html',
  styleUrl: './waiting-visits.scss',
})
export class WaitingVisits {
  /** Of one cooperative alone. */
  readonly of = input<string>();

  protected readonly t = useWords(waitingVisitsWords);
  private readonly monthName = useWords(visitMonthNames);
  protected readonly outbox = inject(VisitOutbox);
  private readonly sentences = inject(FailureSentences);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly shown = computed(() =>
    this.outbox.waiting().filter(({ cooperativeId }) => !this.of() || cooperativeId === this.of()),
  );
  protected readonly canSend = computed(() => this.shown().some(({ refused }) => refused === null));

  constructor() {
    void this.outbox.open();
  }

  protected visitName({ months, corrects }: WaitingVisit): string {
    if (corrects) return this.t('correction');
    return months === null ? this.t('extra') : this.t('visit', { visit: this.monthName(String(months) as '6') });
  }

  protected isConflict({ refused }: WaitingVisit): boolean {
    return refused?.code === 'visitReported' || refused?.code === 'stale';
  }

  protected why({ refused }: WaitingVisit): string {
    if (refused!.code === 'visitReported') return this.t('reportedMeanwhile');
    if (refused!.code === 'stale') return this.t('correctedMeanwhile');
    return this.sentences.say(refused!.code, refused!.values);
  }

  protected async open(visit: WaitingVisit): Promise<void> {
    await this.outbox.takeBack(visit);
    const due = String(visit.months ?? 'extra');
    const queryParams = visit.corrects ? { correct: visit.corrects.id } : {};
    await this.router.navigate(['/follow-up/visits', visit.cooperativeId, due], { queryParams });
  }

  protected async discard(visit: WaitingVisit): Promise<void> {
    await this.outbox.remove(visit);
    this.toasts.done(this.t('discarded'), () => void this.outbox.add(visit));
  }
}
