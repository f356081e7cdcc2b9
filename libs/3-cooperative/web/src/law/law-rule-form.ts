import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import {
  articleUnread,
  lawBodies,
  lawBodyNames,
  LawBookRule,
  LawRuleDraft,
  lawTextNames,
  lawTexts,
  type LawLine,
} from '@sanad/cooperative/core';
import { Api, Icon, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import * as z from 'zod';
import { useLawSaid } from './law-said';
import { lawPageWords } from './law.words';

/** An article that nobody has read is an empty box; a doubt about what is confirmed is not sent. */
const Typed = z
  .looseObject({ article: z.string(), confidence: z.string(), doubtAr: z.string(), doubtFr: z.string() })
  .transform(({ article, doubtAr, doubtFr, ...typed }): unknown => {
    const isDoubted = typed.confidence === 'TO_CONFIRM';
    return {
      ...typed,
      article: article.trim() || articleUnread,
      doubtAr: isDoubted ? doubtAr : '',
      doubtFr: isDoubted ? doubtFr : '',
    };
  })
  .pipe(LawRuleDraft as z.ZodType<LawRuleDraft, unknown>);

function typedFrom(line: LawLine) {
  const { value, effectiveFrom, text, article, body, source, confidence } = line;
  return {
    ...{ value, effectiveFrom: effectiveFrom as string, effectiveTo: (line.effectiveTo ?? '') as string },
    ...{ text, article: article === articleUnread ? '' : article, body, source, confidence },
    ...{ requirementAr: line.requirementAr, requirementFr: line.requirementFr, requirementEn: line.requirementEn },
    papers: line.papers.map(({ ar, fr, copies, certified }) => ({
      ...{ ar, fr, copies: copies as number | null, certified: certified as number | null },
    })),
    ...{ doubtAr: line.doubtAr ?? '', doubtFr: line.doubtFr ?? '', reason: '' },
  };
}

/** The next line of a rule; what others have added meanwhile is told beside what is typed. */
@Component({
  selector: 'sanad-law-rule-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, Icon, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './law-rule-form.html',
  styleUrl: './law-rule-form.scss',
})
export class LawRuleForm {
  readonly rule = input.required<LawBookRule>();
  readonly saved = output<LawBookRule>();
  readonly outdated = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(lawPageWords);
  protected readonly said = useLawSaid();
  private readonly textName = useWords(lawTextNames);
  private readonly bodyName = useWords(lawBodyNames);
  private readonly api = inject(Api);
  private readonly key = computed(() => this.rule().key);
  /** What the form began with: what others add meanwhile does not take away what is typed. */
  private readonly version = linkedSignal({ source: this.key, computation: () => untracked(this.rule).version });
  protected readonly model = linkedSignal({
    source: this.key,
    computation: () => typedFrom(untracked(this.rule).lines[0]!),
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Typed as never));
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('PUT', `/law/${this.key()}`, Typed.parse(typed), {
        schema: LawBookRule,
        version: this.version(),
      }),
    (rule) => this.saved.emit(rule),
  );
  protected readonly texts = computed(() => choicesOf(lawTextNames, this.textName, lawTexts));
  protected readonly bodies = computed(() => choicesOf(lawBodyNames, this.bodyName, lawBodies));
  protected readonly certainties = computed(() => [
    { value: 'CONFIRMED' as const, name: this.t('confirmed') },
    { value: 'TO_CONFIRM' as const, name: this.t('toConfirm') },
  ]);
  protected readonly hasValue = computed(() => this.rule().lines[0]!.unit !== null);
  protected readonly unit = computed(() => {
    const { unit } = this.rule().lines[0]!;
    return unit === null ? '' : this.said.value({ unit, value: this.model().value ?? 0 });
  });
  protected readonly conflict = computed(() => {
    const rule = this.rule();
    const [latest] = rule.lines;
    return latest && rule.version > this.version() ? this.said.value(latest) || this.said.requirement(latest) : '';
  });
  /** The end of the form says nothing of what is told above it. */
  protected readonly foot = {
    ...this.sending,
    failure: computed(() => (this.conflict() ? null : this.sending.failure())),
  };

  constructor() {
    effect(() => {
      if (this.sending.failure()?.status === 412) this.outdated.emit();
    });
  }

  protected addPaper(): void {
    const paper = { ar: '', fr: '', copies: 1, certified: 0 };
    this.model.update((typed) => ({ ...typed, papers: [...typed.papers, paper] }));
  }

  protected removePaper(place: number): void {
    this.model.update((typed) => ({ ...typed, papers: typed.papers.filter((_, at) => at !== place) }));
  }

  protected keepMine(): void {
    this.version.set(this.rule().version);
    void this.sending.submit();
  }

  protected takeTheirs(): void {
    this.version.set(this.rule().version);
    this.model.set(typedFrom(this.rule().lines[0]!));
  }
}
