import { DestroyRef, inject, Injectable, signal, untracked } from '@angular/core';
import { Session } from '@sanad/access/web';
import { Api, apiFailure, DeviceSafe } from '@sanad/ui';
import { draftName } from './kept-visit';
import { addressOf, isVerdict, isWaitingVisit, type WaitingVisit } from './waiting-visit';

/**
 * Visits that were saved where there is no network: sealed on the device, and sent one after the other as soon as there is
 * one again. What the server refuses stays, with its reason, until somebody has decided.
 */
@Injectable({ providedIn: 'root' })
export class VisitOutbox {
  private readonly api = inject(Api);
  private readonly safe = inject(DeviceSafe);
  private readonly session = inject(Session);
  private readonly kept = signal<readonly WaitingVisit[]>([]);
  readonly waiting = this.kept.asReadonly();
  readonly busy = signal(false);
  /** How many have been sent since the page was opened. */
  readonly sent = signal(0);
  private loaded: string | null = null;

  constructor() {
    const online = () => void this.send();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', online));
  }

  /** To be called by the pages that show it: brings back what waits, and sends it when that can be done. */
  async open(): Promise<void> {
    await this.load();
    if (navigator.onLine) await this.send();
  }

  async add(visit: WaitingVisit): Promise<void> {
    await this.load();
    await this.keep([...this.others(visit), visit]);
  }

  async remove(visit: WaitingVisit): Promise<void> {
    await this.keep(this.others(visit));
  }

  /** Back into its form, as it was typed. */
  async takeBack(visit: WaitingVisit): Promise<void> {
    await this.safe.put(draftName(this.user(), `${visit.cooperativeId} ${addressOf(visit)}`), visit.typed);
    await this.remove(visit);
  }

  /** Somebody else has reported the visit of this date: what one has seen oneself stays, as a visit in between. */
  async asExtra(visit: WaitingVisit): Promise<void> {
    await this.keep(this.kept().map((one) => (one.key === visit.key ? { ...one, months: null, refused: null } : one)));
    await this.send();
  }

  async send(): Promise<void> {
    if (untracked(this.busy)) return;
    this.busy.set(true);
    try {
      for (const visit of untracked(this.kept).filter(({ refused }) => refused === null)) {
        if (!(await this.sendOne(visit))) break;
      }
    } finally {
      this.busy.set(false);
    }
  }

  /** False when nobody answers: the others need not be tried. */
  private async sendOne(visit: WaitingVisit): Promise<boolean> {
    const { key, cooperativeId, months, corrects } = visit;
    const { reason, ...report } = visit.typed;
    try {
      await (corrects
        ? this.api.send('PUT', `/visits/${corrects.id}`, { ...report, reason }, { key, version: corrects.version })
        : this.api.send('POST', `/cooperatives/${cooperativeId}/visits`, { ...report, months }, { key }));
      await this.remove(visit);
      this.sent.update((count) => count + 1);
      return true;
    } catch (thrown) {
      const failure = apiFailure(thrown);
      if (!isVerdict(failure)) return false;
      const refused = { code: failure.code, values: failure.problem?.values ?? {} };
      await this.keep(this.kept().map((one) => (one.key === key ? { ...one, refused } : one)));
      return true;
    }
  }

  private others({ key }: WaitingVisit): WaitingVisit[] {
    return this.kept().filter((one) => one.key !== key);
  }

  private async load(): Promise<void> {
    if (this.loaded === this.user()) return;
    this.loaded = this.user();
    const kept = await this.safe.take(this.name());
    this.kept.set(Array.isArray(kept) ? kept.filter(isWaitingVisit) : []);
  }

  private async keep(visits: readonly WaitingVisit[]): Promise<void> {
    this.kept.set(visits);
    await (visits.length === 0 ? this.safe.remove(this.name()) : this.safe.put(this.name(), visits));
  }

  private user(): string {
    return this.session.user()?.id ?? '';
  }

  private name(): string {
    return `visits to send ${this.user()}`;
  }
}
