import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import {
  activityNames,
  problemNames,
  turnoverNames,
  visitMonthNames,
  type Activity,
  type FollowUpView,
  type Problem,
  type TurnoverBand,
  type VisitView,
} from '@sanad/follow-up/core';
import { daysBetween, showDay, today, type PlainDay } from '@sanad/kernel';
import { Chip, DayPipe, DirhamsPipe, EmptyState, Icon, QuantityPipe, useLanguage, useWords } from '@sanad/ui';
import { HistoryOf, type Telling } from '../panel/history-of';
import { panelWords } from '../panel/panel.words';

/** The visits that are due, and what was seen on those that were made. */
@Component({
  selector: 'sanad-visits-card',
  imports: [Chip, DayPipe, DirhamsPipe, EmptyState, HistoryOf, Icon, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visits-card.html',
  styleUrl: './visits-card.scss',
})
export class VisitsCard {
  readonly view = input.required<FollowUpView>();

  protected readonly t = useWords(panelWords);
  protected readonly month = useWords(visitMonthNames);
  protected readonly activity = useWords(activityNames);
  protected readonly turnover = useWords(turnoverNames);
  protected readonly problem = useWords(problemNames);
  private readonly language = useLanguage();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('followUp.write'));
  protected readonly awaited = computed(() =>
    this.view()
      .duties.filter(({ kind, state }) => kind === 'VISIT' && state === 'OPEN')
      .map(({ mark, dueOn }) => ({ months: mark as '6' | '12' | '24', dueOn, late: daysBetween(dueOn, today()) })),
  );
  protected readonly telling = computed<Telling>(() => ({
    names: {
      ...{ visited_on: this.t('visitedOn'), activity: this.t('activity'), members: this.t('members') },
      ...{ jobs: this.t('jobs'), jobs_family: this.t('jobsFamily'), jobs_women: this.t('jobsWomen') },
      ...{ jobs_young: this.t('jobsYoung'), turnover: this.t('turnover'), income_before: this.t('incomeBefore') },
      ...{ income_now: this.t('incomeNow'), problems: this.t('problems'), note: this.t('note') },
    },
    say: (field, value) => this.told(field, value),
  }));

  protected nameOf({ months }: VisitView): string {
    return months === null ? this.t('extra') : this.t('visitName', { visit: this.month(String(months) as '6') });
  }

  protected problemsOf({ problems }: VisitView): string {
    return problems.map((one) => this.problem(one)).join(this.language() === 'ar' ? '، ' : ', ');
  }

  private told(field: string, value: unknown): string {
    if (field === 'visited_on') return showDay(this.language(), value as PlainDay);
    if (field === 'activity') return this.activity(value as Activity);
    if (field === 'turnover') return this.turnover(value as TurnoverBand);
    if (field === 'problems') return (value as Problem[]).map((one) => this.problem(one)).join(' · ');
    return String(value);
  }
}
