import { ChangeDetectionStrategy, Component, computed, inject, input, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isUnanswered, serviceNames, type ReferralRow } from '@sanad/partners/core';
import { PhonePipe, usePersonName } from '@sanad/people/web';
import { DayPipe, ProvincePipe, useLanguage, useWords } from '@sanad/ui';
import { ReferralActs } from '../referral/referral-acts';
import { referralWords } from '../referral/referral.words';
import { ReferralStateChip } from '../referral/state-chip';
import { WaitingChip } from '../referral/waiting-chip';
import { sessionChoiceWords } from '../session/session-choice.words';
import { manyWords } from '../many/many.words';
import { inboxWords } from './inbox.words';

/** Referrals as rows: who, wanting what, since when; and the answer where it is the reader's to give. */
@Component({
  selector: 'sanad-referral-table',
  imports: [DayPipe, PhonePipe, ProvincePipe, ReferralStateChip, RouterLink, WaitingChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referral-table.html',
  styleUrl: './referral-table.scss',
})
export class ReferralTable {
  readonly rows = input.required<readonly ReferralRow[]>();
  /** The row whose answer is on its way. */
  readonly busyId = input<string | null>(null);
  /** Identifiers of the rows that are answered together. */
  readonly selected = model<ReadonlySet<string>>(new Set());
  readonly accept = output<ReferralRow>();
  readonly acceptWith = output<ReferralRow>();
  readonly decline = output<ReferralRow>();

  protected readonly t = useWords(referralWords);
  protected readonly manyT = useWords(manyWords);
  protected readonly sessionT = useWords(sessionChoiceWords);
  protected readonly inboxT = useWords(inboxWords);
  protected readonly service = useWords(serviceNames);
  protected readonly language = useLanguage();
  protected readonly isUnanswered = ({ state }: ReferralRow) => isUnanswered(state);
  protected readonly nameOf = usePersonName();
  protected readonly acts = inject(ReferralActs);
  /** Where nothing is left to answer, no column waits for answers. */
  protected readonly isAnswered = computed(() =>
    this.rows().every((row) => !this.acts.offers('accept', row) && !this.acts.offers('decline', row)),
  );
  /** Rows that something can be said to. */
  protected readonly selectable = computed(() =>
    this.rows().filter((row) => this.acts.offers('accept', row) || this.acts.offers('decline', row)),
  );
  protected readonly isAll = computed(
    () => this.selectable().length > 0 && this.selectable().every(({ id }) => this.selected().has(id)),
  );
  protected readonly isSome = computed(
    () => !this.isAll() && this.selectable().some(({ id }) => this.selected().has(id)),
  );

  protected select(rows: readonly ReferralRow[], isChosen: boolean): void {
    const chosen = new Set(this.selected());
    for (const { id } of rows) {
      if (isChosen) chosen.add(id);
      else chosen.delete(id);
    }
    this.selected.set(chosen);
  }
}
