import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import {
  inChapters,
  LawBookView,
  lawChapterNames,
  lineOn,
  type LawBookRule,
  type LawKey,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import {
  Api,
  EmptyState,
  FailureNotice,
  Icon,
  listAddress,
  LoadingRows,
  PageFrame,
  SearchBox,
  Sheet,
  Toasts,
  useWords,
} from '@sanad/ui';
import { ChoiceField } from '@sanad/ui/forms';
import { LawRuleCard } from './law-rule-card';
import { LawRuleForm } from './law-rule-form';
import { useLawSaid } from './law-said';
import { isSought, lawSaid } from './law-sought';
import { lawPageWords } from './law.words';

/** Whether a place of the page is among these chapters and their rules. */
function holds(chapters: ReturnType<typeof inChapters>, place: string): boolean {
  return chapters.some(
    ({ code, rules }) => place === `chapter-${code}` || rules.some(({ key }) => place === `law-${key}`),
  );
}

type Certainty = LawBookRule['lines'][number]['confidence'];

/** The law of cooperatives chapter by chapter: what is confirmed, what is in doubt, and all that was said of it before. */
@Component({
  selector: 'sanad-law-page',
  imports: [
    ...[ChoiceField, EmptyState, FailureNotice, Icon, LawRuleCard, LawRuleForm, LoadingRows, PageFrame],
    ...[RouterLink, SearchBox, Sheet],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './law-page.html',
  styleUrl: './law-page.scss',
})
export class LawPage {
  readonly query = input<string>();
  readonly certainty = input<string>();

  protected readonly t = useWords(lawPageWords);
  protected readonly chapterName = useWords(lawChapterNames);
  protected readonly said = useLawSaid();
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly sheet = viewChild.required(Sheet);
  private readonly today = today();
  protected readonly reading = inject(Api).get(() => '/law', LawBookView);
  protected readonly search = listAddress(this.query);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  /** Where a link leads that has not been followed yet. */
  private readonly sought = signal<string | null>(null);
  private readonly editedKey = signal<LawKey | null>(null);

  protected readonly choices = computed(() => [
    { value: 'CONFIRMED' as const, name: this.t('confirmed') },
    { value: 'TO_CONFIRM' as const, name: this.t('toConfirm') },
  ]);
  protected readonly confidence = computed<Certainty | ''>(
    () => this.choices().find(({ value }) => value === this.certainty())?.value ?? '',
  );
  private readonly told = computed(
    () => new Map((this.reading.value()?.rules ?? []).map((rule) => [rule.key, lawSaid(rule)])),
  );
  protected readonly chapters = computed(() =>
    inChapters(
      (this.reading.value()?.rules ?? [])
        .filter((rule) => !this.confidence() || this.certaintyOf(rule) === this.confidence())
        .filter(({ key }) => isSought(this.told().get(key) ?? '', this.search.typed())),
    ),
  );
  protected readonly count = computed(() => this.chapters().reduce((sum, { rules }) => sum + rules.length, 0));
  protected readonly edited = computed(() => this.reading.value()?.rules.find(({ key }) => key === this.editedKey()));
  protected readonly heading = computed(() => {
    const key = this.editedKey();
    return key ? this.t('changeOf', { topic: this.said.topic(key) }) : '';
  });

  constructor() {
    effect(() => {
      const place = this.fragment();
      if (place) this.sought.set(place);
    });
    // A link leads to its rule once the rules are there, also past a search that hides it.
    effect(() => {
      const place = this.sought();
      const read = this.reading.value();
      if (!place || !read) return;
      if (holds(this.chapters(), place)) this.jump(place);
      else if (holds(inChapters(read.rules), place)) return untracked(() => this.search.clear({ certainty: null }));
      this.sought.set(null);
    });
  }

  protected jump(place: string): void {
    afterNextRender(
      () => {
        const found = document.getElementById(place);
        found?.scrollIntoView?.();
        found?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  protected toFirst(): void {
    const [first] = this.chapters();
    if (first) this.jump(`law-${first.rules[0]!.key}`);
  }

  protected doubted(rules: readonly LawBookRule[]): number {
    return rules.filter((rule) => this.certaintyOf(rule) === 'TO_CONFIRM').length;
  }

  protected edit(key: LawKey): void {
    this.editedKey.set(key);
    this.sheet().open();
  }

  protected saved(): void {
    this.sheet().close();
    this.toasts.done(this.t('saved'));
    this.reading.reload();
  }

  protected close(): void {
    this.sheet().close();
  }

  protected print(): void {
    globalThis.print();
  }

  private certaintyOf({ lines }: LawBookRule): Certainty {
    return lineOn(lines, this.today).confidence;
  }
}
