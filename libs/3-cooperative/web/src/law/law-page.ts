import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { foundingLawKeys, LawBookView, lawKeys, type LawBookRule, type LawKey } from '@sanad/cooperative/core';
import { foldName } from '@sanad/kernel';
import { Api, EmptyState, FailureNotice, LoadingRows, PageFrame, SearchBox, Sheet, Toasts, useWords } from '@sanad/ui';
import { ChoiceField } from '@sanad/ui/forms';
import { LawRuleCard } from './law-rule-card';
import { LawRuleForm } from './law-rule-form';
import { useLawSaid } from './law-said';
import { lawPageWords } from './law.words';

const isFounding = (key: LawKey) => foundingLawKeys.some((one) => one === key);

/** The law of cooperatives rule by rule: what is confirmed, what is in doubt, and all that was said of it before. */
@Component({
  selector: 'sanad-law-page',
  imports: [ChoiceField, EmptyState, FailureNotice, LawRuleCard, LawRuleForm, LoadingRows, PageFrame, SearchBox, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './law-page.html',
  styleUrl: './law-page.scss',
})
export class LawPage {
  protected readonly t = useWords(lawPageWords);
  protected readonly said = useLawSaid();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  protected readonly reading = inject(Api).get(() => '/law', LawBookView);
  private readonly query = signal('');
  protected readonly search = { typed: this.query };
  protected readonly confidence = signal<'CONFIRMED' | 'TO_CONFIRM' | ''>('');
  private readonly editedKey = signal<LawKey | null>(null);

  protected readonly choices = computed(() => [
    { value: 'CONFIRMED' as const, name: this.t('confirmed') },
    { value: 'TO_CONFIRM' as const, name: this.t('toConfirm') },
  ]);
  private readonly shown = computed(() => {
    const rules = this.reading.value()?.rules ?? [];
    const words = foldName(this.query());
    const place = (key: LawKey) => lawKeys.indexOf(key);
    return rules
      .filter(({ lines }) => !this.confidence() || lines[0]!.confidence === this.confidence())
      .filter((rule) => !words || foldName(this.wordsOf(rule)).includes(words))
      .toSorted((one, other) => place(one.key) - place(other.key));
  });
  protected readonly parts = computed(() =>
    [
      { name: this.t('founding'), rules: this.shown().filter(({ key }) => isFounding(key)) },
      { name: this.t('living'), rules: this.shown().filter(({ key }) => !isFounding(key)) },
    ].filter(({ rules }) => rules.length > 0),
  );
  protected readonly count = computed(() => this.shown().length);
  protected readonly edited = computed(() => this.reading.value()?.rules.find(({ key }) => key === this.editedKey()));
  protected readonly heading = computed(() => {
    const key = this.editedKey();
    return key ? this.t('changeOf', { topic: this.said.topic(key) }) : '';
  });

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

  protected clear(): void {
    this.query.set('');
    this.confidence.set('');
  }

  private wordsOf({ key, lines }: LawBookRule): string {
    const line = lines[0]!;
    return [this.said.topic(key), this.said.requirement(line), this.said.citation(line)].join(' ');
  }
}
