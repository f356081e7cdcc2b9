import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { foldName, newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import type { AliasDraft, AliasId, AliasView } from '@sanad/people/core';
import { found } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { AliasesRepository, type AliasStanding } from './aliases.repository';

const spelling = ({ given, family }: Pick<AliasDraft, 'given' | 'family'>) =>
  foldName(`${given ?? ''} ${family ?? ''}`);

const shown = ({ unitId: _unit, ...alias }: AliasStanding): AliasView => alias;

/** Spellings of a name met in documents: found like the name itself, and never written over it. */
@Injectable()
export class Aliases {
  constructor(
    private readonly aliases: AliasesRepository,
    private readonly people: PeopleRepository,
    private readonly audit: Audit,
  ) {}

  async of(within: Scope, personId: string): Promise<AliasView[]> {
    const { unitId, rows } = found(await this.aliases.of(within, personId));
    await this.audit.record({ action: 'alias.read', entity: 'person', entityId: personId, unitId });
    return rows;
  }

  /** @throws {Absent} when the person is not in scope. */
  async add(within: Scope, personId: string, draft: AliasDraft): Promise<AliasView | Refusal> {
    const unitId = found(await this.people.unitOf(within, personId, true));
    const { rows } = found(await this.aliases.of(within, personId));
    const known = rows.filter(({ endedAt }) => endedAt === null).map(spelling);
    if (known.includes(spelling(draft))) return refuse('aliasKnown');
    const id = newId<AliasId>();
    await this.aliases.insert({ id, person_id: personId, unit_id: unitId, ...draft, created_by: within.user });
    const after = { ...draft, personId };
    await this.audit.record({ action: 'alias.add', entity: 'alias', entityId: id, unitId, after });
    return shown(found(await this.aliases.view(within, id)));
  }

  /** It is no longer looked for, and stays with its end. */
  async end(within: Scope, id: AliasId, version: number): Promise<AliasView | Refusal> {
    const { unitId, endedAt, given, family } = found(await this.aliases.view(within, id));
    if (endedAt !== null) return refuse('aliasEnded');
    await this.aliases.end(id, version, within.user);
    const before = { given, family };
    await this.audit.record({ action: 'alias.end', entity: 'alias', entityId: id, unitId, before });
    return shown(found(await this.aliases.view(within, id)));
  }
}
