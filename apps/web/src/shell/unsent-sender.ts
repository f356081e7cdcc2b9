import { DestroyRef, effect, inject, Injectable, Injector, untracked } from '@angular/core';
import { Session } from '@sanad/access/web';
import { unsentActs } from '../unsent-acts';

/** What was saved without network is sent from wherever one is, and not only from the page where it was typed. */
@Injectable({ providedIn: 'root' })
export class UnsentSender {
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);

  constructor() {
    const online = () => void this.send();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', online));
    effect(() => {
      if (this.session.user()) untracked(() => void this.send());
    });
  }

  async send(): Promise<void> {
    if ((await this.session.countUnsent()) === 0) return;
    for (const { load } of unsentActs.filter((acts) => this.session.may(acts.permission))) {
      try {
        const sender = await load();
        await this.injector.get(sender).open();
      } catch {
        // Its pages cannot be fetched without a network: they are when there is one.
      }
    }
  }
}
