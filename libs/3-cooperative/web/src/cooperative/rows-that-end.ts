import { Directive, input, output, signal, viewChild } from '@angular/core';
import type { CooperativeView } from '@sanad/cooperative/core';
import { Sheet } from '@sanad/ui';

/** A card of rows of a cooperative that are begun and ended, never deleted: both are written in the sheet over it. */
@Directive()
export abstract class RowsThatEnd<Row> {
  readonly cooperative = input.required<CooperativeView>();
  readonly changed = output<CooperativeView>();

  /** The row that is ended; null while a new one is written. */
  protected readonly ending = signal<Row | null>(null);
  private readonly sheet = viewChild.required(Sheet);

  protected open(ending: Row | null): void {
    this.ending.set(ending);
    this.sheet().open();
  }

  protected saved(cooperative: CooperativeView): void {
    this.sheet().close();
    this.changed.emit(cooperative);
  }
}
