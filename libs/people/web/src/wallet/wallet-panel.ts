import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { PaperList, paperStateNames, peopleRefusals, type PaperView } from '@sanad/people/core';
import {
  Api,
  Chip,
  EmptyState,
  FailureNotice,
  FailureSentences,
  Icon,
  LoadingRows,
  Sheet,
  Toasts,
  useWords,
} from '@sanad/ui';
import { PaperForm } from './paper-form';
import { PaperReadings } from './paper-readings';
import { PaperWithdrawalForm } from './paper-withdrawal-form';
import { paperTints, usePaperWords } from './paper-words';
import { walletWords } from './wallet.words';

type Part = 'form' | 'withdrawal' | 'readings' | 'picture';

/**
 * The papers of a person, wherever they are needed. A picture is fetched when somebody asks to see it and not before:
 * looking at a paper is written into the audit.
 */
@Component({
  selector: 'sanad-wallet-panel',
  imports: [
    Chip,
    EmptyState,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PaperForm,
    PaperReadings,
    PaperWithdrawalForm,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './wallet-panel.html',
  styleUrl: './wallet-panel.scss',
})
export class WalletPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(walletWords);
  protected readonly words = usePaperWords();
  protected readonly stateName = useWords(paperStateNames);
  protected readonly tints = paperTints;
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly mayRead = computed(() => this.session.may('paper.read'));
  protected readonly papers = inject(Api).get(
    () => (this.mayRead() ? `/people/${encodeURIComponent(this.personId())}/papers` : undefined),
    PaperList,
  );
  private readonly rows = computed(() => this.papers.value()?.rows ?? []);
  protected readonly standing = computed(() =>
    this.rows().filter(({ replacedBy, withdrawn }) => replacedBy === null && withdrawn === null),
  );
  protected readonly past = computed(() => this.rows().filter((paper) => !this.standing().includes(paper)));
  /** Papers that were looked at while the page is open: their pictures are small beside their names. */
  protected readonly seen = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = signal<PaperView | null>(null);
  protected readonly shown = signal<Part>('form');
  protected readonly failed = signal(false);
  protected readonly sheetHeading = computed(() => {
    const paper = this.chosen();
    if (this.shown() === 'readings') return this.t('readings');
    if (this.shown() === 'picture' && paper) return this.words.nameOf(paper);
    return this.t(this.shown() === 'withdrawal' ? 'withdraw' : 'add');
  });
  private readonly sheet = viewChild.required(Sheet);

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }

  protected isPicture({ file }: PaperView): boolean {
    return file.mediaType.startsWith('image/');
  }

  protected address({ id }: PaperView): string {
    return `/api/v1/papers/${id}/content`;
  }

  protected add(replaces: PaperView | null): void {
    this.show('form', replaces);
  }

  protected look(paper: PaperView): void {
    this.failed.set(false);
    this.seen.update((seen) => new Set([...seen, paper.id]));
    this.show('picture', paper);
  }

  protected show(part: Part, paper: PaperView | null): void {
    this.chosen.set(paper);
    this.shown.set(part);
    this.sheet().open();
  }

  protected follow(word: 'added' | 'withdrawn'): void {
    this.sheet().close();
    this.toasts.done(this.t(word));
    this.papers.reload();
    this.changed.emit();
  }
}
