import { effect, inject, Injectable, signal, type Signal } from '@angular/core';
import { Session } from '@sanad/access/web';
import { RollCall, type SessionView } from '@sanad/training/core';
import { DeviceSafe, unsent } from '@sanad/ui';
import type { RollDraft } from './roll-draft';

/**
 * A roll that is called without network: its unsent marks lie encrypted on the device, by person and session, and are there
 * again after the page was closed. No name is in them.
 */
@Injectable()
export class KeptRoll {
  private readonly safe = inject(DeviceSafe);
  private readonly session = inject(Session);
  private asked: string | null = null;
  /** Before what is kept has come back, an empty draft says nothing about it. */
  private readonly ready = signal<string | null>(null);

  /** To be called where the fields of the page are initialised. */
  follow(draft: RollDraft, session: Signal<SessionView | undefined>): void {
    effect(() => {
      const shown = session();
      if (!shown || this.asked === shown.id) return;
      this.asked = shown.id;
      void this.bringBack(shown, draft);
    });
    effect(() => {
      const [shown, cells] = [session(), draft.cells()];
      if (!shown || this.ready() !== shown.id) return;
      if (cells.length === 0) void this.safe.remove(this.name(shown.id));
      else void this.safe.put(this.name(shown.id), { cells });
    });
  }

  private async bringBack({ id, enrolments }: SessionView, draft: RollDraft): Promise<void> {
    const kept = RollCall.safeParse(
      (await this.safe.take(this.name(id))) ?? (await this.safe.take(this.formerName(id))),
    );
    void this.safe.remove(this.formerName(id));
    if (kept.success) draft.restore(kept.data.cells, enrolments);
    this.ready.set(id);
  }

  private name(sessionId: string): string {
    return `${unsent} ${this.formerName(sessionId)}`;
  }

  /** As it was called before such names said that something is unsent. */
  private formerName(sessionId: string): string {
    return `roll ${this.session.user()?.id ?? ''} ${sessionId}`;
  }
}
