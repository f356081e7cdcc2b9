import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import { ShareLedger, ShareReversal, type ShareEntryView, type ShareHolder } from '@sanad/cooperative/core';
import {
  Api,
  DayPipe,
  DirhamsPipe,
  EmptyState,
  FailureNotice,
  LoadingRows,
  QuantityPipe,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import type { ActKind } from './act-kind';
import { LedgerByHolder } from './ledger-by-holder';
import { ledgerWords } from './ledger.words';
import { LineStory } from './line-story';
import { ShareActForm } from './share-act-form';
import { heldOf, statementOf } from './statement';

type Asked = { readonly kind: ActKind } | { readonly line: ShareEntryView };

/** The ledger of shares as a statement of account: line by line, with what is held after each. */
@Component({
  selector: 'sanad-ledger-card',
  imports: [
    DayPipe,
    DirhamsPipe,
    EmptyState,
    FailureNotice,
    LedgerByHolder,
    LineStory,
    LoadingRows,
    May,
    QuantityPipe,
    ReasonedForm,
    ShareActForm,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './ledger-card.html',
  styleUrl: './ledger-card.scss',
})
export class LedgerCard {
  /** `/formations/{id}` or `/cooperatives/{id}`. */
  readonly of = input.required<string>();
  /** Moves with what it belongs to, so that lines written elsewhere are seen. */
  readonly version = input.required<number>();
  readonly changed = output<void>();

  protected readonly t = useWords(ledgerWords);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly ledger = this.api.get(
    () => `${this.of()}/shares`,
    ShareLedger,
    () => ({ seen: this.version() }),
  );
  protected readonly acts = [
    ['SUBSCRIBE', 'subscribe'],
    ['PAY', 'pay'],
    ['IN_KIND', 'give'],
    ['TRANSFER', 'transfer'],
    ['WITHDRAW', 'withdraw'],
  ] as const satisfies readonly (readonly [ActKind, keyof typeof ledgerWords])[];
  protected readonly reversal = ShareReversal;

  protected readonly chosen = signal<string | null>(null);
  /** Nobody is chosen any more once the chosen one is not in the ledger. */
  protected readonly holder = computed(() => {
    const key = this.chosen();
    return this.ledger.value()?.holders.some((one) => one.key === key) ? key : null;
  });
  protected readonly lines = computed(() => {
    const shown = this.ledger.value();
    return shown ? statementOf(shown, this.holder()) : [];
  });
  protected readonly held = computed(() => {
    const shown = this.ledger.value();
    return shown ? heldOf(shown, this.holder()) : { shares: 0, paid: 0, subscribed: 0 };
  });

  protected readonly unfolded = signal<ReadonlySet<string>>(new Set());
  protected readonly asked = signal<Asked | null>(null);
  protected readonly sheet = viewChild.required(Sheet);
  protected readonly act = computed(() => {
    const now = this.asked();
    return now && 'kind' in now ? now.kind : null;
  });
  protected readonly corrected = computed(() => {
    const now = this.asked();
    return now && 'line' in now ? now.line : null;
  });
  protected readonly sheetHeading = computed(() => {
    const line = this.corrected();
    if (line) return this.t('correctLine', { place: line.place });
    const kind = this.act();
    return kind ? this.t(this.acts.find(([one]) => one === kind)![1]) : '';
  });

  protected readonly nameOf = (key: string | null): string => {
    const holder = this.ledger.value()?.holders.find((one) => one.key === key);
    return holder ? this.called(holder) : '';
  };

  protected readonly called = ({ name, isHere }: ShareHolder): string => {
    const said = name ? ((this.language() === 'ar' ? null : name.la) ?? name.ar) : this.t('outOfReach');
    return isHere ? said : this.t('hasLeft', { name: said });
  };

  protected size(signed: number): number {
    return Math.abs(signed);
  }

  protected ask(asked: Asked): void {
    this.asked.set(asked);
    this.sheet().open();
  }

  protected readonly takeBack = (reason: string): Promise<ShareLedger> =>
    this.api.send('POST', `/share-entries/${this.corrected()!.id}/reversal`, { reason }, { schema: ShareLedger });

  protected written(ledger: ShareLedger, word: 'entered' | 'corrected'): void {
    this.sheet().close();
    this.ledger.put(ledger);
    this.toasts.done(this.t(word));
    this.changed.emit();
  }
}
