import { refuse, type Refusal } from '@sanad/kernel';
import type { ShareAct, ShareEntryKind, ShareEntryView, ShareLedger } from './ledger.contract';

/** A line as the rules look at it. Amounts in dirhams, signed. */
export interface ShareLine extends Pick<ShareEntryView, 'holder' | 'kind' | 'shares' | 'cash' | 'inKind' | 'reason'> {
  readonly id: string;
  readonly twinId: string | null;
  readonly reversesId: string | null;
  readonly valuation: object | null;
}

/** What a ledger is judged by. */
export type LedgerTerms = Pick<ShareLedger, 'shareValue' | 'partPaid' | 'minShare' | 'isSubscribed' | 'capital'>;

export interface ShareBalance {
  readonly shares: number;
  readonly cash: number;
  readonly inKind: number;
}

const nothing: ShareBalance = { shares: 0, cash: 0, inKind: 0 };

// Money is counted in centimes: 0.1 + 0.2 is no sum of money.
const centimes = (dirhams: number) => Math.round(dirhams * 100);
const add = (one: number, other: number) => (centimes(one) + centimes(other)) / 100;

function plus(one: ShareBalance, { shares, cash, inKind }: ShareBalance): ShareBalance {
  return { shares: one.shares + shares, cash: add(one.cash, cash), inKind: add(one.inKind, inKind) };
}

/** What each holder has: nothing but the sum of the lines. */
export function balancesOf(lines: readonly Pick<ShareLine, 'holder' | 'shares' | 'cash' | 'inKind'>[]) {
  const held = new Map<string, ShareBalance>();
  for (const line of lines) held.set(line.holder, plus(held.get(line.holder) ?? nothing, line));
  return held;
}

export function balanceOf(lines: readonly ShareLine[], holder: string): ShareBalance {
  return balancesOf(lines).get(holder) ?? nothing;
}

export function subscribedOf({ shares }: Pick<ShareBalance, 'shares'>, shareValue: number): number {
  return (shares * centimes(shareValue)) / 100;
}

/** Constraints of the database that a line can break by itself. */
export const lineFaults = [
  'share_entry_fits_its_kind',
  'share_entry_in_kind_is_valued',
  'share_entry_is_reversed_once',
  'share_entry_reverses_its_entry',
  'share_entry_says_why',
] as const;
/** Those that are asked of the whole ledger at the end of the transaction, in the order in which they are asked. */
export const ledgerFaults = [
  'share_ledger_holds_no_less_than_nothing',
  'share_ledger_is_not_overpaid',
  'share_ledger_in_kind_is_whole',
  'share_ledger_transfers_meet',
  'share_ledger_has_its_share',
  'share_ledger_has_its_quarter',
  'share_ledger_is_the_capital',
] as const;
export type LedgerFault = (typeof lineFaults)[number] | (typeof ledgerFaults)[number];

const signed = (sign: number, amount: number) => amount * sign >= 0;

const fits: Readonly<Record<ShareEntryKind, (line: ShareBalance) => boolean>> = {
  SUBSCRIBE: ({ shares, cash, inKind }) => shares > 0 && cash === 0 && inKind === 0,
  PAY: ({ shares, cash, inKind }) => shares === 0 && cash > 0 && inKind === 0,
  IN_KIND: ({ shares, cash, inKind }) => shares > 0 && cash === 0 && inKind > 0,
  TRANSFER: ({ shares, cash, inKind }) =>
    shares !== 0 && signed(Math.sign(shares), cash) && signed(Math.sign(shares), inKind),
  WITHDRAW: ({ shares, cash, inKind }) => shares < 0 && cash <= 0 && inKind <= 0,
  REVERSE: () => true,
};

function takesBack(line: ShareLine, was: ShareLine | undefined): boolean {
  return (
    was !== undefined &&
    was.kind !== 'REVERSE' &&
    was.holder === line.holder &&
    was.shares === -line.shares &&
    add(was.cash, line.cash) === 0 &&
    add(was.inKind, line.inKind) === 0
  );
}

