import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  change,
  judgeLedger,
  linesOf,
  reversalOf,
  type CooperativeId,
  type FormationId,
  type NewLine,
  type ShareAct,
  type ShareEntryId,
  type ShareLine,
} from '@sanad/cooperative/core';
import { isRefusal, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Invalid } from '@sanad/platform';
import { FormationHistory } from '../formation-history';
import { FormationRows } from '../formations.repository';
import { ShareLedgerRows, type KeptLedger, type Writing } from './share-ledger.repository';

const back = (amount: number) => (amount === 0 ? 0 : -amount);

function asLines(lines: readonly NewLine[], { valuation, reason, reverses }: Writing): ShareLine[] {
  return lines.map(({ twin, ...line }, place) => ({
    ...line,
    id: `new-${place}`,
    twinId: twin === undefined ? null : `new-${twin}`,
    reversesId: reverses?.[place] ?? null,
    valuation: valuation ?? null,
    reason: reason ?? null,
  }));
}

function writingOf(by: string, act: ShareAct): Writing {
  const { factOn, reference } = act;
  if (act.kind === 'WITHDRAW') return { by, factOn, reference, reason: act.reason };
  if (act.kind !== 'IN_KIND') return { by, factOn, reference };
  const { valuer, valuedOn, valuationReference } = act;
  return { by, factOn, reference, valuation: { valuer, valuedOn, reference: valuationReference } };
}

/** Acts on shares. Each is judged by the rules that the screen has shown, written as lines, and told in the audit. */
@Injectable()
export class ShareLedgers {
  constructor(
    readonly rows: ShareLedgerRows,
    private readonly formations: FormationRows,
    private readonly history: FormationHistory,
    private readonly audit: Audit,
  ) {}

  async actInFormation(within: Scope, id: FormationId, act: ShareAct): Promise<KeptLedger | Refusal> {
    const formation = await this.formations.lock(within, id);
    const refused = change(formation.state) ?? (await this.write(within, await this.rows.ofFormation(within, id), act));
    if (refused) return refused;
    await this.history.write(within, formation, { action: 'formation.shares', after: act });
    return this.rows.ofFormation(within, id);
  }

  async actInCooperative(within: Scope, id: CooperativeId, act: ShareAct): Promise<KeptLedger | Refusal> {
    await this.rows.lockCooperative(within, id);
    const ledger = await this.rows.ofCooperative(within, id);
    const refused = closed(ledger) ?? (await this.write(within, ledger, act));
    return refused ?? this.settle(within, ledger, { action: 'cooperative.shares', after: act });
  }

  async reverse(within: Scope, id: ShareEntryId, reason: string): Promise<KeptLedger | Refusal> {
    const { formationId, cooperativeId } = await this.rows.placeOf(id);
    if (cooperativeId) {
      await this.rows.lockCooperative(within, cooperativeId);
      const ledger = await this.rows.ofCooperative(within, cooperativeId);
      const refused = closed(ledger) ?? (await this.takeBack(within, ledger, id, reason));
      return (
        refused ?? this.settle(within, ledger, { action: 'cooperative.sharesReverse', before: { id }, why: reason })
      );
    }
    const formation = await this.formations.lock(within, formationId ?? undefined);
    const ledger = await this.rows.ofFormation(within, formation.id);
    const refused = change(formation.state) ?? (await this.takeBack(within, ledger, id, reason));
    if (refused) return refused;
    await this.history.write(within, formation, { action: 'formation.sharesReverse', before: { id }, why: reason });
    return this.rows.ofFormation(within, formation.id);
  }

  /** The lines of an act, if the ledger can stand with them. The group is held by whoever calls. */
  async write(within: Scope, ledger: KeptLedger, act: ShareAct): Promise<Refusal | undefined> {
    const here = (key: string) => ledger.holders.find((holder) => holder.key === key);
    if (!here(act.holder)) throw new Invalid([{ path: '/holder', code: 'unknown' }]);
    if (act.kind === 'TRANSFER' && !here(act.to)?.isHere) throw new Invalid([{ path: '/to', code: 'unknown' }]);
    if (act.kind !== 'WITHDRAW' && act.kind !== 'TRANSFER' && !here(act.holder)!.isHere) return refuse('holderHasLeft');
    const lines = linesOf(act, ledger.entries, ledger);
    return isRefusal(lines) ? lines : this.enter(ledger, lines, writingOf(within.user, act));
  }

  private takeBack(within: Scope, ledger: KeptLedger, id: ShareEntryId, reason: string): Promise<Refusal | undefined> {
    const taken = reversalOf(id, ledger.entries);
    if (isRefusal(taken)) return Promise.resolve(taken);
    const lines = taken.map(({ holder, shares, cash, inKind }) => ({
      ...{ kind: 'REVERSE' as const, holder, shares: back(shares), cash: back(cash), inKind: back(inKind) },
    }));
    return this.enter(ledger, lines, {
      ...{ by: within.user, factOn: today(), reason, reverses: taken.map((line) => line.id) },
    });
  }

  private async enter(ledger: KeptLedger, lines: readonly NewLine[], writing: Writing): Promise<Refusal | undefined> {
    // The capital of a legal person follows its lines: it is no bound of them.
    const refused = judgeLedger([...ledger.entries, ...asLines(lines, writing)], { ...ledger, capital: null });
    if (refused) return refused;
    await this.rows.add(ledger, lines, writing);
    return undefined;
  }

  private async settle(
    within: Scope,
    ledger: KeptLedger,
    act: { readonly action: string; readonly before?: unknown; readonly after?: unknown; readonly why?: string },
  ): Promise<KeptLedger> {
    const id = ledger.cooperativeId!;
    await this.rows.keepCapital(ledger);
    await this.audit.record({ ...act, entity: 'cooperative', entityId: id, unitId: ledger.unitId });
    return this.rows.ofCooperative(within, id);
  }
}

function closed({ isOpen }: KeptLedger): Refusal | undefined {
  return isOpen ? undefined : refuse('cooperativeEnded');
}
