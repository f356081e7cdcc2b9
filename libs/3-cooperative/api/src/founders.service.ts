import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import {
  admit,
  change,
  leavingReason,
  type AssociateChange,
  type AssociateFounderDraft,
  type AssociateId,
  type FormationId,
  type FormationView,
  type FounderChange,
  type FounderDraft,
  type FounderId,
  type FounderView,
} from '@sanad/cooperative/core';
import { isRefusal, newId, refuse, say, today, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Stale } from '@sanad/platform';
import { Associates } from './associate/associates';
import { FormationHistory } from './formation-history';
import { FormationRows, type LockedFormation } from './formations.repository';
import { ShareLedgers } from './ledger/share-ledgers';

interface Opened {
  readonly formation: LockedFormation;
  readonly view: FormationView;
  readonly founder: FounderView;
}

/** Who the founder is, under the one name that applies. */
interface Who {
  readonly caseId?: string | null;
  readonly associateId?: string | undefined;
}

type Told = Who & { readonly shares: number; readonly paid: number; readonly role: string };

function toldOf({ caseId, associateId, shares, paid, role }: Told) {
  return { ...(caseId ? { caseId } : { associateId }), shares, paid, role };
}

const whoIs = ({ caseId, associate }: FounderView): Who => ({ caseId, associateId: associate?.id });