/** What a line breaks by itself, beside those that stand already. */
export function lineFault(line: ShareLine, earlier: readonly ShareLine[]): LedgerFault | undefined {
  const was = line.reversesId === null ? undefined : earlier.find(({ id }) => id === line.reversesId);
  if (line.kind === 'REVERSE' && !takesBack(line, was)) return 'share_entry_reverses_its_entry';
  if (!fits[line.kind](line)) return 'share_entry_fits_its_kind';
  if ((line.kind === 'IN_KIND') !== (line.valuation !== null)) return 'share_entry_in_kind_is_valued';
  if ((line.kind === 'WITHDRAW' || line.kind === 'REVERSE') && line.reason === null) return 'share_entry_says_why';
  if (was && earlier.some(({ reversesId }) => reversesId === was.id)) return 'share_entry_is_reversed_once';
  return undefined;
}

function transfersMeet(lines: readonly ShareLine[]): boolean {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const reversed = new Set(lines.map(({ reversesId }) => reversesId));
  return lines
    .filter(({ kind }) => kind === 'TRANSFER')
    .every((line) => {
      const twin = line.twinId === null ? undefined : byId.get(line.twinId);
      return (
        twin?.twinId === line.id &&
        twin.shares === -line.shares &&
        add(twin.cash, line.cash) === 0 &&
        add(twin.inKind, line.inKind) === 0 &&
        reversed.has(line.id) === reversed.has(twin.id)
      );
    });
}

/** Whether the cash shares of a holder are paid as far as the law asks. */
export function isBehind({ shares, cash, inKind }: ShareBalance, { shareValue, partPaid }: LedgerTerms): boolean {
  return centimes(cash) * 100 < (shares * centimes(shareValue) - centimes(inKind)) * partPaid;
}

/** What the ledger as a whole breaks: the same questions as the database asks at the end of a transaction. */
export function ledgerFault(lines: readonly ShareLine[], terms: LedgerTerms): LedgerFault | undefined {
  const { shareValue, minShare, isSubscribed, capital } = terms;
  const held = [...balancesOf(lines).values()];
  const value = centimes(shareValue);
  const paid = ({ cash, inKind }: ShareBalance) => centimes(cash) + centimes(inKind);
  if (held.some(({ shares, cash, inKind }) => shares < 0 || cash < 0 || inKind < 0)) return ledgerFaults[0];
  if (held.some((balance) => paid(balance) > balance.shares * value)) return ledgerFaults[1];
  if (held.some(({ inKind }) => centimes(inKind) % value !== 0)) return ledgerFaults[2];
  if (!transfersMeet(lines)) return ledgerFaults[3];
  if (isSubscribed && shareValue < minShare) return ledgerFaults[4];
  if (isSubscribed && held.some((balance) => isBehind(balance, terms))) return ledgerFaults[5];
  if (capital !== null && held.reduce((sum, { shares }) => sum + shares, 0) * value !== centimes(capital)) {
    return ledgerFaults[6];
  }
  return undefined;
}

/**
 * What goes along with shares that leave their holder: cash shares go first, with their part of what was paid on them;
 * then those paid in kind, whole.
 */
export function carriedBy(balance: ShareBalance, shares: number, shareValue: number): ShareBalance {
  const value = centimes(shareValue);
  const kindShares = Math.round(centimes(balance.inKind) / value);
  const cashShares = balance.shares - kindShares;
  const ofCash = Math.min(shares, Math.max(0, cashShares));
  const cash = ofCash === 0 ? 0 : Math.round((centimes(balance.cash) * ofCash) / cashShares) / 100;
  return { shares, cash, inKind: ((shares - ofCash) * value) / 100 };
}

const opposite = ({ shares, cash, inKind }: ShareBalance): ShareBalance => ({
  shares: -shares,
  cash: cash === 0 ? 0 : -cash,
  inKind: inKind === 0 ? 0 : -inKind,
});

/** A line that an act writes, before it has a name. `twin`: which of the lines beside it is its other half. */
export type NewLine = Pick<ShareLine, 'holder' | 'kind' | 'shares' | 'cash' | 'inKind'> & { readonly twin?: number };

const line = (kind: ShareEntryKind, holder: string, amounts: Partial<ShareBalance>): NewLine => ({
  kind,
  holder,
  ...nothing,
  ...amounts,
});

