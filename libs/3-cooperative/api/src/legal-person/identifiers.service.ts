import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type {
  CooperativeId,
  CooperativeView,
  IdentifierDraft,
  IdentifierEnding,
  IdentifierId,
  RegisterCorrection,
} from '@sanad/cooperative/core';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { SealedNumbers } from '@sanad/people/api';
import type { BankNumberView, UnmaskReason } from '@sanad/people/core';
import { Database, found, Keys } from '@sanad/platform';
import { HeldCooperatives, type HeldCooperative } from './held-cooperatives';
import { LicenceAlerts } from './licence-alerts';

interface InForce {
  readonly id: IdentifierId;
  readonly kind: string;
  readonly value: string | null;
  readonly end: string | null;
  readonly product: string | null;
}

/** As the audit tells a number: of a bank number its end alone. */
const told = ({ kind, value, end, product }: InForce) => ({ kind, value: value ?? `•••• ${end ?? ''}`, product });

/** Numbers that offices gave a cooperative. A bank number leaves this class in clear for one reason only: somebody who may has asked, and said why. */
@Injectable()
export class Identifiers {
  private readonly numbers: SealedNumbers;

  constructor(
    private readonly database: Database,
    private readonly held: HeldCooperatives,
    private readonly alerts: LicenceAlerts,
    private readonly audit: Audit,
    keys: Keys,
  ) {
    this.numbers = new SealedNumbers(keys, 'cooperative.identifier.rib');
  }

  /** Takes the place of the number in force of the same kind; the old one stays behind with who and when. */
  write(
    within: Scope,
    seen: { readonly id: CooperativeId; readonly version: number },
    draft: IdentifierDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async ({ id, unitId }) => {
      const product = draft.kind === 'SECTOR_LICENCE' ? draft.product : null;
      const before = await this.inForce(id, draft.kind, product);
      if (before) await this.end(within, before.id);
      const row = newId<IdentifierId>();
      const isBank = draft.kind === 'RIB';
      await this.database.insert('cooperative.identifier', {
        id: row,
        cooperative_id: id,
        unit_id: unitId,
        kind: draft.kind,
        value: isBank ? null : draft.value,
        ...(isBank ? this.sealed(row, draft.value) : {}),
        authority: draft.authority,
        product,
        given_on: draft.givenOn,
        expires_on: draft.kind === 'SECTOR_LICENCE' ? draft.expiresOn : null,
        created_by: within.user,
      });
      if (product !== null) await this.alerts.refresh(within);
      const end = isBank ? draft.value.slice(-4) : null;
      const after = told({ id: row, kind: draft.kind, value: isBank ? null : draft.value, end, product });
      return { action: 'cooperative.identifier', before: before && told(before), after };
    });
  }

  /** Nothing takes its place: it was given back, or was never right. */
  async close(
    within: Scope,
    id: IdentifierId,
    version: number,
    { reason }: IdentifierEnding,
  ): Promise<CooperativeView | Refusal> {
    const cooperativeId = await this.held.ownerOf('identifier', id);
    return this.held.change(within, { id: cooperativeId, version }, async () => {
      const before = await this.one(id);
      if (!before) return refuse('identifierEnded');
      await this.end(within, id);
      if (before.product !== null) await this.alerts.refresh(within);
      return { action: 'cooperative.identifierEnd', before: told(before), why: reason };
    });
  }

  /** The entry at the court as it has to be read; what stood there is kept among the former numbers. */
  correctRegister(
    within: Scope,
    seen: { readonly id: CooperativeId; readonly version: number },
    { registerNumber, court, reason }: RegisterCorrection,
  ): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async (cooperative) => {
      const before = await this.registerOf(cooperative);
      await this.database.change('update cooperative.cooperative set register_number = $2, court = $3 where id = $1', [
        ...[cooperative.id, registerNumber, court],
      ]);
      await this.database.insert('cooperative.identifier', {
        id: newId(),
        cooperative_id: cooperative.id,
        unit_id: cooperative.unitId,
        kind: 'LOCAL_REGISTER',
        value: before.registerNumber,
        authority: before.court,
        given_on: cooperative.registeredOn,
        reason,
        created_by: within.user,
        ended_at: new Date(),
        ended_by: within.user,
      });
      return { action: 'cooperative.registerCorrect', before, after: { registerNumber, court }, why: reason };
    });
  }

  /** The bank number in clear. @throws {Absent} when there is none. */
  async unmask(within: Scope, cooperativeId: CooperativeId, reason: UnmaskReason): Promise<BankNumberView> {
    const row = await this.database.row<{ id: string; cipher: string; unitId: string }>(
      `select i.id, i.rib_cipher as cipher, i.unit_id as "unitId" from cooperative.identifier i
       where i.cooperative_id = $1 and i.unit_id = any ($2::uuid[]) and i.kind = 'RIB' and i.ended_at is null`,
      [cooperativeId, within.units],
    );
    const { id, cipher, unitId } = found(row);
    await this.audit.record({
      action: 'cooperative.ribUnmask',
      entity: 'cooperative',
      entityId: cooperativeId,
      unitId,
      why: reason,
    });
    return { rib: this.numbers.open(id, cipher) };
  }

  private sealed(row: string, rib: string) {
    return { rib_cipher: this.numbers.seal(row, rib), rib_index: this.numbers.index(rib), rib_end: rib.slice(-4) };
  }

  private inForce(cooperativeId: string, kind: string, product: string | null): Promise<InForce | undefined> {
    return this.database.row<InForce>(
      `select i.id, i.kind, i.value, i.rib_end as "end", i.product from cooperative.identifier i
       where i.cooperative_id = $1 and i.kind = $2 and i.product is not distinct from $3 and i.ended_at is null`,
      [cooperativeId, kind, product],
    );
  }

  private one(id: IdentifierId): Promise<InForce | undefined> {
    return this.database.row<InForce>(
      `select i.id, i.kind, i.value, i.rib_end as "end", i.product from cooperative.identifier i
       where i.id = $1 and i.ended_at is null`,
      [id],
    );
  }

  private async end(within: Scope, id: IdentifierId): Promise<void> {
    await this.database.change(
      `update cooperative.identifier set ended_at = now(), ended_by = $2, version = version + 1 where id = $1`,
      [id, within.user],
    );
  }

  private async registerOf({ id }: HeldCooperative): Promise<{ registerNumber: string; court: string }> {
    const row = await this.database.row<{ registerNumber: string; court: string }>(
      'select register_number as "registerNumber", court from cooperative.cooperative where id = $1',
      [id],
    );
    return found(row);
  }
}