/** Who founds, with how many shares and how much of them paid. Who comes from a file is told on its timeline. */
@Injectable()
export class Founders {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly history: FormationHistory,
    private readonly associates: Associates,
    private readonly ledgers: ShareLedgers,
  ) {}

  async add(within: Scope, formationId: FormationId, draft: FounderDraft): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const file = found(await this.files.station(within, draft.caseId));
    const { name, founders } = await this.formations.view(within, formationId);
    const refused = change(formation.state) ?? admit(file);
    if (refused) return refused;
    if (founders.some(({ personId }) => personId === file.personId)) return refuse('founderTwice');
    const id = await this.seat(within, formationId, draft, { person_id: file.personId, case_id: draft.caseId });
    if (isRefusal(id)) return id;
    await this.timeline.add(within, draft.caseId, {
      kind: 'FORMATION_JOINED',
      factOn: draft.joinedOn,
      details: { cooperative: name },
    });
    return this.history.write(within, formation, { action: 'formation.founderAdd', after: { id, ...toldOf(draft) } });
  }

  async addAssociate(
    within: Scope,
    formationId: FormationId,
    draft: AssociateFounderDraft,
  ): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const { founders } = await this.formations.view(within, formationId);
    const refused = change(formation.state);
    if (refused) return refused;
    const cin = draft.associate.kind === 'PERSON' ? draft.associate.cin : null;
    if (await this.associates.foundsByCard(formationId, cin, null)) return refuse('cardFoundsAlready');
    const associateId = await this.associates.take(within, formation.unitId, draft.associate);
    if (isRefusal(associateId)) return associateId;
    if (founders.some(({ key }) => key === associateId)) return refuse('founderTwice');
    const id = await this.seat(within, formationId, draft, { associate_id: associateId });
    if (isRefusal(id)) return id;
    const after = { id, ...toldOf({ ...draft, associateId }) };
    return this.history.write(within, formation, { action: 'formation.founderAdd', after });
  }

  /** Corrects what is kept of a founder who has no file; the version is that of the associate. */
  async correctAssociate(
    within: Scope,
    id: FounderId,
    version: number,
    sent: AssociateChange,
  ): Promise<FormationView | Refusal> {
    const { formation, founder } = await this.find(within, id);
    const before = found(founder.associate);
    const refused = change(formation.state);
    if (refused) return refused;
    if (before.version !== version) throw new Stale(version, before.version);
    const cin = sent.kind === 'PERSON' ? sent.cin : undefined;
    if (await this.associates.foundsByCard(formation.id, cin, id)) return refuse('cardFoundsAlready');
    const unchanged = await this.associates.correct({ id: before.id, version, unitId: formation.unitId }, sent);
    if (unchanged) return unchanged;
    const { cin: _, ...after } = { cin: undefined, ...sent };
    return this.history.write(within, formation, {
      action: 'formation.associateChange',
      before: { id: before.id, nameAr: before.nameAr, givenAr: before.givenAr, familyAr: before.familyAr },
      after: { id: before.id, ...after, isCardChanged: cin !== undefined },
    });
  }

  async change(within: Scope, id: FounderId, version: number, sent: FounderChange): Promise<FormationView | Refusal> {
    const { formation, founder } = await this.open(within, id, version);
    const refused = change(formation.state);
    if (refused) return refused;
    await this.database.update('cooperative.founder', { id, version, set: { role: sent.role } });
    return this.history.write(within, formation, {
      action: 'formation.founderChange',
      before: { id, ...toldOf({ ...founder, ...whoIs(founder) }) },
      after: { id, ...toldOf({ ...founder, ...sent, ...whoIs(founder) }) },
    });
  }

  async remove(within: Scope, id: FounderId, version: number): Promise<FormationView | Refusal> {
    const { formation, view, founder } = await this.open(within, id, version);
    const refused = change(formation.state) ?? (await this.giveBack(within, formation.id, founder));
    if (refused) return refused;
    await this.database.change('delete from cooperative.founder where id = $1', [id]);
    // A file in a unit out of reach is told nothing: its unit sees the group no more than this one sees the file.
    if (founder.caseId && founder.file) {
      await this.timeline.add(within, founder.caseId, {
        kind: 'FORMATION_LEFT',
        factOn: today(),
        details: { cooperative: view.name },
      });
    }
    return this.history.write(within, formation, {
      action: 'formation.founderRemove',
      before: { id, ...toldOf({ ...founder, ...whoIs(founder) }) },
    });
  }

  private async seat(
    within: Scope,
    formationId: FormationId,
    { shares, paid, role, joinedOn }: Pick<FounderDraft, 'shares' | 'paid' | 'role' | 'joinedOn'>,
    who: { readonly person_id: string; readonly case_id: string } | { readonly associate_id: AssociateId },
  ): Promise<FounderId | Refusal> {
    const id = newId<FounderId>();
    await this.database.insert('cooperative.founder', {
      id,
      formation_id: formationId,
      ...who,
      role,
      joined_on: joinedOn,
    });
    const refused = await this.ledgers.write(within, await this.ledgers.rows.ofFormation(within, formationId), {
      kind: 'SUBSCRIBE',
      holder: 'person_id' in who ? who.person_id : who.associate_id,
      shares,
      paid,
      factOn: joinedOn,
      reference: null,
    });
    return refused ?? id;
  }

  /** Whoever leaves the group takes the shares along: the ledger says so. */
  private async giveBack(
    within: Scope,
    formationId: FormationId,
    { key, shares }: FounderView,
  ): Promise<Refusal | undefined> {
    if (shares === 0) return undefined;
    return this.ledgers.write(within, await this.ledgers.rows.ofFormation(within, formationId), {
      ...{ kind: 'WITHDRAW', holder: key, shares, factOn: today(), reference: null },
      reason: say('ar', leavingReason),
    });
  }

  /** @throws {Stale} when somebody has changed the founder since. */
  private async open(within: Scope, id: FounderId, version: number): Promise<Opened> {
    const opened = await this.find(within, id);
    if (opened.founder.version !== version) throw new Stale(version, opened.founder.version);
    return opened;
  }

  private async find(within: Scope, id: FounderId): Promise<Opened> {
    const row = await this.database.row<{ formationId: FormationId }>(
      'select formation_id as "formationId" from cooperative.founder where id = $1',
      [id],
    );
    const formation = await this.formations.lock(within, row?.formationId);
    const view = await this.formations.view(within, formation.id);
    return { formation, view, founder: found(view.founders.find((one) => one.id === id)) };
  }
}
