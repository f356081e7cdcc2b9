import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import {
  type AssociateId,
  type AssociateMemberDraft,
  type CooperativeId,
  type CooperativeView,
  type MemberDraft,
  type MembershipEnding,
  type MembershipId,
} from '@sanad/cooperative/core';
import { isRefusal, newId, refuse, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found } from '@sanad/platform';
import { Associates } from '../associate/associates';
import { ShareLedgers } from '../ledger/share-ledgers';
import { HeldCooperatives, living, type CooperativeAct, type HeldCooperative } from './held-cooperatives';

interface Seen {
  readonly id: CooperativeId;
  readonly version: number;
}

type Admission = Omit<MemberDraft, 'caseId'>;

interface Who {
  readonly person_id?: string;
  readonly case_id?: string;
  readonly associate_id?: AssociateId;
}

interface Membership {
  readonly id: MembershipId;
  readonly caseId: string | null;
  readonly joinedOn: PlainDay;
  readonly leftOn: PlainDay | null;
}

/** Who belongs to a cooperative, from which day and until when. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly held: HeldCooperatives,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly associates: Associates,
    private readonly ledgers: ShareLedgers,
  ) {}

  /** A member who has a file, which is told of it. */
  admit(within: Scope, seen: Seen, { caseId, ...draft }: MemberDraft): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async (cooperative) => {
      const refused = early(cooperative, draft);
      if (refused) return refused;
      const { personId } = found(await this.files.station(within, caseId));
      if (await this.isDeceased(personId)) return refuse('memberIsDeceased');
      const act = await this.enlist(within, cooperative, draft, { person_id: personId, case_id: caseId });
      if (!isRefusal(act)) {
        const details = { cooperative: cooperative.name };
        await this.timeline.add(within, caseId, { kind: 'FORMATION_JOINED', factOn: draft.joinedOn, details });
      }
      return act;
    });
  }

  /** A member who has none: another person, or a legal person. */
  admitAssociate(
    within: Scope,
    seen: Seen,
    { associate, ...draft }: AssociateMemberDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async (cooperative) => {
      const refused = early(cooperative, draft);
      if (refused) return refused;
      const associateId = await this.associates.take(within, cooperative.unitId, associate);
      return isRefusal(associateId)
        ? associateId
        : this.enlist(within, cooperative, draft, { associate_id: associateId });
    });
  }

  async end(
    within: Scope,
    id: MembershipId,
    version: number,
    { leftOn, endKind, reason }: MembershipEnding,
  ): Promise<CooperativeView | Refusal> {
    const cooperativeId = await this.held.ownerOf('membership', id);
    return this.held.change(within, { id: cooperativeId, version }, async (cooperative) => {
      const member = found(await this.one(id));
      if (member.leftOn !== null) return refuse('memberHasLeft');
      if (leftOn < member.joinedOn) return refuse('leavingBeforeJoining', { day: member.joinedOn });
      await this.database.change(
        `update cooperative.membership set left_on = $2, end_kind = $3, end_reason = $4, version = version + 1 where id = $1`,
        [id, leftOn, endKind, reason],
      );
      if (member.caseId !== null && (await this.files.station(within, member.caseId as never))) {
        const details = { cooperative: cooperative.name };
        await this.timeline.add(within, member.caseId as never, { kind: 'FORMATION_LEFT', factOn: leftOn, details });
      }
      return { action: 'cooperative.memberEnd', before: { id }, after: { leftOn, endKind }, why: reason };
    });
  }

  /** The membership and, with its shares, the first line of the ledger. */
  private async enlist(
    within: Scope,
    cooperative: HeldCooperative,
    { shares, paid, entry, joinedOn }: Admission,
    who: Who,
  ): Promise<CooperativeAct | Refusal> {
    if (await this.overlaps(cooperative.id, who, joinedOn)) return refuse('memberAlready');
    const id = newId<MembershipId>();
    await this.database.insert('cooperative.membership', {
      id,
      cooperative_id: cooperative.id,
      ...who,
      founder: entry === 'FOUNDING',
      entry,
      joined_on: joinedOn,
      created_by: within.user,
    });
    const ledger = await this.ledgers.rows.ofCooperative(within, cooperative.id);
    const holder = (who.person_id ?? who.associate_id)!;
    const refused = await this.ledgers.write(within, ledger, {
      ...{ kind: 'SUBSCRIBE' as const, holder, factOn: joinedOn, reference: null, shares, paid },
    });
    if (refused) return refused;
    await this.ledgers.rows.keepCapital(ledger);
    return { action: 'cooperative.memberAdd', after: { id, ...who, entry, joinedOn, shares, paid } };
  }

  private async overlaps(cooperativeId: string, who: Who, from: PlainDay): Promise<boolean> {
    const row = await this.database.row(
      `select m.id from cooperative.membership m where m.cooperative_id = $1
         and (m.person_id = $2 or m.associate_id = $3) and (m.left_on is null or m.left_on >= $4)`,
      [cooperativeId, who.person_id ?? null, who.associate_id ?? null, from],
    );
    return row !== undefined;
  }

  private async isDeceased(personId: string): Promise<boolean> {
    const row = await this.database.row<{ status: string }>(
      'select p.vital_status as status from people.person p where p.id = $1',
      [personId],
    );
    return row?.status === 'DECEASED';
  }

  private one(id: MembershipId): Promise<Membership | undefined> {
    return this.database.row<Membership>(
      `select m.id, m.case_id as "caseId", m.joined_on as "joinedOn", m.left_on as "leftOn" from cooperative.membership m where m.id = $1`,
      [id],
    );
  }
}

/** Nobody joins what has ended, nor before the register has spoken. */
function early(cooperative: HeldCooperative, { joinedOn }: { readonly joinedOn: PlainDay }): Refusal | undefined {
  const { registeredOn } = cooperative;
  return (
    living(cooperative) ?? (joinedOn < registeredOn ? refuse('memberBeforeRegister', { day: registeredOn }) : undefined)
  );
}
