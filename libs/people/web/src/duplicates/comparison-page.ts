import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May, Session } from '@sanad/access/web';
import {
  Comparison,
  defaultSide,
  heldNames,
  mergedFact,
  MergeDraft,
  mergeFieldNames,
  mergeFields,
  MergeView,
  type ComparedPerson,
  type MergeChoices,
  type MergeField,
} from '@sanad/people/core';
import {
  Api,
  Chip,
  DayOfInstantPipe,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  QuantityPipe,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import * as z from 'zod';
import { arabicName } from '../person/person-name';
import { duplicatesWords } from './duplicates.words';
import { ltrFields, useFactText } from './fact-text';
import { FactValue } from './fact-value';
import { LikenessChips } from './likeness-chips';
import { PairActForm, type PairAct } from './pair-act-form';

type Key = 'one' | 'other';
interface FactRow {
  readonly field: MergeField;
  readonly isLtr: boolean;
  readonly values: readonly { readonly key: Key; readonly text: string | null }[];
}

const Noted = z.object({ note: MergeDraft.shape.note });
const keys: readonly Key[] = ['one', 'other'];

/** Two records side by side; whoever may merge chooses the one that stays, and each fact in which they differ. */
@Component({
  selector: 'sanad-comparison-page',
  imports: [
    Chip,
    DayOfInstantPipe,
    FactValue,
    FailureNotice,
    FormField,
    FormFoot,
    Icon,
    LikenessChips,
    LoadingRows,
    May,
    NoteField,
    PageFrame,
    PairActForm,
    QuantityPipe,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comparison-page.html',
  styleUrl: './comparison-page.scss',
})
export class ComparisonPage {
  /** Both, from the address. */
  readonly one = input.required<string>();
  readonly other = input.required<string>();

  protected readonly t = useWords(duplicatesWords);
  protected readonly fieldName = useWords(mergeFieldNames);
  protected readonly heldName = useWords(heldNames);
  protected readonly language = useLanguage();
  protected readonly arabic = arabicName;
  protected readonly mayMerge = inject(Session).may('duplicate.merge');
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly text = useFactText();
  protected readonly compared = this.api.get(
    () => '/duplicates/comparison',
    Comparison,
    () => ({ one: this.one(), other: this.other() }),
  );
  protected readonly sides = computed(() => {
    const pair = this.compared.value();
    return pair ? keys.map((key) => ({ key, person: pair[key] })) : [];
  });
  protected readonly isTwinLike = computed(() => this.compared.value()?.reasons.includes('TWINS') === true);
  /** The older record stays unless another is chosen; of possible twins none by itself. */
  protected readonly survivor = linkedSignal<Key | null>(() => {
    const pair = this.compared.value();
    if (!pair || this.isTwinLike()) return null;
    return pair.one.createdAt <= pair.other.createdAt ? 'one' : 'other';
  });
  private readonly choices = linkedSignal<Comparison | undefined, Partial<Record<MergeField, Key>>>({
    source: this.compared.value,
    computation: () => ({}),
  });
  private readonly rows = computed<readonly FactRow[]>(() => {
    const pair = this.compared.value();
    return pair ? mergeFields.map((field) => this.row(pair, field)) : [];
  });
  protected readonly different = computed(() => this.rows().filter((row) => !this.isEqual(row)));
  protected readonly equal = computed(() => this.rows().filter((row) => this.isEqual(row)));

  private readonly model = signal({ note: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Noted));
  protected readonly sending = formSending(
    this.form,
    ({ note }) => this.merge(note),
    ({ survivorId }) => {
      this.toasts.done(this.t('merged'));
      void this.router.navigate(['/people', survivorId], { queryParams: { part: 'duplicates' }, replaceUrl: true });
    },
  );
  protected readonly isStale = computed(() => this.sending.failure()?.status === 412);
  protected readonly opened = signal<PairAct>('distinct');
  private readonly sheet = viewChild.required(Sheet);

  protected chosenOf(field: MergeField): Key | null {
    const pair = this.compared.value();
    const chosen = this.choices()[field];
    if (!pair || chosen) return chosen ?? null;
    const side = defaultSide(pair.one, pair.other, field);
    return side && (side === 'SURVIVOR' ? 'one' : 'other');
  }

  protected choose(field: MergeField, key: Key): void {
    this.choices.update((choices) => ({ ...choices, [field]: key }));
  }

  protected act(act: PairAct): void {
    this.opened.set(act);
    this.sheet().open();
  }

  protected acted(): void {
    this.sheet().close();
    this.toasts.done(this.t(this.opened() === 'distinct' ? 'toldApart' : 'proposed'));
    void this.router.navigate(['/people/duplicates'], { replaceUrl: true });
  }

  protected again(): void {
    this.compared.reload();
  }

  private row(pair: Comparison, field: MergeField): FactRow {
    const values = keys.map((key) => ({ key, text: this.text(pair[key], field) }));
    return { field, isLtr: ltrFields.includes(field), values };
  }

  /** Two card numbers are never one, even when they end alike. */
  private isEqual({ field }: FactRow): boolean {
    const pair = this.compared.value()!;
    const [one, other] = [mergedFact(pair.one, field), mergedFact(pair.other, field)];
    return one === other && !(field === 'cin' && one !== null);
  }

  private merge(note: string): Promise<MergeView> {
    const pair = this.compared.value()!;
    const stays: Key = this.survivor() ?? 'one';
    const [survivor, loser]: ComparedPerson[] = stays === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
    const chosen = this.different().flatMap(({ field }) => {
      const key = this.chosenOf(field);
      return key ? [[field, key === stays ? 'SURVIVOR' : 'LOSER']] : [];
    });
    const draft = {
      survivorId: survivor!.id,
      survivorVersion: survivor!.version,
      loserId: loser!.id,
      loserVersion: loser!.version,
      choices: Object.fromEntries(chosen) as MergeChoices,
      note,
    };
    return this.api.send('POST', '/merges', MergeDraft.parse(draft), { schema: MergeView });
  }
}
