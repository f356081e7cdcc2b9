import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import {
  CooperativeView,
  IdentifierEnding,
  identifierNames,
  licensedProductNames,
  type IdentifierView,
  type WrittenIdentifier,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { BankNumberView, maskedRib, showRib } from '@sanad/people/core';
import { SealedNumber, type AskForNumber } from '@sanad/people/web';
import { Api, Chip, DayOfInstantPipe, DayPipe, Icon, Sheet, Toasts, useWords } from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { numbersWords } from './cooperative.words';
import { Former } from './former';
import { IdentifierForm } from './identifier-form';
import { RegisterCorrectionForm } from './register-correction-form';

const single = ['CENTRAL_REGISTER', 'ICE', 'TAX_ID', 'RIB', 'CNSS'] as const;

type Act =
  | { readonly what: 'write'; readonly kind: WrittenIdentifier }
  | { readonly what: 'end'; readonly identifier: IdentifierView }
  | { readonly what: 'register' };

/** What offices gave the cooperative, and what it was before. */
@Component({
  selector: 'sanad-numbers-card',
  imports: [
    Chip,
    DayOfInstantPipe,
    DayPipe,
    Former,
    Icon,
    IdentifierForm,
    May,
    ReasonedForm,
    RegisterCorrectionForm,
    SealedNumber,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './numbers-card.html',
  styles: `
    :host {
      display: block;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    .line > div {
      min-inline-size: 0;
    }
    .said {
      gap: 2px 10px;
    }
    sanad-former li {
      padding-block: 6px;
    }
  `,
})
export class NumbersCard {
  readonly cooperative = input.required<CooperativeView>();
  readonly changed = output<CooperativeView>();

  protected readonly t = useWords(numbersWords);
  protected readonly kindName = useWords(identifierNames);
  protected readonly productName = useWords(licensedProductNames);
  protected readonly session = inject(Session);
  protected readonly ending = IdentifierEnding;
  protected readonly masked = maskedRib;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  protected readonly act = signal<Act | null>(null);

  protected readonly lines = computed(() =>
    single.map((kind) => ({
      kind,
      known: this.cooperative().identifiers.find((one) => one.kind === kind && one.endedAt === null),
    })),
  );
  protected readonly licences = computed(() =>
    this.cooperative().identifiers.filter(({ kind, endedAt }) => kind === 'SECTOR_LICENCE' && endedAt === null),
  );
  protected readonly former = computed(() => this.cooperative().identifiers.filter(({ endedAt }) => endedAt !== null));
  protected readonly heading = computed(() => {
    const act = this.act();
    if (act?.what === 'register') return this.t('correctRegister');
    if (act?.what === 'end') return this.t('endOf', { name: this.named(act.identifier) });
    return act ? this.kindName(act.kind) : this.t('heading');
  });

  protected readonly ask: AskForNumber = async (of, reason) =>
    showRib((await this.api.fetch(`/cooperatives/${of}/bank-account/number`, BankNumberView, { reason })).rib);

  protected readonly endNow = (reason: string): Promise<CooperativeView> => {
    const act = this.act();
    const id = act?.what === 'end' ? act.identifier.id : '';
    return this.api.send(
      'POST',
      `/cooperative-identifiers/${id}/ending`,
      { reason },
      {
        version: this.cooperative().version,
        schema: CooperativeView,
      },
    );
  };

  protected named({ kind, product }: IdentifierView): string {
    return product ? `${this.kindName(kind)} · ${this.productName(product)}` : this.kindName(kind);
  }

  protected shown({ value, end }: IdentifierView): string {
    return value ?? maskedRib(end ?? '');
  }

  protected isOver({ expiresOn }: IdentifierView): boolean {
    return expiresOn !== null && expiresOn < today();
  }

  protected open(act: Act): void {
    this.act.set(act);
    this.sheet().open();
  }

  protected ended(cooperative: CooperativeView): void {
    this.toasts.done(this.t('saved'));
    this.saved(cooperative);
  }

  protected saved(cooperative: CooperativeView): void {
    this.sheet().close();
    this.changed.emit(cooperative);
  }
}
