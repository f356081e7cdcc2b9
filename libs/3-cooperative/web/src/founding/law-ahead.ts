import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import type { LawAhead as Change, LiveRule } from '@sanad/cooperative/core';
import { Chip, useWords, type Tint } from '@sanad/ui';
import { useLawSaid } from '../law/law-said';
import { lawCardWords } from '../law/law.words';

const tints = {
  aheadDoubted: 'neu',
  aheadNotBegun: 'neu',
  toVerify: 'att',
  wouldMeet: 'info',
  wouldFail: 'att',
} as const satisfies Readonly<Record<string, Tint>>;
type Standing = keyof typeof tints;

/** What a newer version of the law would change for this group, and how it would stand before it. Open when it would fail. */
@Component({
  selector: 'sanad-law-ahead',
  imports: [Chip, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './law-ahead.html',
  styleUrl: './law-ahead.scss',
})
export class LawAhead {
  readonly ahead = input.required<readonly Change[]>();

  protected readonly t = useWords(lawCardWords);
  protected readonly said = useLawSaid();
  protected readonly tints = tints;
  private readonly session = inject(Session);
  protected readonly reads = computed(() => this.session.may('law.read'));
  protected readonly failing = computed(
    () => this.ahead().filter(({ live }) => live && this.standing(live) === 'wouldFail').length,
  );

  /** A delay whose clock has not begun, and what would bind nobody, is neither met nor failed. */
  protected standing({ met, doubtful, toConfirm, values }: LiveRule): Standing {
    if (toConfirm) return 'aheadDoubted';
    if (values['left'] === null) return 'aheadNotBegun';
    if (!met) return 'wouldFail';
    return doubtful ? 'toVerify' : 'wouldMeet';
  }

  /** «7 أشخاص عوض 5 أشخاص»; the wording itself where no figure changes. */
  protected told({ now, then }: Change): string {
    const value = this.said.value(then);
    const before = now && this.said.value(now);
    if (!value || value === before) return this.said.requirement(then);
    return before ? this.t('aheadValue', { then: value, now: before }) : value;
  }

  /** What else changes: the wording, whether it is confirmed, until when it holds. */
  protected more({ now, then }: Change): string[] {
    const isReworded = now && this.said.requirement(now) !== this.said.requirement(then);
    const isRefigured = this.said.value(then) !== (now ? this.said.value(now) : '');
    return [
      isReworded && isRefigured ? this.said.requirement(then) : '',
      isReworded ? this.t('aheadBefore', { now: this.said.requirement(now) }) : '',
      now && now.confidence !== then.confidence
        ? this.t(then.confidence === 'CONFIRMED' ? 'aheadConfirmed' : 'aheadDoubtful')
        : '',
      then.effectiveTo === null ? '' : this.t('aheadUntil', { day: this.said.day(then.effectiveTo) }),
    ].filter(Boolean);
  }
}
