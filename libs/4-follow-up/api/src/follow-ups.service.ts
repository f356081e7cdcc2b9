import { Injectable } from '@nestjs/common';
import type { CooperativeId } from '@sanad/cooperative/core';
import {
  adviceOf,
  mourafakaUntil,
  offersMourafaka,
  yearEndOn,
  type DutyView,
  type FollowUpView,
} from '@sanad/follow-up/core';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { found } from '@sanad/platform';
import { AlertRows } from './alert/alerts.repository';
import { DutyRows, type FollowedCooperative } from './duty/duties.repository';
import { Settling } from './duty/settling';
import { FollowUpRows, type SaidOfDuty } from './follow-up.repository';

const unsaid = {
  id: null,
  state: 'OPEN',
  doneOn: null,
  reference: null,
  note: null,
  scan: null,
  entries: [],
  version: 0,
} as const;

/** A cooperative after its creation, as its page shows it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly rows: FollowUpRows,
    private readonly duties: DutyRows,
    private readonly settling: Settling,
    private readonly alerts: AlertRows,
  ) {}

  /** @throws {Absent} when the cooperative is not there or out of scope. */
  async view(within: Scope, id: CooperativeId): Promise<FollowUpView> {
    const on = today();
    const of = found((await this.duties.followed(within, id))[0]);
    const law = await this.duties.law();
    const [visits, supports, alerts] = [
      await this.rows.visits(id),
      await this.rows.supports(id),
      await this.alerts.of(id),
    ];
    const { registeredOn, hasEnded, yearEnds } = of.followed;
    const dormant = alerts.find(({ kind }) => kind === 'DORMANT');
    return {
      ...{
        cooperativeId: id,
        name: of.name,
        members: of.members,
        registeredOn,
        hasEnded,
        visits,
        supports,
        alerts,
        law,
      },
      yearEnd: yearEndOn(yearEnds, on),
      yearEnds: await this.rows.yearEnds(id),
      duties: await this.dutiesOf(of, on, await this.rows.saidOfDuties(id)),
      advice: adviceOf(visits, law, on),
      mourafakaUntil: offersMourafaka({ registeredOn, hasEnded }, supports, on) ? mourafakaUntil(registeredOn) : null,
      dormantSince: dormant && !(await this.rows.decided([id])).has(id) ? dormant.since : null,
      decisions: await this.rows.decisions(id),
    };
  }

  /** What is owed today, with what was said of it; what was owed once stays where something was said of it. */
  private async dutiesOf(of: FollowedCooperative, on: PlainDay, said: readonly SaidOfDuty[]): Promise<DutyView[]> {
    const known = new Map(said.map((one) => [one.key, one]));
    const owed = await this.settling.owed(of, await this.duties.law(), on);
    const keys = new Set(owed.map(({ key }) => key));
    const past = of.duties.filter(({ key, version }) => version > 0 && !keys.has(key));
    return [...owed, ...past]
      .map(({ key, kind, mark, period, lawDueOn, dueOn, rule, isConfirmed }) => ({
        ...{ key, kind, mark, period, lawDueOn, dueOn, rule, isConfirmed },
        ...(known.get(key) ?? unsaid),
        entries: known.get(key)?.entries ?? [],
      }))
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  }
}
