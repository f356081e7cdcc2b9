import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ruleNames, type LiveRule } from '@sanad/cooperative/core';
import { showDay, type PlainDay } from '@sanad/kernel';
import { Chip, LanguageChoice, useWords, type Tint } from '@sanad/ui';
import { foundingWords } from './founding.words';

/** The law as it judges this group now. What is still to be confirmed stands in grey and locks nothing. */
@Component({
  selector: 'sanad-rules-card',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2>{{ t('rules') }}</h2>
    <p class="muted small">{{ t('rulesHint', { day: day(startedOn()) }) }}</p>
    <ul class="plain stack tight">
      @for (rule of rules(); track rule.code) {
        <li [id]="'rule-' + rule.code" tabindex="-1" [class.muted]="rule.toConfirm">
          <div>
            <p>{{ name(rule.code, rule.values) }}</p>
            @if (about(rule); as words) {
              <p class="small num" [class.late]="!rule.met && !rule.toConfirm">{{ words }}</p>
            }
          </div>
          <sanad-chip [tint]="tint(rule)">{{ t(word(rule)) }}</sanad-chip>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin-block-start: 12px;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      justify-content: space-between;
      scroll-margin-block: 80px;
    }
    li + li {
      padding-block-start: 8px;
      border-block-start: 1px solid var(--line);
    }
    sanad-chip {
      flex: none;
    }
    .late {
      color: var(--red);
    }
  `,
})
export class RulesCard {
  readonly rules = input.required<readonly LiveRule[]>();
  /** The day whose law applies. */
  readonly startedOn = input.required<PlainDay>();

  protected readonly t = useWords(foundingWords);
  protected readonly name = useWords(ruleNames);
  private readonly choice = inject(LanguageChoice);

  protected word({ toConfirm, met, blocking }: LiveRule): 'toConfirm' | 'met' | 'unmet' | 'late' {
    if (toConfirm) return 'toConfirm';
    if (met) return 'met';
    return blocking ? 'unmet' : 'late';
  }

  protected tint(rule: LiveRule): Tint {
    return ({ toConfirm: 'neu', met: 'ok', unmet: 'bad', late: 'warn' } as const)[this.word(rule)];
  }

  /** Where a deadline stands. */
  protected about({ values: { left, until } }: LiveRule): string {
    if (left === undefined) return '';
    if (typeof left !== 'number') return this.t('notBegun');
    return left < 0 ? this.t('lateBy', { days: -left }) : this.t('until', { day: this.day(until as PlainDay) });
  }

  protected day(day: PlainDay): string {
    return showDay(this.choice.language(), day);
  }
}
