import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Whether the device says it has a network. The server may still be away: each failed act says so itself. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly state = signal(navigator.onLine);
  readonly isOnline = this.state.asReadonly();

  constructor() {
    const follow = () => this.state.set(navigator.onLine);
    addEventListener('online', follow);
    addEventListener('offline', follow);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    });
  }
}
