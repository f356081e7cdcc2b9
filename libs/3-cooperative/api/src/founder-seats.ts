import { Injectable } from '@nestjs/common';
import {
  leavingReason,
  type AssociateId,
  type FormationId,
  type FormationView,
  type FounderDraft,
  type FounderId,
  type FounderView,
} from '@sanad/cooperative/core';
import { newId, say, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Stale } from '@sanad/platform';
import { FormationRows, type LockedFormation } from './formations.repository';
import { ShareLedgers } from './ledger/share-ledgers';

/** A founder in the group, which is held until the end of the transaction. */
export interface SeatedFounder {
  readonly formation: LockedFormation;
  readonly view: FormationView;
  readonly founder: FounderView;
}

type Seated = { readonly person_id: string; readonly case_id: string } | { readonly associate_id: AssociateId };

/** The seats of a group: whoever takes one subscribes shares, whoever leaves one takes them along. */
@Injectable()
export class FounderSeats {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly ledgers: ShareLedgers,
  ) {}

  async take(
    within: Scope,
    formationId: FormationId,
    { shares, paid, role, profession, joinedOn }: Omit<FounderDraft, 'caseId'>,
    who: Seated,
  ): Promise<FounderId | Refusal> {
    const id = newId<FounderId>();
    await this.database.insert('cooperative.founder', {
      id,
      formation_id: formationId,
      ...who,
      role,
      profession,
      joined_on: joinedOn,
    });
    const refused = await this.ledgers.write(within, await this.ledgers.rows.ofFormation(within, formationId), {
      ...{ kind: 'SUBSCRIBE', shares, paid, factOn: joinedOn, reference: null },
      holder: 'person_id' in who ? who.person_id : who.associate_id,
    });
    return refused ?? id;
  }

  /** The shares go first, as the ledger says; then the seat. */
  async leave(
    within: Scope,
    { formation, founder: { id, key, shares } }: SeatedFounder,
    on: PlainDay = today(),
  ): Promise<Refusal | undefined> {
    if (shares > 0) {
      const refused = await this.ledgers.write(within, await this.ledgers.rows.ofFormation(within, formation.id), {
        ...{ kind: 'WITHDRAW', holder: key, shares, factOn: on, reference: null, reason: say('ar', leavingReason) },
      });
      if (refused) return refused;
    }
    await this.database.change('delete from cooperative.founder where id = $1', [id]);
    return undefined;
  }

  /** @throws {Stale} when somebody has changed the founder since. @throws {Absent} */
  async open(within: Scope, id: FounderId, version: number): Promise<SeatedFounder> {
    const seated = await this.find(within, id);
    if (seated.founder.version !== version) throw new Stale(version, seated.founder.version);
    return seated;
  }

  async find(within: Scope, id: FounderId): Promise<SeatedFounder> {
    const row = await this.database.row<{ formationId: FormationId }>(
      'select formation_id as "formationId" from cooperative.founder where id = $1',
      [id],
    );
    const formation = await this.formations.lock(within, row?.formationId);
    const view = await this.formations.view(within, formation.id);
    return { formation, view, founder: found(view.founders.find((one) => one.id === id)) };
  }
}

/** Who the founder is, under the one name that applies. */
export interface WhoFounds {
  readonly caseId?: string | null;
  readonly associateId?: string | undefined;
}

/** What the audit keeps of a founder. */
export function toldOfFounder({
  caseId,
  associateId,
  ...told
}: WhoFounds & Pick<FounderView, 'shares' | 'paid' | 'role' | 'profession'>) {
  const { shares, paid, role, profession } = told;
  return { ...(caseId ? { caseId } : { associateId }), shares, paid, role, profession };
}

export const whoFounds = ({ caseId, associate }: FounderView): WhoFounds => ({ caseId, associateId: associate?.id });
