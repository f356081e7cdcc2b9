import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { showDay } from '@sanad/kernel';
import {
  correctionKindNames,
  correctionStateNames,
  correctionStates,
  CorrectionView,
  resultNames,
  type CorrectedFact,
  type CorrectionState,
} from '@sanad/training/core';
import {
  addressWriter,
  Api,
  apiFailure,
  Chip,
  DayOfInstantPipe,
  EmptyState,
  FailureNotice,
  pagedList,
  PagedFrame,
  PageFrame,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { CorrectionRefusalForm } from './refusal-form';
import { correctionsWords } from './corrections.words';

const tints: Readonly<Record<CorrectionState, Tint>> = {
  APPLIED: 'neu',
  ASKED: 'warn',
  ACCEPTED: 'ok',
  REFUSED: 'att',
};

/** What branches have corrected or want corrected, both values side by side. The delegation decides here. */
@Component({
  selector: 'sanad-corrections-page',
  imports: [
    Chip,
    CorrectionRefusalForm,
    DayOfInstantPipe,
    EmptyState,
    FailureNotice,
    May,
    PagedFrame,
    PageFrame,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './corrections-page.html',
})
export class CorrectionsPage {
  /** From the query of the address. */
  readonly state = input<string>();

  protected readonly t = useWords(correctionsWords);
  protected readonly kindName = useWords(correctionKindNames);
  protected readonly stateName = useWords(correctionStateNames);
  protected readonly language = useLanguage();
  protected readonly states = correctionStates;
  protected readonly tints = tints;
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly sending = signal<string | null>(null);
  protected readonly refusing = signal<CorrectionView | null>(null);
  protected readonly chosen = computed(() => correctionStates.find((one) => one === this.state()) ?? null);
  protected readonly list = pagedList(
    () => '/training-corrections',
    CorrectionView,
    () => ({ state: this.chosen() }),
  );
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly resultName = useWords(resultNames);
  private readonly narrow = addressWriter();
  private readonly sheet = viewChild.required<Sheet>('sheet');

  protected choose(state: string): void {
    this.narrow({ state: state || null });
  }

  protected nameOf({ person }: CorrectionView): string {
    return `${person.givenAr} ${person.familyAr}`;
  }

  /** A result and its day, or a number and its day. */
  protected said({ result, number, on }: CorrectedFact): string {
    const parts = [result && this.resultName(result), number, on && showDay(this.language(), on)];
    return parts.filter((part) => part !== null && part !== '').join(' · ');
  }

  protected async accept({ id, version }: CorrectionView): Promise<void> {
    this.sending.set(id);
    this.failure.set(null);
    try {
      const options = { schema: CorrectionView, version };
      this.decided(await this.api.send('POST', `/training-corrections/${id}/acceptance`, {}, options), 'accepted');
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.sending.set(null);
    }
  }

  protected askRefusal(row: CorrectionView): void {
    this.refusing.set(row);
    this.sheet().open();
  }

  protected refused(row: CorrectionView): void {
    this.sheet().close();
    this.decided(row, 'refused');
  }

  private decided(row: CorrectionView, word: 'accepted' | 'refused'): void {
    this.list.change((old) => (old.id === row.id ? row : old));
    this.toasts.done(this.t(word));
  }
}
