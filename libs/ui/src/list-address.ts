import { DestroyRef, effect, inject, signal, untracked, type Signal, type WritableSignal } from '@angular/core';
import { Router } from '@angular/router';

/** Query parameters to change; null takes one out of the address. */
export type AddressChange = Readonly<Record<string, string | null>>;

/** The box above a list, and the address that remembers what stands in it. */
export interface ListAddress {
  /** The letters in the box. */
  readonly typed: WritableSignal<string>;
  /** What the list is asked for: what the address says, or the box once it has been still. */
  readonly asked: Signal<string>;
  /** Changes other parameters of the address. */
  narrow(change: AddressChange): void;
  /** Empties the box, and takes what else narrows the list out of the address. */
  clear(others?: AddressChange): void;
}

export interface ListAddressOptions {
  /** What must not stand in an address, which others may see: it is asked for all the same. */
  readonly isSecret?: (query: string) => boolean;
  readonly milliseconds?: number;
}

/**
 * Writes query parameters in place of those that stand there. Changes that meet on the way go together; who has already
 * gone on to another page is not called back by what they chose or typed before.
 */
export function addressWriter(): (change: AddressChange) => void {
  const router = inject(Router);
  let unwritten: AddressChange = {};
  let writing = 0;
  return (change) => {
    if (writing === 0 && untracked(() => router.currentNavigation()) !== null) return;
    unwritten = { ...unwritten, ...change };
    writing += 1;
    const written = router.navigate([], {
      queryParams: unwritten,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
    void written.finally(() => {
      writing -= 1;
      if (writing === 0) unwritten = {};
    });
  };
}

/**
 * `readonly query = input<string>()` of the page, `readonly search = listAddress(this.query)`, then
 * `<input [sanadSearch]="search" [label]="t('search')" />` and a list that asks for `search.asked()`.
 * Coming back and following a link lead to the same list; what the box wrote itself is known already.
 */
export function listAddress(query: Signal<string | undefined>, options: ListAddressOptions = {}): ListAddress {
  const narrow = addressWriter();
  const typed = signal('');
  const asked = signal('');
  let written = '';

  const ask = (still: string) => {
    asked.set(still);
    const shown = options.isSecret?.(still) ? '' : still;
    written = shown;
    if (shown !== (query() ?? '')) narrow({ query: shown || null });
  };

  effect(() => {
    const shown = query() ?? '';
    untracked(() => {
      if (shown === written) return;
      typed.set(shown);
      asked.set(shown);
    });
    written = shown;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  effect((onCleanup) => {
    const still = typed().trim();
    if (still === untracked(asked)) return;
    timer = setTimeout(() => ask(still), options.milliseconds ?? 250);
    onCleanup(() => clearTimeout(timer));
  });

  return {
    typed,
    asked: asked.asReadonly(),
    narrow,
    clear: (others = {}) => {
      typed.set('');
      asked.set('');
      written = '';
      narrow({ ...others, query: null });
    },
  };
}
