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
import {
  answerOutcomeNames,
  AnswersTaken,
  serviceNames,
  type AnswerOutcome,
  type AwaitedAnswer,
  type AwaitedAnswers,
} from '@sanad/partners/core';
import { isolated, showDay } from '@sanad/kernel';
import { Api, apiFailure, Chip, FailureNotice, useLanguage, useWords, type ApiFailure, type Tint } from '@sanad/ui';
import { answerWords } from './answer.words';

type Choice = 'ACCEPT' | 'DECLINE' | 'LATER';
interface Given {
  readonly choice: Choice;
  readonly reason: string;
}

const tints: Readonly<Record<AnswerOutcome, Tint>> = { ACCEPTED: 'ok', DECLINED: 'neu', CHANGED: 'warn', GONE: 'warn' };
const choices: readonly Choice[] = ['ACCEPT', 'DECLINE', 'LATER'];
const words = { ACCEPT: 'accept', DECLINE: 'decline', LATER: 'later' } as const;

/** The referrals of a letter: each is accepted, declined with its reason, or left for later; all are sent at once. */
@Component({
  selector: 'sanad-awaited-list',
  imports: [Chip, FailureNotice, MatButton, RowChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './awaited-list.html',
  styles: `
    ul {
      display: grid;
      gap: 12px;
    }
    textarea {
      inline-size: 100%;
      padding: 8px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--paper);
      color: inherit;
      font: inherit;
    }
    .send {
      position: sticky;
      inset-block-end: 0;
      padding-block: 12px;
      background: var(--ground, var(--paper));
    }
  `,
})
export class AwaitedList {
  readonly list = input.required<AwaitedAnswers>();
  readonly reread = output<void>();
  protected readonly isolated = isolated;

  protected readonly t = useWords(answerWords);
  protected readonly outcomeName = useWords(answerOutcomeNames);
  protected readonly serviceName = useWords(serviceNames);
  protected readonly choices = computed(() => choices.map((value) => ({ value, name: this.t(words[value]) })));
  protected readonly tints = tints;
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly taken = linkedSignal<AnswersTaken | null>(() => (this.list() ? null : null));
  private readonly given = linkedSignal<ReadonlyMap<string, Given>>(() => new Map(this.list() && []));
  private readonly api = inject(Api);
  private readonly language = useLanguage();
  protected readonly count = computed(
    () => [...this.given().values()].filter(({ choice }) => choice !== 'LATER').length,
  );

  protected nameOf({ person }: AwaitedAnswer): string {
    const { givenAr, familyAr, givenLa, familyLa } = person;
    return this.language() !== 'ar' && givenLa && familyLa ? `${givenLa} ${familyLa}` : `${givenAr} ${familyAr}`;
  }

  protected senderOf({ sender }: AwaitedAnswer): string {
    return isolated(sender[this.language()]);
  }

  protected day(day: AwaitedAnswer['dueOn']): string {
    return showDay(this.language(), day);
  }

  protected of(row: AwaitedAnswer): Given {
    return this.given().get(row.id) ?? { choice: 'LATER', reason: '' };
  }

  protected outcomeOf(row: AwaitedAnswer): AnswerOutcome | undefined {
    return this.taken()?.rows.find(({ id }) => id === row.id)?.outcome;
  }

  protected put(row: AwaitedAnswer, set: Partial<Given>): void {
    this.given.update((given) => new Map(given).set(row.id, { ...this.of(row), ...set }));
  }

  protected acceptAll(): void {
    for (const row of this.list().rows) this.put(row, { choice: 'ACCEPT' });
  }

  protected lacksReason(row: AwaitedAnswer): boolean {
    const { choice, reason } = this.of(row);
    return this.tried() && choice === 'DECLINE' && reason.trim().length < 3;
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const rows = this.list().rows.filter((row) => this.of(row).choice !== 'LATER');
    if (rows.length === 0 || rows.some((row) => this.lacksReason(row))) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const answers = rows.map((row) => {
        const { choice, reason } = this.of(row);
        return {
          id: row.id,
          version: row.version,
          answer: choice,
          reason: choice === 'DECLINE' ? reason.trim() : null,
        };
      });
      this.taken.set(await this.api.send('POST', '/answers', { answers }, { schema: AnswersTaken }));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
