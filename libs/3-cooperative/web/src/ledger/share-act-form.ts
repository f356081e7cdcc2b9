import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { balanceOf, carriedBy, ShareAct, ShareLedger, type ShareHolder } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, useWords } from '@sanad/ui';
import {
  ChoiceField,
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
import type { ActKind } from './act-kind';
import { ledgerWords } from './ledger.words';

const words = {
  SUBSCRIBE: 'subscribe',
  PAY: 'pay',
  IN_KIND: 'give',
  TRANSFER: 'transfer',
  WITHDRAW: 'withdraw',
} as const satisfies Record<ActKind, keyof typeof ledgerWords>;

/** One act on the shares of a holder; what it does to the account is said while it is typed. */
@Component({
  selector: 'sanad-share-act-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.holder" [label]="t('holder')" [choices]="holders()" [hint]="heldHint()" />
      @if (kind() === 'TRANSFER') {
        <sanad-choice-field [formField]="form.to" [label]="t('to')" [choices]="receivers()" />
      }
      @if (kind() === 'SUBSCRIBE' || kind() === 'TRANSFER' || kind() === 'WITHDRAW') {
        <sanad-number-field [formField]="form.shares" [label]="t('shareCount')" [hint]="shareHint()" />
      }
      @if (kind() === 'SUBSCRIBE') {
        <sanad-number-field
          [formField]="form.paid"
          [label]="t('paidNow')"
          [decimals]="true"
          [unit]="t('dirhams')"
          [hint]="paidHint()"
        />
      }
      @if (kind() === 'PAY' || kind() === 'IN_KIND') {
        <sanad-number-field
          [formField]="form.amount"
          [label]="t(kind() === 'PAY' ? 'payAmount' : 'giveAmount')"
          [decimals]="true"
          [unit]="t('dirhams')"
          [hint]="amountHint()"
        />
      }
      @if (kind() === 'IN_KIND') {
        <sanad-text-field [formField]="form.valuer" [label]="t('valuer')" />
        <sanad-day-field [formField]="form.valuedOn" [label]="t('valuedOn')" [until]="today" />
        <sanad-text-field [formField]="form.valuationReference" [label]="t('valuationReference')" [optional]="true" />
      }
      <sanad-day-field [formField]="form.factOn" [label]="t('factOn')" [until]="today" />
      @if (kind() !== 'IN_KIND') {
        <sanad-text-field [formField]="form.reference" [label]="t('reference')" [optional]="true" />
      }
      @if (kind() === 'WITHDRAW') {
        <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      }
      <sanad-form-foot [sending]="sending" [act]="t(word())" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ShareActForm {
  /** `/formations/{id}` or `/cooperatives/{id}`. */
  readonly of = input.required<string>();
  readonly kind = input.required<ActKind>();
  readonly ledger = input.required<ShareLedger>();
  /** Whose statement is open. */
  readonly holder = input.required<string | null>();
  readonly called = input.required<(holder: ShareHolder) => string>();
  readonly written = output<ShareLedger>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(ledgerWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  protected readonly word = computed(() => words[this.kind()]);
  /** Only who is here subscribes and pays; whoever has left may still have shares to give back. */
  protected readonly holders = computed(() =>
    this.ledger()
      .holders.filter(({ isHere, key }) => isHere || (this.mayHaveLeft() && this.held(key).shares > 0))
      .map((one) => ({ value: one.key, name: this.called()(one) })),
  );
  private readonly mayHaveLeft = computed(() => this.kind() === 'TRANSFER' || this.kind() === 'WITHDRAW');
  protected readonly receivers = computed(() =>
    this.ledger()
      .holders.filter(({ isHere, key }) => isHere && key !== this.model().holder)
      .map((one) => ({ value: one.key, name: this.called()(one) })),
  );

  private readonly model = linkedSignal(() => ({
    kind: this.kind(),
    holder: this.holder() ?? '',
    to: '',
    shares: null as number | null,
    paid: null as number | null,
    amount: null as number | null,
    valuer: '',
    valuedOn: today() as string,
    valuationReference: '',
    factOn: today() as string,
    reference: '',
    reason: '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ShareAct));
  protected readonly sending = formSending(
    this.form,
    (value) => this.api.send('POST', `${this.of()}/shares`, ShareAct.parse(value), { schema: ShareLedger }),
    (ledger) => this.written.emit(ledger),
  );

  protected readonly heldHint = computed(() => {
    const { holder } = this.model();
    if (!holder) return undefined;
    const { shares, cash, inKind } = this.held(holder);
    return this.t('balance', { shares, paid: cash + inKind, subscribed: shares * this.ledger().shareValue });
  });
  protected readonly shareHint = computed(() => {
    const { holder, shares } = this.model();
    const { shareValue: value } = this.ledger();
    if (this.kind() === 'SUBSCRIBE' || !holder || !shares) return this.t('shareCountHint', { value });
    const held = this.held(holder);
    const carried = carriedBy(held, Math.min(shares, held.shares), value);
    return this.t(this.kind() === 'TRANSFER' ? 'carried' : 'returned', { paid: carried.cash + carried.inKind });
  });
  protected readonly paidHint = computed(() => {
    const { shares } = this.model();
    const { shareValue, partPaid: percent } = this.ledger();
    return shares ? this.t('paidLeast', { percent, least: (shares * shareValue * percent) / 100 }) : undefined;
  });
  protected readonly amountHint = computed(() => {
    const { holder, amount } = this.model();
    const { shareValue: value } = this.ledger();
    if (this.kind() === 'IN_KIND') {
      const shares = (amount ?? 0) / value;
      return shares > 0 && Number.isInteger(shares) ? this.t('giveShares', { shares }) : this.t('giveWhole', { value });
    }
    if (!holder) return undefined;
    const { shares, cash, inKind } = this.held(holder);
    return this.t('payLeft', { owed: Math.round((shares * value - cash - inKind) * 100) / 100 });
  });

  private held(key: string) {
    return balanceOf(this.ledger().entries, key);
  }
}