/** The lines of an act on a ledger, or why there are none. */
export function linesOf(act: ShareAct, lines: readonly ShareLine[], { shareValue }: LedgerTerms): NewLine[] | Refusal {
  const { holder } = act;
  const held = balanceOf(lines, holder);
  switch (act.kind) {
    case 'SUBSCRIBE':
      return [
        line('SUBSCRIBE', holder, { shares: act.shares }),
        ...(act.paid > 0 ? [line('PAY', holder, { cash: act.paid })] : []),
      ];
    case 'PAY':
      return [line('PAY', holder, { cash: act.amount })];
    case 'IN_KIND': {
      const shares = centimes(act.amount) / centimes(shareValue);
      if (!Number.isInteger(shares)) return refuse('inKindNotWhole', { amount: act.amount, share: shareValue });
      return [line('IN_KIND', holder, { shares, inKind: act.amount })];
    }
    case 'TRANSFER': {
      if (act.to === holder) return refuse('transferToOneself');
      if (act.shares > held.shares) return refuse('moreThanHeld', { asked: act.shares, held: held.shares });
      const carried = carriedBy(held, act.shares, shareValue);
      return [
        { ...line('TRANSFER', holder, opposite(carried)), twin: 1 },
        { ...line('TRANSFER', act.to, carried), twin: 0 },
      ];
    }
    case 'WITHDRAW':
      if (act.shares > held.shares) return refuse('moreThanHeld', { asked: act.shares, held: held.shares });
      return [line('WITHDRAW', holder, opposite(carriedBy(held, act.shares, shareValue)))];
  }
}

/** A correction: the line is taken back, a transfer on both sides. */
export function reversalOf(id: string, lines: readonly ShareLine[]): readonly ShareLine[] | Refusal {
  const was = lines.find((one) => one.id === id);
  if (!was || was.kind === 'REVERSE') return refuse('correctionStands');
  if (lines.some(({ reversesId }) => reversesId === id)) return refuse('alreadyCorrected');
  const twin = lines.find((one) => one.id === was.twinId);
  return twin ? [was, twin] : [was];
}

/** Why a ledger may not stand as it would, in the words of the screen. */
export function judgeLedger(lines: readonly ShareLine[], terms: LedgerTerms): Refusal | undefined {
  const fault = ledgerFault(lines, terms);
  if (fault === undefined) return undefined;
  const { shareValue: share, minShare: minimum, partPaid: percent } = terms;
  const held = [...balancesOf(lines).values()];
  switch (fault) {
    case 'share_ledger_is_not_overpaid': {
      const over = held.find((one) => centimes(one.cash) + centimes(one.inKind) > one.shares * centimes(share))!;
      return refuse('paidAboveSubscribed', {
        paid: add(over.cash, over.inKind),
        subscribed: subscribedOf(over, share),
      });
    }
    case 'share_ledger_in_kind_is_whole':
      return refuse('inKindNotWhole', { amount: held.find(({ inKind }) => inKind > 0)?.inKind ?? 0, share });
    case 'share_ledger_has_its_share':
      return refuse('shareTooLow', { share, minimum });
    case 'share_ledger_has_its_quarter':
      return refuse('partUnpaid', { percent, behind: held.filter((one) => isBehind(one, terms)).length });
    case 'share_ledger_is_the_capital':
      return refuse('capitalDiffers', { capital: terms.capital });
    default:
      return refuse('correctionBreaksLater');
  }
}

/** Each constraint of the database under the refusal that stands for it, for what two do at once. */
export const ledgerConstraints = {
  share_ledger_holds_no_less_than_nothing: 'correctionBreaksLater',
  share_ledger_is_not_overpaid: 'correctionBreaksLater',
  share_ledger_in_kind_is_whole: 'correctionBreaksLater',
  share_ledger_has_its_share: 'shareBelowLaw',
  share_ledger_has_its_quarter: 'correctionBreaksLater',
  share_ledger_is_the_capital: 'capitalOfLedger',
  share_entry_is_reversed_once: 'alreadyCorrected',
  share_entry_of_open_formation: 'formationClosed',
  share_entry_is_of_a_holder: 'holderHasLeft',
} as const;
