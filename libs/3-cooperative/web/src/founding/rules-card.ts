import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { ruleNames, type LawAhead as Change, type LiveRule } from '@sanad/cooperative/core';
import { showDay, type PlainDay } from '@sanad/kernel';
import { Chip, LanguageChoice, useWords, type Tint } from '@sanad/ui';
import { useLawSaid } from '../law/law-said';
import { lawCardWords } from '../law/law.words';
import { foundingWords } from './founding.words';
import { LawAhead } from './law-ahead';

type Word = 'met' | 'unmet' | 'late' | 'toConfirm';

/** The law as it judges this group now. What is still to be confirmed stands apart, says its doubt and locks nothing. */
@Component({
  selector: 'sanad-rules-card',
  imports: [Chip, LawAhead, NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './rules-card.html',
  styleUrl: './rules-card.scss',
})
export class RulesCard {
  readonly rules = input.required<readonly LiveRule[]>();
  readonly ahead = input<readonly Change[]>([]);
  /** The day whose law applies. */
  readonly startedOn = input.required<PlainDay>();

  protected readonly t = useWords(foundingWords);
  protected readonly lawT = useWords(lawCardWords);
  protected readonly name = useWords(ruleNames);
  protected readonly said = useLawSaid();
  private readonly choice = inject(LanguageChoice);
  private readonly session = inject(Session);
  protected readonly reads = computed(() => this.session.may('law.read'));
  /** What calls for somebody stands in sight; what is met, and advice whose clock has not begun, is folded. */
  protected readonly parts = computed(() =>
    (['binding', 'advice'] as const)
      .map((code) => {
        const rules = this.rules().filter(({ toConfirm }) => toConfirm === (code === 'advice'));
        const isQuiet = ({ met, doubtful }: LiveRule) => met && !doubtful;
        return { code, open: rules.filter((rule) => !isQuiet(rule)), met: rules.filter(isQuiet) };
      })
      .filter(({ open, met }) => open.length + met.length > 0),
  );

  constructor() {
    const fragment = toSignal(inject(ActivatedRoute).fragment);
    const injector = inject(Injector);
    const card = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The card scrolls by itself, and a rule that is met is folded: a link opens the way to its rule.
    effect(() => {
      const place = fragment();
      if (!place?.startsWith('rule-')) return;
      afterNextRender(
        () => {
          const rule = card.querySelector<HTMLElement>(`#${CSS.escape(place)}`);
          rule?.closest('details')?.setAttribute('open', '');
          rule?.scrollIntoView?.({ block: 'nearest' });
        },
        { injector },
      );
    });
  }

  protected word({ met, toConfirm, blocking }: LiveRule): Word {
    if (toConfirm) return 'toConfirm';
    if (met) return 'met';
    return blocking ? 'unmet' : 'late';
  }

  protected tint(rule: LiveRule): Tint {
    if (rule.doubtful) return 'att';
    return ({ toConfirm: 'neu', met: 'ok', unmet: 'bad', late: 'warn' } as const)[this.word(rule)];
  }

  protected chip(rule: LiveRule): string {
    return rule.doubtful && !rule.toConfirm ? this.lawT('toVerify') : this.t(this.word(rule));
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
