import { effect, inject, Injectable } from '@angular/core';
import { Session } from '@sanad/access/web';
import { SessionView } from '@sanad/training/core';
import { DeviceSafe, type Reading } from '@sanad/ui';
import * as z from 'zod';

/** As long as a day in a hall. */
const longest = 12 * 3_600_000;
const Kept = z.object({ view: SessionView, at: z.number() });

/**
 * The roster that was opened last on this device, sealed there for whoever may call it: opened again without network it is
 * read from there. Signing out, or the end of the day, takes it away.
 */
@Injectable()
export class KeptRoster {
  private readonly safe = inject(DeviceSafe);
  private readonly session = inject(Session);
  private readonly name = () => `roster ${this.session.user()?.id ?? ''}`;

  /** To be called where the fields of the page are initialised. */
  follow(reading: Reading<SessionView>, id: () => string): void {
    effect(() => {
      const view = reading.value();
      if (view && view.id === id() && this.session.may('training.report'))
        void this.safe.put(`${this.name()} ${view.id}`, { view, at: Date.now() });
    });
    effect(() => {
      if (reading.failure()?.status === 0 && !reading.value()) void this.bringBack(reading, id());
    });
  }

  private async bringBack(reading: Reading<SessionView>, id: string): Promise<void> {
    const name = `${this.name()} ${id}`;
    const kept = Kept.safeParse(await this.safe.take(name));
    if (!kept.success) return;
    if (Date.now() - kept.data.at > longest) return this.safe.remove(name);
    reading.put(kept.data.view);
  }
}
