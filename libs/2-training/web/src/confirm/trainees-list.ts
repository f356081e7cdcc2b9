import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RowChoice } from '@sanad/access/web';
import { isolated, showDay, type PhraseValues } from '@sanad/kernel';
import { usePersonName } from '@sanad/people/web';
import {
  confirmationOutcomeNames,
  ConfirmationsTaken,
  type ConfirmationOutcome,
  type Result,
  type TraineesToConfirm,
  type UnconfirmedTrainee,
} from '@sanad/training/core';
import {
  Api,
  apiFailure,
  Chip,
  FailureNotice,
  FailureSentences,
  useLanguage,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { confirmWords } from './confirm.words';

type Choice = Result | 'LATER';
const tints: Readonly<Record<ConfirmationOutcome, Tint>> = {
  ...{ COMPLETED: 'ok', INCOMPLETE: 'neu', NO_SHOW: 'neu' },
  ...{ REFUSED: 'bad', CHANGED: 'warn', GONE: 'warn' },
};
const choices: readonly Choice[] = ['COMPLETED', 'INCOMPLETE', 'NO_SHOW', 'LATER'];
const words = { COMPLETED: 'completed', INCOMPLETE: 'incomplete', NO_SHOW: 'noShow', LATER: 'later' } as const;

/** The trainees of a letter: each completed, did not, did not come, or is left for later; all are sent at once. */
@Component({
  selector: 'sanad-trainees-list',
  imports: [Chip, FailureNotice, MatButton, RowChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trainees-list.html',
  styleUrl: './trainees-list.scss',
})
export class TraineesList {
  readonly list = input.required<TraineesToConfirm>();
  readonly reread = output<void>();
  protected readonly isolated = isolated;

  protected readonly t = useWords(confirmWords);
  protected readonly outcomeName = useWords(confirmationOutcomeNames);
  protected readonly nameOf = usePersonName();
  protected readonly tints = tints;
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly taken = linkedSignal<TraineesToConfirm, ConfirmationsTaken | null>({
    source: this.list,
    computation: () => null,
  });
  private readonly given = linkedSignal<TraineesToConfirm, ReadonlyMap<string, Choice>>({
    source: this.list,
    computation: () => new Map(),
  });
  private readonly api = inject(Api);
  private readonly sentences = inject(FailureSentences);
  private readonly language = useLanguage();
  protected readonly count = computed(() => [...this.given().values()].filter((choice) => choice !== 'LATER').length);
  protected readonly days = computed(() => {
    const session = this.list().session;
    if (!session) return '';
    const [from, to] = [showDay(this.language(), session.startsOn), showDay(this.language(), session.endsOn)];
    return this.t('session', { days: session.dayCount, from, to });
  });

  /** What the hours allow to be said. */
  protected choicesOf({ canComplete, hours }: UnconfirmedTrainee) {
    return choices
      .filter((choice) => (choice !== 'COMPLETED' || canComplete) && (choice !== 'NO_SHOW' || hours === 0))
      .map((value) => ({ value, name: this.t(words[value]) }));
  }

  protected of({ id }: UnconfirmedTrainee): Choice {
    return this.given().get(id) ?? 'LATER';
  }

  protected put({ id }: UnconfirmedTrainee, choice: Choice): void {
    this.given.update((given) => new Map(given).set(id, choice));
  }

  protected completeAll(): void {
    for (const row of this.list().rows) if (row.canComplete) this.put(row, 'COMPLETED');
  }

  protected outcomeOf({ id }: UnconfirmedTrainee): ConfirmationsTaken['rows'][number] | undefined {
    return this.taken()?.rows.find((row) => row.id === id);
  }

  protected whyNot({ code, values }: ConfirmationsTaken['rows'][number]): string | null {
    return code && this.sentences.say(code, values as PhraseValues);
  }

  protected async send(): Promise<void> {
    const rows = this.list().rows.filter((row) => this.of(row) !== 'LATER');
    if (rows.length === 0 || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const confirmations = rows.map((row) => ({ id: row.id, version: row.version, result: this.of(row) }));
      this.taken.set(await this.api.send('POST', '/confirmations', { confirmations }, { schema: ConfirmationsTaken }));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
