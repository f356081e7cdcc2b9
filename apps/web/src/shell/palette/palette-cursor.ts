import { Injectable, computed, linkedSignal, signal } from '@angular/core';

/** A line that may be opened. */
export interface PaletteOption {
  readonly id: string;
  readonly address: string;
  /** Begins something new: only somebody who sees it opens it. */
  readonly isAct?: boolean;
}

/** What the box and the results below it share: the letters, the lines, and on which one the keyboard stands. */
@Injectable()
export class PaletteCursor {
  readonly typed = signal('');
  readonly options = signal<readonly PaletteOption[]>([]);
  /** True when the lines are the answer to the letters. */
  readonly isSettled = signal(false);
  /** The line that was chosen by hand stays when others come; a new search starts at the first. */
  private readonly chosen = linkedSignal<string, string | null>({ source: this.typed, computation: () => null });
  readonly active = computed(() => {
    const options = this.options();
    return options.find(({ id }) => id === this.chosen()) ?? options[0] ?? null;
  });

  type(letters: string): void {
    this.typed.set(letters);
    this.isSettled.set(false);
  }

  move(lines: 1 | -1): void {
    const options = this.options();
    const active = this.active();
    if (!active) return;
    const place = (options.indexOf(active) + lines + options.length) % options.length;
    this.chosen.set(options[place]!.id);
  }

  stand(option: PaletteOption): void {
    this.chosen.set(option.id);
  }

  reset(): void {
    this.type('');
    this.chosen.set(null);
    this.options.set([]);
  }
}
