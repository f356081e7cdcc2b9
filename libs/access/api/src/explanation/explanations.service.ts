import { Injectable } from '@nestjs/common';
import {
  explain,
  explanationPermissions,
  roles,
  scopeFor,
  type Assignment,
  type Colleague,
  type ExplanationQuery,
  type ExplanationView,
  type Permission,
  type Standing,
} from '@sanad/access/core';
import { today, type UserId } from '@sanad/kernel';
import { Absent, Database, Invalid, Transactions, type Caller } from '@sanad/platform';
import { Audit } from '../audit';
import { DeclaredRoutes } from '../declared-routes';
import { Originators } from '../originators';
import { RecordsExplained, type FactsOfRecord } from './record-facts';

interface Subject {
  readonly id: UserId;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

/** What is told of a record that is not seen, or of none. */
const nothing: FactsOfRecord = {
  ...{ unitId: null, branchId: null, sharing: null, opening: null },
  ...{ owner: null, branch: null, agreement: null, openedUntil: null },
};

const namesOf = ({ owner, branch, agreement, openedUntil, sharing }: FactsOfRecord) => ({
  owner,
  branch,
  agreement,
  openedUntil,
  sharing,
});

/** A unit has fewer people than this. */
const most = 200;

/**
 * Why somebody may, or may not. A record is looked at in the name of who asks and nobody else's: what they do not see is
 * answered like what does not exist. Opens its transactions itself, one after the other.
 */
@Injectable()
export class Explanations {
  constructor(
    private readonly declared: DeclaredRoutes,
    private readonly records: RecordsExplained,
    private readonly originators: Originators,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws {Invalid} for an act or a record that nobody has declared. @throws {Absent} for one who is no colleague. */
  async of(by: Caller, { permission: name, record, id, user }: ExplanationQuery): Promise<ExplanationView> {
    const permission = this.declared.permissions.get(name);
    if (!permission) throw new Invalid([{ path: '/permission', code: 'unknown' }]);
    if ((record === undefined) !== (id === undefined)) throw new Invalid([{ path: '/id', code: 'required' }]);
    const asker = by.scope.user;
    const subject = await this.subjectOf(asker, user ?? asker, by);
    const facts = record && id ? await this.factsOf(asker, { record, id, user: subject.id, permission }) : null;
    const explanation = explain(permission, subject.assignments, facts?.standing ?? null);
    return {
      ...{ permission: name, may: explanation.may, links: [...explanation.links] },
      user: { id: subject.id, name: subject.name },
      held: [...new Set(subject.assignments.map(({ role }) => role))],
      granted: roles.filter((role) => permission.grants[role] !== undefined),
      ...namesOf(facts?.told ?? nothing),
    };
  }

  /** Those of one's own units, by name. */
  colleagues(by: Caller): Promise<Colleague[]> {
    return this.transactions.asSystem(
      () =>
        this.database.rows<Colleague>(
          `select u.id, u.name, array_agg(distinct a.role) as roles
           from access.assignment a join access.user_account u on u.id = a.user_id
           where a.unit_id = any($1::uuid[]) and u.status = 'ACTIVE' and a.valid_from <= $2::date
             and (a.valid_to is null or a.valid_to >= $2::date)
           group by u.id order by u.name, u.id limit ${most}`,
          [by.scope.units, today()],
        ),
      by,
    );
  }

  private async subjectOf(asker: UserId, user: UserId, by: Caller): Promise<Subject> {
    const own = await this.originators.assignmentsToday(asker);
    if (user === asker) return { id: asker, name: await this.nameOf(asker), assignments: own };
    const reach = scopeFor(explanationPermissions.askForColleague, asker, own);
    const assignments = await this.originators.assignmentsToday(user);
    const isColleague = assignments.some(({ unitId }) => unitId !== null && reach?.units.includes(unitId));
    if (!isColleague) throw new Absent();
    await this.transactions.asSystem(
      () => this.audit.record({ action: 'explanation.askForColleague', entity: 'user', entityId: user }),
      by,
    );
    return { id: user, name: await this.nameOf(user), assignments };
  }

  private async factsOf(
    asker: UserId,
    {
      record,
      id,
      user,
      permission,
    }: { readonly record: string; readonly id: string; readonly user: UserId; readonly permission: Permission },
  ): Promise<{ standing: Standing; told: FactsOfRecord | null }> {
    const facts = this.records.of(record);
    if (!facts) throw new Invalid([{ path: '/record', code: 'unknown' }]);
    const reader = await this.originators.callerOf(asker, facts.reads);
    const told = reader && (await this.transactions.as(reader, () => facts.of(reader.scope, { id, user, permission })));
    if (!told) return { standing: { isHidden: true, isOpenable: facts.opens(permission) }, told: null };
    const { unitId, branchId, sharing, opening } = told;
    return { standing: { unitId, branchId, sharing, opening }, told };
  }

  private async nameOf(user: UserId): Promise<string> {
    const [row] = await this.transactions.alone<{ name: string }>('select access.user_name($1) as name', [user]);
    return row?.name ?? '';
  }
}
