import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import {
  admit,
  change,
  type FormationId,
  type FormationView,
  type FounderChange,
  type FounderDraft,
  type FounderId,
} from '@sanad/cooperative/core';
import { isRefusal, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Invalid } from '@sanad/platform';
import { FormationHistory } from './formation-history';
import { FormationRows } from './formations.repository';
import { FounderSeats, toldOfFounder, whoFounds } from './founder-seats';

/** Who founds, and as what. Who comes from a file is told on its timeline. */
@Injectable()
export class Founders {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly history: FormationHistory,
    private readonly seats: FounderSeats,
  ) {}

  async add(within: Scope, formationId: FormationId, draft: FounderDraft): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const file = found(await this.files.station(within, draft.caseId));
    const { name, founders } = await this.formations.view(within, formationId);
    const refused = change(formation.state) ?? admit(file);
    if (refused) return refused;
    if (founders.some(({ personId }) => personId === file.personId)) return refuse('founderTwice');
    const who = { person_id: file.personId, case_id: draft.caseId };
    const id = await this.seats.take(within, formationId, draft, who);
    if (isRefusal(id)) return id;
    await this.timeline.add(within, draft.caseId, {
      kind: 'FORMATION_JOINED',
      factOn: draft.joinedOn,
      details: { cooperative: name },
    });
    const after = { id, ...toldOfFounder(draft) };
    return this.history.write(within, formation, { action: 'formation.founderAdd', after });
  }

  async change(within: Scope, id: FounderId, version: number, sent: FounderChange): Promise<FormationView | Refusal> {
    const { formation, founder } = await this.seats.open(within, id, version);
    const refused = change(formation.state);
    if (refused) return refused;
    const { role, profession = founder.profession } = sent;
    if (profession !== null && founder.kind === 'LEGAL_PERSON')
      throw new Invalid([{ path: '/profession', code: 'invalid' }]);
    await this.database.update('cooperative.founder', { id, version, set: { role, profession } });
    return this.history.write(within, formation, {
      action: 'formation.founderChange',
      before: { id, ...toldOfFounder({ ...founder, ...whoFounds(founder) }) },
      after: { id, ...toldOfFounder({ ...founder, role, profession, ...whoFounds(founder) }) },
    });
  }

  async remove(within: Scope, id: FounderId, version: number): Promise<FormationView | Refusal> {
    const seated = await this.seats.open(within, id, version);
    const { formation, view, founder } = seated;
    const refused = change(formation.state) ?? (await this.seats.leave(within, seated));
    if (refused) return refused;
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
      before: { id, ...toldOfFounder({ ...founder, ...whoFounds(founder) }) },
    });
  }
}
