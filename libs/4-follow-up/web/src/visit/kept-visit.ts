import { effect, inject, Injectable, signal, untracked, type WritableSignal } from '@angular/core';
import { Session } from '@sanad/access/web';
import { DeviceSafe, unsent } from '@sanad/ui';
import { isVisitTyped, type VisitTyped } from './visit-typed';

/** Where the draft of a visit lies on the device of somebody. */
export const draftName = (user: string, key: string) => `${unsent} draft of visit ${user} ${key}`;

/**
 * A visit that is typed where there is no network: it lies encrypted on the device, by person, cooperative and visit, and is
 * there again after the page was closed. No name of a person is in it.
 */
@Injectable()
export class KeptVisit {
  private readonly safe = inject(DeviceSafe);
  private readonly session = inject(Session);
  private asked: string | null = null;
  /** Before what is kept has come back, an untouched form says nothing about it. */
  private readonly ready = signal<string | null>(null);
  /** Whether what is shown was taken up again. */
  readonly isRestored = signal(false);
  readonly isKept = signal(false);

  /** To be called where the fields of the page are initialised. `name` is undefined while nothing may be kept. */
  follow(model: WritableSignal<VisitTyped>, name: () => string | undefined, isTouched: () => boolean): void {
    effect(() => {
      const key = name();
      if (key === undefined || this.asked === key) return;
      this.asked = key;
      untracked(() => void this.bringBack(model, key));
    });
    effect(() => {
      const [key, typed, touched] = [name(), model(), isTouched()];
      if (key === undefined || this.ready() !== key || !touched) return;
      untracked(() => this.isKept.set(true));
      void this.safe.put(this.nameOf(key), typed);
    });
  }

  async forget(name: string): Promise<void> {
    this.ready.set(null);
    this.isKept.set(false);
    this.isRestored.set(false);
    await this.safe.remove(this.nameOf(name));
  }

  private async bringBack(model: WritableSignal<VisitTyped>, key: string): Promise<void> {
    const former = `visit ${this.session.user()?.id ?? ''} ${key}`;
    const kept = (await this.safe.take(this.nameOf(key))) ?? (await this.safe.take(former));
    // As it was called before such names said that something is unsent: what is found is kept under the new one at once.
    if (isVisitTyped(kept)) await this.safe.put(this.nameOf(key), kept);
    void this.safe.remove(former);
    if (isVisitTyped(kept)) {
      model.set(kept);
      this.isRestored.set(true);
      this.isKept.set(true);
    }
    this.ready.set(key);
  }

  private nameOf(key: string): string {
    return draftName(this.session.user()?.id ?? '', key);
  }
}
