import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import {
  admit,
  change,
  payShares,
  type FormationId,
  type FormationView,
  type FounderChange,
  type FounderDraft,
  type FounderId,
  type FounderView,
} from '@sanad/cooperative/core';
import { newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Stale } from '@sanad/platform';
import { FormationHistory } from './formation-history';
import { FormationRows, type LockedFormation } from './formations.repository';

interface Opened {
  readonly formation: LockedFormation;
  readonly view: FormationView;
  readonly founder: FounderView;
}

function toldOf({ caseId, shares, paid, role }: FounderChange & Pick<FounderView, 'caseId'>) {
  return { caseId, shares, paid, role };
}

/** Who founds, with how many shares and how much of them paid. Each one comes from a file and is told on its timeline. */
@Injectable()
export class Founders {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly history: FormationHistory,
  ) {}

  async add(within: Scope, formationId: FormationId, draft: FounderDraft): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const file = found(await this.files.station(within, draft.caseId));
    const { name, shareValue, founders } = await this.formations.view(within, formationId);
    const refused = change(formation.state) ?? admit(file) ?? payShares(draft, shareValue);
    if (refused) return refused;
    if (founders.some(({ personId }) => personId === file.personId)) return refuse('founderTwice');
    const id = newId<FounderId>();
    await this.database.insert('cooperative.founder', {
      id,
      formation_id: formationId,
      person_id: file.personId,
      case_id: draft.caseId,
      shares: draft.shares,
      paid: draft.paid,
      role: draft.role,
      joined_on: draft.joinedOn,
    });
    await this.timeline.add(within, draft.caseId, {
      kind: 'FORMATION_JOINED',
      factOn: draft.joinedOn,
      details: { cooperative: name },
    });
    return this.history.write(within, formation, { action: 'formation.founderAdd', after: { id, ...toldOf(draft) } });
  }

  async change(within: Scope, id: FounderId, version: number, sent: FounderChange): Promise<FormationView | Refusal> {
    const { formation, view, founder } = await this.open(within, id, version);
    const refused = change(formation.state) ?? payShares(sent, view.shareValue);
    if (refused) return refused;
    await this.database.update('cooperative.founder', {
      id,
      version,
      set: { shares: sent.shares, paid: sent.paid, role: sent.role },
    });
    return this.history.write(within, formation, {
      action: 'formation.founderChange',
      before: { id, ...toldOf(founder) },
      after: { id, ...toldOf({ ...founder, ...sent }) },
    });
  }

  async remove(within: Scope, id: FounderId, version: number): Promise<FormationView | Refusal> {
    const { formation, view, founder } = await this.open(within, id, version);
    const refused = change(formation.state);
    if (refused) return refused;
    await this.database.change('delete from cooperative.founder where id = $1', [id]);
    // A file in a unit out of reach is told nothing: its unit sees the group no more than this one sees the file.
    if (founder.file) {
      await this.timeline.add(within, founder.caseId, {
        kind: 'FORMATION_LEFT',
        factOn: today(),
        details: { cooperative: view.name },
      });
    }
    return this.history.write(within, formation, {
      action: 'formation.founderRemove',
      before: { id, ...toldOf(founder) },
    });
  }

  private async open(within: Scope, id: FounderId, version: number): Promise<Opened> {
    const row = await this.database.row<{ formationId: FormationId }>(
      'select formation_id as "formationId" from cooperative.founder where id = $1',
      [id],
    );
    const formation = await this.formations.lock(within, row?.formationId);
    const view = await this.formations.view(within, formation.id);
    const founder = found(view.founders.find((one) => one.id === id));
    if (founder.version !== version) throw new Stale(version, founder.version);
    return { formation, view, founder };
  }
}
