import { Injectable, inject } from '@angular/core';
import { Session } from '@sanad/access/web';

const place = 'sanad.recents';
const most = 6;
const pageOfRecord = /^(\/[a-z-]+)+\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

/**
 * Pages of records that were opened in this tab, the latest first. Addresses alone are kept, never what stands on a page;
 * of another person at the same screen nothing is kept at all.
 */
@Injectable({ providedIn: 'root' })
export class Recents {
  private readonly session = inject(Session);

  list(): readonly string[] {
    try {
      const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as { user: string; paths: string[] } | null;
      return kept && kept.user === this.session.user()?.id ? kept.paths : [];
    } catch {
      return [];
    }
  }

  note(path: string): void {
    if (pageOfRecord.test(path)) this.write([path, ...this.list().filter((one) => one !== path)].slice(0, most));
  }

  drop(path: string): void {
    this.write(this.list().filter((one) => one !== path));
  }

  private write(paths: readonly string[]): void {
    try {
      sessionStorage.setItem(place, JSON.stringify({ user: this.session.user()?.id, paths }));
    } catch {
      // A browser that refuses storage only forgets.
    }
  }
}
