import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type {
  AnswerToMany,
  ManyAnswer,
  OfferedSessionId,
  PaperRequest,
  ReferralRow,
  RowResult,
} from '@sanad/partners/core';
import { mostAtOnce, ReferralReason } from '@sanad/partners/core';
import { usePersonName } from '@sanad/people/web';
import { Sheet, useWords } from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { PaperRequestForm } from '../paper/paper-request-form';
import { paperWords } from '../paper/paper.words';
import { ReferralActs } from '../referral/referral-acts';
import { referralWords } from '../referral/referral.words';
import { SessionChoiceForm } from '../session/session-choice-form';
import { sessionChoiceWords } from '../session/session-choice.words';
import { manyWords } from './many.words';

type Said = Pick<AnswerToMany, 'answer' | 'said' | 'kind'> & { readonly sessionId?: OfferedSessionId };
type Form = 'DECLINE' | 'ASK_PAPER' | 'SESSION';
const moves = { RECEIVE: 'receive', ACCEPT: 'accept', DECLINE: 'decline', ASK_PAPER: 'askPaper' } as const;

interface Left {
  readonly row: ReferralRow;
  readonly why: string;
}

/** One answer to all rows that are selected. Each row says for itself what became of it; what failed is tried again. */
@Component({
  selector: 'sanad-many-bar',
  imports: [PaperRequestForm, ReasonedForm, SessionChoiceForm, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './many-bar.html',
  styles: `
    .bar {
      position: sticky;
      inset-block-end: var(--bottom-bar, 0px);
      z-index: 2;
    }
  `,
})
export class ManyBar {
  /** The rows that are selected, as they are shown. */
  readonly rows = input.required<readonly ReferralRow[]>();
  /** Told the results once all are there. */
  readonly answered = output<readonly RowResult[]>();
  readonly cleared = output<void>();

  protected readonly t = useWords(manyWords);
  protected readonly referralT = useWords(referralWords);
  protected readonly paperT = useWords(paperWords);
  protected readonly sessionT = useWords(sessionChoiceWords);
  protected readonly nameOf = usePersonName();
  protected readonly reasonSchema = ReferralReason;
  private readonly acts = inject(ReferralActs);
  private readonly sheet = viewChild.required(Sheet);
  protected readonly form = signal<Form>('DECLINE');
  /** How many were dealt with, of how many; null while nothing is on its way. */
  protected readonly progress = signal<{ readonly done: number; readonly total: number } | null>(null);
  protected readonly done = signal(0);
  /** Of those accepted with a session: how many are on its waiting list. */
  protected readonly waits = signal(0);
  protected readonly left = signal<readonly Left[]>([]);
  private readonly last = signal<Said | null>(null);
  /** An answer that some of the rows may be given. */
  protected readonly offered = computed(() =>
    (Object.keys(moves) as ManyAnswer[]).filter((answer) =>
      this.rows().some((row) => this.acts.offers(moves[answer], row)),
    ),
  );
  /** Those for whom a training is asked. */
  protected readonly trainable = computed(() => this.rows().filter((row) => this.acts.offersSession(row)));
  protected readonly acceptWith = async (sessionId: OfferedSessionId) =>
    this.give({ answer: 'ACCEPT', said: null, kind: null, sessionId });
  protected readonly decline = async (said: string) => this.give({ answer: 'DECLINE', said, kind: null });
  protected readonly ask = async ({ paper, kind }: PaperRequest) =>
    this.give({ answer: 'ASK_PAPER', said: paper, kind });

  protected readonly heading = computed(() => {
    const form = this.form();
    return form === 'SESSION' ? this.sessionT('acceptWith') : this.word(form);
  });

  protected word(answer: ManyAnswer): string {
    if (answer === 'RECEIVE') return this.paperT('receive');
    if (answer === 'ASK_PAPER') return this.paperT('askPaper');
    return this.referralT(answer === 'ACCEPT' ? 'accept' : 'decline');
  }

  protected choose(answer: ManyAnswer): void {
    if (answer === 'RECEIVE' || answer === 'ACCEPT') {
      void this.give({ answer, said: null, kind: null });
      return;
    }
    this.open(answer);
  }

  protected open(form: Form): void {
    this.form.set(form);
    this.sheet().open();
  }

  protected retry(): void {
    const said = this.last();
    // As they are shown now: what was changed meanwhile has another version.
    const shown = new Map(this.rows().map((row) => [row.id, row]));
    const rows = this.left().map(({ row }) => shown.get(row.id) ?? row);
    if (said) void this.give(said, rows);
  }

  private async give(said: Said, rows = this.rows()): Promise<void> {
    this.last.set(said);
    this.left.set([]);
    this.done.set(0);
    this.waits.set(0);
    const results: RowResult[] = [];
    const failed: Left[] = [];
    for (let from = 0; from < rows.length; from += mostAtOnce) {
      this.progress.set({ done: from, total: rows.length });
      const part = rows.slice(from, from + mostAtOnce);
      try {
        const answered = await this.acts.answerMany(said, part);
        results.push(...answered);
        for (const one of answered.filter(({ outcome }) => outcome !== 'DONE'))
          failed.push({ row: part.find(({ id }) => id === one.id)!, why: this.acts.sentenceOf(one) });
      } catch (thrown) {
        const why = this.acts.sayFailure(thrown);
        failed.push(...part.map((row) => ({ row, why })));
      }
    }
    this.progress.set(null);
    this.left.set(failed);
    const done = results.filter(({ outcome }) => outcome === 'DONE');
    this.done.set(done.length);
    this.waits.set(done.filter(({ place }) => place === 'WAITLISTED').length);
    if (this.sheet().isOpen()) this.sheet().close();
    if (done.length > 0) this.acts.sayMany(done, said.answer !== 'RECEIVE');
    this.answered.emit(results);
  }
}
