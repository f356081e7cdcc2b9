import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  holidaysOf,
  type FeastChange,
  type FeastChanged,
  type FeastDraft,
  type FeastId,
  type FeastView,
} from '@sanad/calendar/core';
import { newId, refuse, today, type Refusal } from '@sanad/kernel';
import { found, Stale, Transactions, type Caller } from '@sanad/platform';
import { DueDates } from './due-dates';
import { FeastsRepository } from './feasts.repository';

/** Days on which no office works: said by the administrator, each with what it rests on. Nothing that was said is lost. */
@Injectable()
export class Feasts {
  constructor(
    private readonly transactions: Transactions,
    private readonly feasts: FeastsRepository,
    private readonly dueDates: DueDates,
    private readonly audit: Audit,
  ) {}

  list(): Promise<FeastView[]> {
    return this.feasts.list();
  }

  async history(id: FeastId): Promise<FeastView[]> {
    const lines = await this.feasts.history(id);
    found(lines[0]);
    return lines;
  }

  add(caller: Caller, draft: FeastDraft): Promise<FeastChanged | Refusal> {
    return this.asHouse(caller, async () => {
      await this.feasts.inTurn();
      const same = (await this.feasts.list()).some((feast) => !feast.isWithdrawn && isSame(feast, draft));
      if (same) return refuse('feastThere');
      const id = newId() as FeastId;
      await this.feasts.say(id, 1, { ...draft, isWithdrawn: false, reason: null }, caller.scope.user);
      return this.follow(id, 'add', null);
    });
  }

  change(caller: Caller, id: FeastId, version: number, change: FeastChange): Promise<FeastChanged | Refusal> {
    return this.asHouse(caller, async () => {
      await this.feasts.inTurn();
      const before = found((await this.feasts.history(id))[0]);
      if (before.version !== version) throw new Stale(version, before.version);
      if ((before.kind === 'FIXED') !== (change.firstDay === null)) return refuse('feastKindFixed');
      await this.feasts.say(id, version + 1, { ...change, kind: before.kind }, caller.scope.user);
      return this.follow(id, 'change', before);
    });
  }

  /** Open delays lie in every unit: they are reckoned in the name of the person, by the house. */
  private asHouse<Answer>(caller: Caller, work: () => Promise<Answer>): Promise<Answer> {
    return this.transactions.asSystem(work, caller);
  }

  private async follow(id: FeastId, act: 'add' | 'change', before: FeastView | null): Promise<FeastChanged> {
    const feast = found((await this.feasts.history(id))[0]);
    const year = Number(today().slice(0, 4));
    const holidays = holidaysOf(await this.feasts.list(), year - 2, year + 3);
    const moved = await this.dueDates.reckon({ id, name: feast.ar, holidays });
    await this.audit.record({
      action: `feast.${act}`,
      entity: 'feast',
      entityId: id,
      before: before && said(before),
      after: { ...said(feast), moved },
      why: feast.reason ?? feast.source,
    });
    return { feast, moved };
  }
}

function isSame(feast: FeastView, { kind, ar, firstDay, month, day }: FeastDraft): boolean {
  if (feast.kind !== kind || feast.ar !== ar) return false;
  return kind === 'FIXED' ? feast.month === month && feast.day === day : feast.firstDay === firstDay;
}

function said({ ar, month, day, fromYear, toYear, firstDay, days, isConfirmed, isWithdrawn, source }: FeastView) {
  return { name: ar, month, day, fromYear, toYear, firstDay, days, isConfirmed, isWithdrawn, source };
}
