import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  categoryNames,
  NameInboxPage as NameInboxAnswer,
  nameStateNames,
  type NameInboxQuery,
  type NameInboxRow,
} from '@sanad/cooperative/core';
import { showDay, today, type PlainDay } from '@sanad/kernel';
import {
  Api,
  Chip,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ChoiceField } from '@sanad/ui/forms';
import { ApproveNameForm } from './approve-name-form';
import { nameAnswerWords, nameCardWords, nameInboxWords } from './name.words';
import { RefuseNameForm } from './refuse-name-form';

type State = NonNullable<NameInboxQuery['state']>;
const states: readonly State[] = ['FILED', 'APPROVED', 'REFUSED', 'EXPIRED', 'WITHDRAWN'];
const tints = {
  FILED: 'info',
  APPROVED: 'ok',
  REFUSED: 'bad',
  EXPIRED: 'att',
  WITHDRAWN: 'neu',
  DRAFT: 'neu',
} as const;

/** What waits for the answer of the office: names, trade and place of a group, and nobody's name. */
@Component({
  selector: 'sanad-name-inbox-page',
  imports: [
    ApproveNameForm,
    Chip,
    ChoiceField,
    EmptyState,
    FailureNotice,
    LoadingRows,
    PageFrame,
    ProvincePipe,
    RefuseNameForm,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './name-inbox-page.html',
  styleUrl: './name-inbox-page.scss',
})
export class NameInboxPage {
  protected readonly t = useWords(nameInboxWords);
  protected readonly cardT = useWords(nameCardWords);
  protected readonly answerT = useWords(nameAnswerWords);
  protected readonly stateName = useWords(nameStateNames);
  protected readonly category = useWords(categoryNames);
  protected readonly language = useLanguage();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  protected readonly state = signal<State | ''>('FILED');
  protected readonly limit = signal(50);
  protected readonly reading = inject(Api).get(
    () => `/name-requests?limit=${this.limit()}${this.state() ? `&state=${this.state()}` : ''}`,
    NameInboxAnswer,
  );
  protected readonly choices = computed(() => states.map((value) => ({ value, name: this.stateName(value) })));
  protected readonly asked = signal<{ readonly act: 'approve' | 'refuse'; readonly row: NameInboxRow } | null>(null);
  protected readonly heading = computed(() => {
    const asked = this.asked();
    return asked ? this.answerT(asked.act) : '';
  });
  private readonly today = today();

  protected tint({ state }: NameInboxRow) {
    return tints[state];
  }

  protected day(day: PlainDay | null): string {
    return day ? showDay(this.language(), day) : '';
  }

  protected isLate({ state, dueOn }: NameInboxRow): boolean {
    return state === 'FILED' && dueOn !== null && dueOn < this.today;
  }

  protected open(act: 'approve' | 'refuse', row: NameInboxRow): void {
    this.asked.set({ act, row });
    this.sheet().open();
  }

  protected close(): void {
    this.sheet().close();
  }

  protected answered(): void {
    this.sheet().close();
    this.toasts.done(this.cardT('answered'));
    this.reading.reload();
  }
}
