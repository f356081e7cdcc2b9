import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RecentAnswers, referralStateNames, serviceNames, type RecentAnswer } from '@sanad/partners/core';
import { usePersonName } from '@sanad/people/web';
import { Api, useWords } from '@sanad/ui';
import { ReferralActs } from '../referral/referral-acts';
import { manyWords } from './many.words';

/** What the reader has answered in the last minutes, each with a way to take it back. */
@Component({
  selector: 'sanad-recent-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length > 0) {
      <section class="card stack" [attr.aria-label]="t('recent')">
        <div class="row wrap">
          <strong>{{ t('recent') }}</strong>
          @if (rows().length > 1) {
            <button type="button" class="btn small ghost" (click)="takeBack(rows())">{{ t('takeBackAll') }}</button>
          }
        </div>
        <ul class="plain">
          @for (row of rows(); track row.id) {
            <li class="row wrap">
              <bdi>{{ nameOf(row) }}</bdi>
              <span class="muted small">{{ service(row.service) }} · {{ state(row.state) }}</span>
              <span class="muted small">{{ t('until', { time: time(row.until) }) }}</span>
              <button
                type="button"
                class="btn small quiet"
                [attr.aria-label]="t('takeBackOf', { name: nameOf(row) })"
                (click)="takeBack([row])"
              >
                {{ t('takeBack') }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class RecentStrip {
  /** Grows with each act that is answered: then the strip asks again. */
  readonly turn = input(0);

  protected readonly t = useWords(manyWords);
  protected readonly service = useWords(serviceNames);
  protected readonly state = useWords(referralStateNames);
  private readonly personName = usePersonName();
  private readonly acts = inject(ReferralActs);
  private readonly recent = inject(Api).get(() => '/referrals/answers/recent', RecentAnswers);
  protected readonly rows = computed(() => this.recent.value()?.rows ?? []);

  constructor() {
    let seen = 0;
    effect(() => {
      const now = this.turn() + this.acts.takenBack();
      if (now !== seen) untracked(() => this.recent.reload());
      seen = now;
    });
  }

  protected nameOf({ person }: RecentAnswer): string {
    return person ? this.personName(person) : this.t('unnamed');
  }

  protected time(at: string): string {
    return new Date(at).toLocaleTimeString('fr-MA', {
      ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Africa/Casablanca' },
    });
  }

  protected takeBack(rows: readonly RecentAnswer[]): void {
    void this.acts.takeBack(rows);
  }
}
