import { effect, signal, type Signal } from '@angular/core';

/** A signal that follows another once it has been still for a while: what is typed into a search box, not every letter. */
export function settled<Value>(source: Signal<Value>, milliseconds = 250): Signal<Value> {
  const follower = signal(source());
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => follower.set(value), milliseconds);
    onCleanup(() => clearTimeout(timer));
  });
  return follower.asReadonly();
}
