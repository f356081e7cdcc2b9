import { DestroyRef, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { pageOf, type Page } from '@sanad/kernel';
import type * as z from 'zod';
import { Api, type Params } from './api-client';
import { apiFailure, type ApiFailure } from './api-failure';

/** A list fetched page after page, by key and never by offset. */
export interface PagedList<Row> {
  readonly rows: Signal<readonly Row[]>;
  /** All rows that match, not only those fetched. */
  readonly total: Signal<number>;
  readonly hasMore: Signal<boolean>;
  /** True while the first page is on its way and there is nothing to show. */
  readonly loading: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  readonly failure: Signal<ApiFailure | null>;
  readonly isEmpty: Signal<boolean>;
  loadMore(): Promise<void>;
  /** Asks again from the first page; the old rows stay visible meanwhile. */
  reload(): Promise<void>;
  /** Changes rows in place after a write: replace one, or drop it by returning null. */
  change(alter: (row: Row) => Row | null): void;
  /** Puts a new row on top. */
  prepend(row: Row): void;
}

/**
 * `list = pagedList(() => '/events', EventRow, () => ({ query: this.query(), stage: this.stage() }))`.
 * Starts again from the first page whenever the address or the parameters change; undefined address: nothing is asked.
 */
export function pagedList<Schema extends z.ZodType>(
  path: () => string | undefined,
  rowSchema: Schema,
  params: () => Params = () => ({}),
): PagedList<z.output<Schema>> {
  type Row = z.output<Schema>;
  const api = inject(Api);
  const schema = pageOf(rowSchema);
  const page = signal<Page<Row>>({ rows: [], next: null, total: 0 });
  const state = signal<'first' | 'again' | 'more' | 'idle'>('first');
  const failure = signal<ApiFailure | null>(null);
  let turn = 0;

  const ask = async (phase: 'first' | 'again' | 'more') => {
    const address = path();
    if (address === undefined) return;
    const asked = ++turn;
    const before = page();
    state.set(phase);
    failure.set(null);
    try {
      const after = phase === 'more' ? before.next : undefined;
      const answer = (await api.fetch(address, schema, { ...params(), after })) as Page<Row>;
      // An answer to a question nobody asks any more is dropped.
      if (asked !== turn) return;
      page.set(phase === 'more' ? { ...answer, rows: [...before.rows, ...answer.rows] } : answer);
    } catch (thrown) {
      if (asked === turn) failure.set(apiFailure(thrown));
    } finally {
      if (asked === turn) state.set('idle');
    }
  };

  effect(() => {
    path();
    params();
    untracked(() => void ask(page().rows.length > 0 ? 'again' : 'first'));
  });
  inject(DestroyRef).onDestroy(() => turn++);

  return {
    rows: computed(() => page().rows),
    total: computed(() => page().total),
    hasMore: computed(() => page().next !== null),
    loading: computed(() => state() === 'first'),
    loadingMore: computed(() => state() === 'more'),
    failure: failure.asReadonly(),
    isEmpty: computed(() => state() === 'idle' && failure() === null && page().rows.length === 0),
    loadMore: () => ask('more'),
    reload: () => ask(page().rows.length > 0 ? 'again' : 'first'),
    change: (alter) =>
      page.update((old) => {
        const rows = old.rows.map(alter).filter((row): row is Row => row !== null);
        return { ...old, rows, total: old.total - (old.rows.length - rows.length) };
      }),
    prepend: (row) => page.update((old) => ({ ...old, rows: [row, ...old.rows], total: old.total + 1 })),
  };
}
