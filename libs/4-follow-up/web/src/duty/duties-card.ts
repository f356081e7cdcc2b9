import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Session } from '@sanad/access/web';
import {
  dutyStateNames,
  fiscalYearName,
  type DutyState,
  type DutyView,
  type FollowUpView,
} from '@sanad/follow-up/core';
import { daysBetween, localeOf, showDay, today, type PlainDay } from '@sanad/kernel';
import {
  Api,
  apiFailure,
  Chip,
  DayPipe,
  EmptyState,
  FailureNotice,
  Icon,
  saveDownload,
  Sheet,
  useLanguage,
  useSay,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { HistoryOf, type Telling } from '../panel/history-of';
import { panelWords } from '../panel/panel.words';
import { DutyForm } from './duty-form';
import { useDutyName } from './duty-name';
import { DutyPaper } from './duty-paper';
import { YearEndForm } from './year-end-form';

/** What the cooperative owes, what it has done, and from which end of the fiscal year that is reckoned. */
@Component({
  selector: 'sanad-duties-card',
  imports: [Chip, DayPipe, DutyForm, DutyPaper, EmptyState, FailureNotice, HistoryOf, Icon, Sheet, YearEndForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './duties-card.html',
  styleUrl: './duties-card.scss',
})
export class DutiesCard {
  readonly view = input.required<FollowUpView>();
  readonly changed = output<FollowUpView>();

  protected readonly t = useWords(panelWords);
  protected readonly say = useSay();
  protected readonly state = useWords(dutyStateNames);
  protected readonly nameOf = useDutyName();
  protected readonly now = today();
  private readonly language = useLanguage();
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  protected readonly mayWrite = computed(() => this.session.may('followUp.write'));
  protected readonly chosen = signal<DutyView | null>(null);
  protected readonly act = signal<'record' | 'paper' | 'yearEnd'>('record');
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly sheet = viewChild.required(Sheet);

  private readonly legal = computed(() => this.view().duties.filter(({ kind }) => kind !== 'VISIT'));
  protected readonly open = computed(() => this.legal().filter(({ state }) => state === 'OPEN'));
  protected readonly settled = computed(() =>
    this.legal()
      .filter(({ state }) => state !== 'OPEN')
      .reverse(),
  );
  protected readonly heading = computed(() => {
    if (this.act() === 'yearEnd') return this.t('changeYearEnd');
    const duty = this.chosen();
    if (!duty) return '';
    const words = this.act() === 'paper' ? 'paperOf' : duty.version > 0 ? 'correctOf' : 'recordOf';
    return this.t(words, { duty: this.nameOf(duty) });
  });
  protected readonly telling = computed<Telling>(() => ({
    names: {
      ...{ state: this.t('state'), done_on: this.t('doneOnField'), reference: this.t('reference') },
      ...{ note: this.t('note'), stored_file_id: this.t('scanField') },
    },
    say: (field, value) => {
      if (field === 'state') return this.state(value as DutyState);
      if (field === 'done_on') return showDay(this.language(), value as PlainDay);
      return field === 'stored_file_id' ? this.t('showPaper') : String(value);
    },
  }));

  /** Days past the due one; null when it is not late. */
  protected lateBy({ dueOn }: DutyView): number | null {
    const days = daysBetween(dueOn, this.now);
    return days > 0 ? days : null;
  }

  protected yearEnd({ month, day }: { readonly month: number; readonly day: number }): string {
    return new Intl.DateTimeFormat(localeOf[this.language()], {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.UTC(2024, month - 1, day, 12));
  }

  protected year(duty: DutyView): string {
    return fiscalYearName(duty.period);
  }

  protected ask(act: 'record' | 'paper' | 'yearEnd', duty: DutyView | null): void {
    this.chosen.set(duty);
    this.act.set(act);
    this.sheet().open();
  }

  protected follow(view: FollowUpView): void {
    this.sheet().close();
    this.changed.emit(view);
  }

  protected async show({ id }: DutyView): Promise<void> {
    this.failure.set(null);
    try {
      saveDownload(this.document, await this.api.download(`/duties/${id}/scan`));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
