import { DestroyRef, inject, Injectable, signal, untracked } from '@angular/core';
import { Session } from '@sanad/access/web';
import { newId } from '@sanad/kernel';
import { Api, apiFailure, DeviceSafe, Toasts, unsent, useWords } from '@sanad/ui';
import { draftName } from './kept-visit';
import { actOf, addressOf, isVerdict, isWaitingVisit, type WaitingVisit } from './waiting-visit';
import { waitingVisitsWords } from './waiting-visits.words';

/**
 * Visits that were saved where there is no network: sealed on the device, each by itself, so that several windows of one
 * browser take nothing from one another, and sent one after the other as soon as there is a network again. What the server
 * refuses stays, with its reason, until somebody has decided.
 */
@Injectable({ providedIn: 'root' })
export class VisitOutbox {
  private readonly api = inject(Api);
  private readonly safe = inject(DeviceSafe);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly t = useWords(waitingVisitsWords);
  private readonly kept = signal<readonly WaitingVisit[]>([]);
  readonly waiting = this.kept.asReadonly();
  readonly busy = signal(false);
  /** How many have been sent since the page was opened. */
  readonly sent = signal(0);
  /** Those that this device refuses to keep: they wait here as long as the page is open. */
  private readonly homeless = new Set<string>();
  /** The keys of acts that nobody has answered yet, by what they say. */
  private readonly openActs = new Map<string, string>();

  constructor() {
    const online = () => void this.send();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', online));
  }

  /** Brings back what waits, of other windows too, and sends it when that can be done. */
  async open(): Promise<void> {
    await (navigator.onLine ? this.send() : this.load());
  }

  /** Gives the act its key: the same until it is answered, or says something else. */
  keyed(act: Omit<WaitingVisit, 'key'>): WaitingVisit {
    const said = actOf(act);
    const key = this.openActs.get(said) ?? newId();
    this.openActs.set(said, key);
    return { ...act, key };
  }

  answered(visit: WaitingVisit): void {
    this.openActs.delete(actOf(visit));
  }

  async add(visit: WaitingVisit): Promise<void> {
    this.kept.set([...this.others(visit), visit]);
    const name = this.nameOf(visit);
    await this.safe.put(name, visit);
    const isKept = (await this.safe.names(name)).length > 0;
    if (isKept) this.homeless.delete(visit.key);
    else this.homeless.add(visit.key);
    await this.load();
  }

  async remove(visit: WaitingVisit): Promise<void> {
    this.homeless.delete(visit.key);
    this.kept.set(this.others(visit));
    await this.safe.remove(this.nameOf(visit));
  }

  /** Back into its form, as it was typed: sent so again, it is the same act. */
  async takeBack(visit: WaitingVisit): Promise<void> {
    this.openActs.set(actOf(visit), visit.key);
    await this.safe.put(draftName(this.user(), `${visit.cooperativeId} ${addressOf(visit)}`), visit.typed);
    await this.remove(visit);
  }

  /** Somebody else has reported the visit of this date: what one has seen oneself stays, as a visit in between. */
  async asExtra(visit: WaitingVisit): Promise<void> {
    await this.add({ ...visit, key: newId(), months: null, refused: null });
    await this.remove(visit);
    await this.send();
  }

  async send(): Promise<void> {
    if (untracked(this.busy)) return;
    this.busy.set(true);
    try {
      await this.load();
      const count = { SENT: 0, REFUSED: 0 };
      for (const visit of untracked(this.kept).filter(({ refused }) => refused === null)) {
        const answer = await this.sendOne(visit);
        if (answer === 'AWAY') break;
        count[answer] += 1;
      }
      this.tell(count);
    } finally {
      this.busy.set(false);
    }
  }

  /** Wherever one is: what was refused is told too, since it may not be shown on the page that is open. */
  private tell({ SENT: sent, REFUSED: refused }: Readonly<Record<'SENT' | 'REFUSED', number>>): void {
    const said = sent > 0 ? [this.t('sent', { count: sent })] : [];
    if (refused > 0) this.toasts.failed([...said, this.t('refusedSome', { count: refused })].join('. '));
    else if (sent > 0) this.toasts.done(said.join());
  }

  /** `AWAY` when nobody answers: the others need not be tried. */
  private async sendOne(visit: WaitingVisit): Promise<'SENT' | 'REFUSED' | 'AWAY'> {
    const { key, cooperativeId, months, corrects } = visit;
    const { reason, ...report } = visit.typed;
    try {
      await (corrects
        ? this.api.send('PUT', `/visits/${corrects.id}`, { ...report, reason }, { key, version: corrects.version })
        : this.api.send('POST', `/cooperatives/${cooperativeId}/visits`, { ...report, months }, { key }));
      this.answered(visit);
      await this.remove(visit);
      this.sent.update((count) => count + 1);
      return 'SENT';
    } catch (thrown) {
      const failure = apiFailure(thrown);
      if (!isVerdict(failure)) return 'AWAY';
      await this.add({ ...visit, refused: { code: failure.code, values: failure.problem?.values ?? {} } });
      return 'REFUSED';
    }
  }

  private others({ key }: WaitingVisit): WaitingVisit[] {
    return untracked(this.kept).filter((one) => one.key !== key);
  }

  /** What lies on the device is what waits, whichever window has put it there; the keys are in the order of their acts. */
  private async load(): Promise<void> {
    const names = await this.safe.names(this.beginning());
    const found = (await Promise.all(names.map((name) => this.safe.take(name)))).filter(isWaitingVisit);
    const here = untracked(this.kept).filter(({ key }) => this.homeless.has(key));
    this.kept.set([...found, ...here].toSorted((one, other) => (one.key < other.key ? -1 : 1)));
  }

  private user(): string {
    return this.session.user()?.id ?? '';
  }

  private beginning(): string {
    return `${unsent} visit ${this.user()} `;
  }

  private nameOf({ key }: WaitingVisit): string {
    return this.beginning() + key;
  }
}
