import { Injectable } from '@nestjs/common';
import {
  dossierGaps,
  factsOf,
  type DossierDetails,
  type DossierFacts,
  type DossierGap,
  type DossierPart,
  type FormationId,
  type FormationView,
  type Identity,
} from '@sanad/cooperative/core';
import { province, type Scope } from '@sanad/kernel';
import { CardNumbers } from '@sanad/people/api';
import { Database } from '@sanad/platform';
import { FormationRows } from '../formations.repository';
import { DossierDetailRows } from './dossier-details.repository';

/** All that the papers of a group are made from, read at one moment. */
export interface Ground {
  readonly view: FormationView;
  readonly details: DossierDetails;
  readonly identities: readonly Identity[];
  readonly unit: string;
  readonly proposals: readonly string[];
}

interface FounderRow {
  readonly founderId: string;
  readonly key: string;
  readonly cipher: string | null;
  readonly sex: Identity['sex'];
  readonly commune: string | null;
  readonly province: string | null;
}

/** Reads a group for its papers. Card numbers are opened here, for whoever may read the papers. */
@Injectable()
export class DossierGrounds {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly details: DossierDetailRows,
    private readonly cards: CardNumbers,
  ) {}

  /** @throws {Absent} */
  async of(within: Scope, id: FormationId): Promise<Ground> {
    const view = await this.formations.view(within, id);
    const unit = await this.database.row<{ name: string }>(
      'select u.name_ar as name from access.unit u where u.id = $1',
      [view.unitId],
    );
    return {
      view,
      details: await this.details.of(id),
      identities: await this.identities(id),
      unit: unit?.name ?? '',
      proposals: proposalsOf(view),
    };
  }

  private async identities(id: FormationId): Promise<Identity[]> {
    const rows = await this.database.rows<FounderRow>(
      `select m.id as "founderId", coalesce(m.person_id, m.associate_id) as key, coalesce(p.cin_cipher, a.cin_cipher) as cipher,
         coalesce(p.sex, a.sex) as sex, p.commune, p.province
       from cooperative.founder m
       left join people.person p on p.id = m.person_id
       left join cooperative.associate a on a.id = m.associate_id
       where m.formation_id = $1`,
      [id],
    );
    return rows.map(({ founderId, key, cipher, sex, ...home }) => ({
      founderId,
      cin: cipher === null ? null : this.cards.open(key, cipher),
      sex,
      residence: [home.commune, home.province && province(home.province)?.ar].filter(Boolean).join('، ') || null,
    }));
  }
}

/** As the latest request puts them forward; before there is one, the name that the group goes by. */
function proposalsOf({ names, name }: FormationView): readonly string[] {
  return names.toSorted((one, other) => other.attempt - one.attempt)[0]?.proposals ?? [name];
}

export function gapsOf({ view, details, identities }: Ground, part: DossierPart): DossierGap[] {
  const founders = view.founders.map(({ id, person, associate }) => ({
    id,
    hasName: person !== null || associate !== null,
    hasCard: identities.some(({ founderId, cin }) => founderId === id && cin !== null),
  }));
  return dossierGaps({ facts: factsOf(view), law: view.law, details, founders }, part);
}

export function factsOfDossier({ view, ...ground }: Ground, part: DossierPart): DossierFacts {
  return { part, formation: view, facts: factsOf(view), branch: view.branchName.ar, ...ground };
}
