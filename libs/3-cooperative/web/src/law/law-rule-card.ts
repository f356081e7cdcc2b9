import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { lineOn, stepNames, type LawBookRule, type LawLine } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Chip, DayOfInstantPipe, Icon, useWords } from '@sanad/ui';
import { useLawSaid } from './law-said';
import { LawSource } from './law-source';
import { lawPageWords } from './law.words';

/** One rule as it stands today, what comes, and what was said before. */
@Component({
  selector: 'sanad-law-rule-card',
  imports: [Chip, DayOfInstantPipe, Icon, LawSource, May, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './law-rule-card.html',
  styleUrl: './law-rule-card.scss',
})
export class LawRuleCard {
  readonly rule = input.required<LawBookRule>();
  readonly edit = output<void>();

  protected readonly t = useWords(lawPageWords);
  protected readonly step = useWords(stepNames);
  protected readonly said = useLawSaid();
  private readonly today = today();
  /** The line of today; the newest one where none has begun. */
  protected readonly line = computed<LawLine>(() => lineOn(this.rule().lines, this.today));
  protected readonly coming = computed(() => {
    const later = this.rule().lines.filter(({ effectiveFrom }) => effectiveFrom > this.today);
    return later.filter(
      (line) => !later.some((other) => other.effectiveFrom === line.effectiveFrom && other.version > line.version),
    );
  });

  protected since({ effectiveFrom, effectiveTo }: LawLine): string {
    const from = this.said.day(effectiveFrom);
    return effectiveTo === null
      ? this.t('sinceDay', { from })
      : this.t('fromTo', { from, to: this.said.day(effectiveTo) });
  }

  protected figure(line: LawLine): string {
    return this.said.value(line) || this.said.requirement(line);
  }
}
