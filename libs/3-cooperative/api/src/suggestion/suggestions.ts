import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { PeopleTraits } from '@sanad/case-file/api';
import {
  foundingPaths,
  foundingStages,
  suggest,
  type Candidate,
  type FormationId,
  type SuggestionList,
} from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import { FormationRows } from '../formations.repository';

type Known = Omit<Candidate, 'branches' | 'trainings'>;
const mostLookedAt = 500;

/** Who might join a group: only those who agreed to be suggested, and only within the reach of whoever asks. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly traits: PeopleTraits,
    private readonly audit: Audit,
  ) {}

  async forGroup(within: Scope, id: FormationId): Promise<SuggestionList> {
    const { branch, province, founders, unitId } = await this.formations.view(within, id);
    const known = await this.candidates(within);
    const seated = founders.flatMap(({ personId }) => personId ?? []);
    const traits = await this.traits.of(within, [...known.map(({ personId }) => personId), ...seated]);
    const of = (personId: string) => traits.get(personId) ?? { branches: [], trainings: [] };
    const group = {
      branch,
      province,
      communes: await this.communesOf(seated),
      trainings: seated.flatMap((personId) => of(personId).trainings),
    };
    const rows = suggest(
      group,
      known.map((one) => ({ ...one, ...of(one.personId) })),
    );
    await this.audit.read({ entity: 'formation', entityId: id, unitId });
    return { rows };
  }

  private candidates(within: Scope): Promise<Known[]> {
    return this.database.rows<Known>(
      `select c.id as "caseId", c.number, c.stage, c.opened_on as "openedOn", p.id as "personId", p.province, p.commune,
         jsonb_build_object('givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la) as person
       from people.consent s
       join people.person p on p.id = s.person_id
       join case_file.case_file c on c.person_id = p.id
       where s.unit_id = any ($1::uuid[]) and s.purpose = 'SUGGESTION' and people.consent_holds(s.withdrawn_at, s.expires_on)
         and c.unit_id = any ($1::uuid[]) and c.stage = any ($2::text[]) and c.path = any ($3::text[])
         and p.vital_status = 'ALIVE' and p.merged_into is null
         and not exists (select from cooperative.founder o join cooperative.formation g on g.id = o.formation_id
           where o.person_id = p.id and g.state <> 'ABANDONED')
       order by c.opened_on, c.id limit ${mostLookedAt}`,
      [within.units, foundingStages, foundingPaths],
    );
  }

  private async communesOf(persons: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ commune: string }>(
      'select distinct p.commune from people.person p where p.id = any ($1::uuid[]) and p.commune is not null order by 1',
      [persons],
    );
    return rows.map(({ commune }) => commune);
  }
}
