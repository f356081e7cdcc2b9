import { inject, Injectable } from '@angular/core';
import type { SessionView } from '@sanad/access/core';
import { DeviceSafe } from '@sanad/ui';
import { sessionReader } from './session.contract';

/** As long as a working day: afterwards one signs in again, with a network. */
const longest = 12 * 3_600_000;
const name = 'session';

/**
 * Who was signed in when the server was last reached, sealed on the device: a page that is opened again without network
 * knows whose it is. It opens nothing on the server, which asks for its own session at the next request.
 */
@Injectable({ providedIn: 'root' })
export class KeptSession {
  private readonly safe = inject(DeviceSafe);

  keep(view: SessionView): Promise<void> {
    return this.safe.put(name, { view, at: Date.now() });
  }

  async take(): Promise<SessionView | null> {
    const kept = (await this.safe.take(name)) as { view?: unknown; at?: unknown } | undefined;
    if (typeof kept?.at !== 'number' || Date.now() - kept.at > longest) return null;
    try {
      return sessionReader.parse(kept.view);
    } catch {
      return null;
    }
  }
}
