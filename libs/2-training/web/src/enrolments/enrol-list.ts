import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { PlainDay, today } from '@sanad/kernel';
import { ReferralRow } from '@sanad/partners/core';
import { enrolmentStateNames, EnrolmentView, type EnrolmentState, type SessionView } from '@sanad/training/core';
import {
  Api,
  apiFailure,
  Chip,
  EmptyState,
  FailureNotice,
  pagedList,
  PagedFrame,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { DayField } from '@sanad/ui/forms';
import { enrolmentsWords } from './enrolments.words';
import { stateTints } from './state-tints';

/**
 * The referrals of the branch, one button each: a group is enrolled without closing the sheet.
 * Accepted ones first; those under way are for people who left another session.
 */
@Component({
  selector: 'sanad-enrol-list',
  imports: [Chip, DayField, EmptyState, FailureNotice, PagedFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './enrol-list.html',
  styleUrl: './enrol-list.scss',
})
export class EnrolList {
  readonly session = input.required<SessionView>();

  protected readonly t = useWords(enrolmentsWords);
  protected readonly stateName = useWords(enrolmentStateNames);
  protected readonly tints = stateTints;
  protected readonly now = today();
  private readonly api = inject(Api);

  protected readonly state = signal<'ACCEPTED' | 'IN_PROGRESS'>('ACCEPTED');
  protected readonly list = pagedList(
    () => '/referrals',
    ReferralRow,
    () => ({ state: this.state() }),
  );
  protected readonly on = signal<string>(this.now);
  protected readonly dayIsFine = computed(() => PlainDay.safeParse(this.on()).success && this.on() <= this.now);
  /** What became of each person since the sheet was opened, beside those who were in the session before. */
  private readonly given = signal<ReadonlyMap<string, EnrolmentState>>(new Map());
  protected readonly states = computed(() => {
    const before = this.session().enrolments.filter(({ state }) => state !== 'WITHDRAWN');
    return new Map<string, EnrolmentState>([
      ...before.map(({ person, state }) => [person.id, state] as const),
      ...this.given(),
    ]);
  });
  protected readonly isFull = computed(() => {
    const seated = [...this.given().values()].filter((state) => state === 'ENROLLED').length;
    return this.session().taken + seated >= this.session().capacity;
  });
  protected readonly busy = signal<string | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);

  protected nameOf({ person }: ReferralRow): string {
    return `${person.givenAr} ${person.familyAr}`;
  }

  protected async enrol(referral: ReferralRow): Promise<void> {
    if (this.busy()) return;
    this.busy.set(referral.id);
    this.failure.set(null);
    try {
      const path = `/training-sessions/${this.session().id}/enrolments`;
      const sent = { referralId: referral.id, on: this.on() };
      const { state } = await this.api.send('POST', path, sent, { schema: EnrolmentView });
      this.given.update((old) => new Map(old).set(referral.person.id, state));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(null);
    }
  }
}
