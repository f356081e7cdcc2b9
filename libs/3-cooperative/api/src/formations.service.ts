import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles } from '@sanad/case-file/api';
import type { CaseFileId } from '@sanad/case-file/core';
import {
  change,
  judgeLedger,
  setbackOf,
  type FormationChange,
  type FormationDraft,
  type FormationId,
  type FormationsOfFile,
  type FormationView,
} from '@sanad/cooperative/core';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import { found } from '@sanad/platform';
import { FormationRows } from './formations.repository';
import { Setbacks } from './group/setbacks';
import { ShareLedgerRows } from './ledger/share-ledger.repository';
import { Trades } from './trade/trades.service';

function toldOf({ name, seat, province, category, branch, shareValue }: FormationChange) {
  return { name, seat, province, category, branch, shareValue };
}

const capitalShort = (seen: FormationView) => setbackOf(seen)?.capital ?? 0;

/** Founding groups: what they are called, where they sit, what a share is worth. */
@Injectable()
export class Formations {
  constructor(
    readonly rows: FormationRows,
    private readonly files: CaseFiles,
    private readonly ledgers: ShareLedgerRows,
    private readonly trades: Trades,
    private readonly audit: Audit,
    private readonly setbacks: Setbacks,
  ) {}

  async read(within: Scope, id: FormationId): Promise<FormationView> {
    const view = await this.rows.view(within, id);
    await this.audit.read({ entity: 'formation', entityId: id, unitId: view.unitId });
    return view;
  }

  async create(within: Scope, draft: FormationDraft): Promise<FormationView | Refusal> {
    const unitId = await this.rows.unitOfSeat(within, draft.province);
    if (!unitId) return refuse('seatOutsideArea', { province: draft.province });
    const closed = await this.trades.choose(draft.branch);
    if (closed) return closed;
    const id = await this.rows.add(within.user, unitId, draft);
    const after = { ...toldOf(draft), startedOn: draft.startedOn };
    await this.audit.record({ action: 'formation.create', entity: 'formation', entityId: id, unitId, after });
    return this.rows.view(within, id);
  }

  async change(
    within: Scope,
    id: FormationId,
    version: number,
    sent: FormationChange,
  ): Promise<FormationView | Refusal> {
    const formation = await this.rows.lock(within, id);
    this.rows.seen(formation, version);
    const { state, unitId } = formation;
    const before = await this.rows.view(within, id);
    const ledger = await this.ledgers.ofFormation(within, id);
    const refused =
      change(state) ??
      judgeLedger(ledger.entries, { ...ledger, shareValue: sent.shareValue }) ??
      (await this.trades.choose(sent.branch, before.branch));
    if (refused) return refused;
    // The scans belong to the unit of the seat: a seat elsewhere is another group.
    if ((await this.rows.unitOfSeat(within, sent.province)) !== unitId) {
      return refuse('seatOutsideArea', { province: sent.province });
    }
    await this.rows.change(id, version, sent);
    await this.audit.record({
      action: 'formation.change',
      entity: 'formation',
      entityId: id,
      unitId,
      before: toldOf(before),
      after: toldOf(sent),
    });
    // Shares of another value are another capital; another name or seat loses nothing.
    const after = await this.rows.view(within, id);
    await this.setbacks.follow(within, after, capitalShort(after) > capitalShort(before));
    return after;
  }

  async ofFile(within: Scope, caseId: CaseFileId): Promise<FormationsOfFile> {
    found(await this.files.station(within, caseId));
    return { rows: await this.rows.ofFile(within, caseId) };
  }
}
