import { computed, DestroyRef, DOCUMENT, inject, Injectable, isDevMode, signal } from '@angular/core';

/** After the first page has settled: what is kept for later does not hold up what is wanted now. */
const patience = 3_000;
const anHour = 3_600_000;

/** The worker that opens the pages without a network, and the releases that it brings. */
@Injectable({ providedIn: 'root' })
export class Releases {
  private readonly page = inject(DOCUMENT).querySelector<HTMLMetaElement>('meta[name=release]')?.content;
  private readonly waiting = signal<ServiceWorker | null>(null);
  /** A newer one than the open page waits to be shown. */
  readonly isNew = computed(() => this.waiting() !== null);

  constructor() {
    // Only pages that a server of ours has given know their release.
    const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
    if (isDevMode() || !this.page || !workers) return;
    let check: ReturnType<typeof setInterval> | undefined;
    const start = setTimeout(() => {
      void workers
        .register('/worker.js')
        .then((registration) => {
          this.follow(registration);
          check = setInterval(() => void registration.update().catch(() => undefined), anHour);
        })
        // A browser that refuses to keep anything opens its pages with a network only.
        .catch(() => undefined);
    }, patience);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(start);
      clearInterval(check);
    });
  }

  /** Shows the new release: the page begins anew. What was not sent asks first, as with any leaving. */
  take(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => globalThis.location.reload(), { once: true });
    this.waiting()?.postMessage('take over');
  }

  private follow(registration: ServiceWorkerRegistration): void {
    if (registration.waiting) void this.weigh(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && registration.active) void this.weigh(worker);
      });
    });
  }

  /** The page comes from the server first, and may be of the new release already: then the worker follows it unseen. */
  private async weigh(worker: ServiceWorker): Promise<void> {
    const channel = new MessageChannel();
    const release = await new Promise<unknown>((resolve) => {
      channel.port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage('release', [channel.port2]);
    });
    if (release === this.page) worker.postMessage('take over');
    else this.waiting.set(worker);
  }
}
