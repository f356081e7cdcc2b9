import { inject, Injectable, signal } from '@angular/core';
import { Session } from '@sanad/access/web';
import { VisitAhead, VisitsAhead } from '@sanad/follow-up/core';
import { Api, DeviceSafe } from '@sanad/ui';
import * as z from 'zod';

/** As long as a working day: as who was signed in is known without network. */
const longest = 12 * 3_600_000;
const Kept = z.object({ visits: z.array(VisitAhead), at: z.number() });

/**
 * The visits that come near, sealed on the device each time the list is seen: one that was never opened is opened from
 * there where there is no network. Signing out, or the end of the day, takes them away. They name no member.
 */
@Injectable({ providedIn: 'root' })
export class CarriedVisits {
  private readonly api = inject(Api);
  private readonly safe = inject(DeviceSafe);
  private readonly session = inject(Session);
  private readonly kept = signal<readonly VisitAhead[]>([]);
  readonly visits = this.kept.asReadonly();

  /** A list that is being read is reason enough; what goes wrong here is no matter of the page. */
  async carry(): Promise<void> {
    try {
      const { visits } = await this.api.fetch('/follow-up/visits', VisitsAhead);
      this.kept.set(visits);
      await this.safe.put(this.name(), { visits, at: Date.now() });
    } catch {
      // Whoever has no network keeps what was carried before.
    }
  }

  async bringBack(): Promise<void> {
    const kept = Kept.safeParse(await this.safe.take(this.name()));
    if (!kept.success) return;
    if (Date.now() - kept.data.at > longest) return this.safe.remove(this.name());
    this.kept.set(kept.data.visits);
  }

  private name(): string {
    return `visits ahead ${this.session.user()?.id ?? ''}`;
  }
}
