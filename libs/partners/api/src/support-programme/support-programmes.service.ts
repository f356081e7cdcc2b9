import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles } from '@sanad/case-file/api';
import { newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  judgeProgramme,
  programmeOn,
  type ProgrammeFacts,
  type ProgrammesOfFile,
  type ProgrammesOfFileQuery,
  type SupportProgrammeDraft,
  type SupportProgrammeId,
  type SupportProgrammeView,
} from '@sanad/partners/core';
import { found, Invalid, Stale } from '@sanad/platform';
import { ProjectFacts } from './project-facts';
import { SupportProgrammesRepository, type FactsOfPerson } from './support-programmes.repository';

/** Verified is yes, rejected is no; what is stated and not verified yet nobody knows. */
function familyOf({ kinship }: FactsOfPerson): boolean | null {
  return kinship === 'VERIFIED' ? true : kinship === 'REJECTED' ? false : null;
}

/** The catalogue of support programmes (برامج الدعم), what it was before, and what of it is open to the person of a file. */
@Injectable()
export class SupportProgrammes {
  constructor(
    private readonly rows: SupportProgrammesRepository,
    private readonly files: CaseFiles,
    private readonly projects: ProjectFacts,
    private readonly audit: Audit,
  ) {}

  list(): Promise<SupportProgrammeView[]> {
    return this.rows.list();
  }

  async add(within: Scope, draft: SupportProgrammeDraft): Promise<SupportProgrammeView | Refusal> {
    const refused = await this.refusalOf(draft);
    if (refused) return refused;
    const id = newId<SupportProgrammeId>();
    await this.rows.addProgramme(id);
    return this.write(within, id, 0, draft);
  }

  /** A new line follows the one that was seen; those before it stay. @throws {Stale} when another one has followed it. */
  async change(
    within: Scope,
    id: SupportProgrammeId,
    version: number,
    draft: SupportProgrammeDraft,
  ): Promise<SupportProgrammeView | Refusal> {
    await this.rows.inTurn(id);
    const before = found(await this.rows.one(id));
    if (before.version !== version) throw new Stale(version, before.version);
    return (await this.refusalOf(draft)) ?? this.write(within, id, version, draft);
  }

  /** What is known of the person of a file, and each programme weighed for a filing on a day. */
  async ofFile(within: Scope, caseId: string, { on, sector }: ProgrammesOfFileQuery): Promise<ProgrammesOfFile> {
    const { personId, unitId } = found(await this.files.station(within, caseId));
    const person = found(await this.rows.factsOf(within, personId));
    await this.audit.record({ action: 'supportProgramme.judge', entity: 'caseFile', entityId: caseId, unitId });
    const project = await this.projects.of(within, caseId);
    const facts: ProgrammeFacts = {
      asOf: on ?? today(),
      birth: person.birth,
      province: person.province,
      sector: sector ?? project.sector,
      cooperativeOn: project.cooperativeOn,
      needs: { RESISTANCE_FAMILY: familyOf(person) },
    };
    const rows = (await this.rows.list()).map((programme) => {
      const { verdict, asOf, reasons } = judgeProgramme(programmeOn(programme.lines, facts.asOf), facts);
      return { programme, judgement: { verdict, asOf, reasons: [...reasons] } };
    });
    return { facts, rows };
  }

  private async refusalOf({ agencyId, service }: SupportProgrammeDraft): Promise<Refusal | null> {
    if (agencyId === null) return null;
    const offers = await this.rows.offers(agencyId, service ?? '');
    if (offers === undefined) throw new Invalid([{ path: '/agencyId', code: 'unknown' }]);
    return service !== null && !offers ? refuse('programmeServiceNotOffered') : null;
  }

  private async write(
    within: Scope,
    id: SupportProgrammeId,
    version: number,
    draft: SupportProgrammeDraft,
  ): Promise<SupportProgrammeView> {
    const before = version === 0 ? undefined : (await this.rows.one(id))?.lines[0];
    await this.rows.addLine(within, id, version + 1, draft);
    const { reason, ...after } = draft;
    await this.audit.record({
      action: version === 0 ? 'supportProgramme.add' : 'supportProgramme.change',
      entity: 'supportProgramme',
      entityId: id,
      ...(before ? { before } : {}),
      after,
      why: reason,
    });
    return found(await this.rows.one(id));
  }
}
