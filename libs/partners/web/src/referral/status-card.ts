import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { referralStateNames, statusWordNames, type ReferralView } from '@sanad/partners/core';
import { DayPipe, useWords } from '@sanad/ui';
import { ReferralStateChip } from './state-chip';
import { statusWords } from './status.words';

/** What has become of a referral: where it stands, in whose hands, step by step, and what the agency says of it. */
@Component({
  selector: 'sanad-referral-status-card',
  imports: [DayPipe, ReferralStateChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack tight">
      <h2>{{ t('heading') }}</h2>
      <p class="row wrap">
        <sanad-referral-state [state]="referral().state" />
        <span class="small">{{ t(referral().owner === 'SENDER' ? 'withSender' : 'withReceiver') }}</span>
      </p>
      <h3>{{ t('steps') }}</h3>
      <ol class="plain stack tight">
        @for (step of referral().steps; track $index) {
          <li class="small">
            <span class="num">{{ step.factOn | day: 'short' }}</span> · {{ state(step.to) }}
            @if (step.enteredOn !== step.factOn) {
              <span class="muted num">({{ t('entered') }} {{ step.enteredOn | day: 'short' }})</span>
            }
            @if (step.reason) {
              <p class="muted" dir="auto">{{ step.reason }}</p>
            }
          </li>
        }
      </ol>
      <h3>{{ t('statuses') }}</h3>
      @if (newestFirst(); as statuses) {
        <ul class="plain stack tight">
          @for (status of statuses; track $index) {
            <li class="small">
              <span class="num">{{ status.factOn | day: 'short' }}</span> · {{ word(status.word) }}
              @if (status.note) {
                <p class="muted" dir="auto">{{ status.note }}</p>
              }
            </li>
          } @empty {
            <li class="muted small">{{ t('noStatus') }}</li>
          }
        </ul>
      }
    </section>
  `,
})
export class ReferralStatusCard {
  readonly referral = input.required<ReferralView>();
  protected readonly t = useWords(statusWords);
  protected readonly state = useWords(referralStateNames);
  protected readonly word = useWords(statusWordNames);
  protected readonly newestFirst = computed(() => this.referral().statuses.toReversed());
}
