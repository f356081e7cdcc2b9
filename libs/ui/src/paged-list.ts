import { DestroyRef, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { pageOf, type Page } from '@sanad/kernel';
import type * as z from 'zod';
import { Api, type Params, type Reader } from './api-client';
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
  return pagedListOf<Page<Row>>(path, pageOf(rowSchema) as unknown as Reader<Page<Row>>, params);
}

/** The same of a list whose pages say more than their rows: `list.page()` is the latest answer as a whole. */
export function pagedListOf<Answer extends Page<unknown>>(
  path: () => string | undefined,
  schema: Reader<Answer>,
  params: () => Params = () => ({}),
): PagedList<Answer['rows'][number]> & { readonly page: Signal<Answer | null> } {
  type Row = Answer['rows'][number];
  const api = inject(Api);
  const none: Page<Row> = { rows: [], next: null, total: 0 };
  const page = signal<Page<Row>>(none);
  const state = signal<'first' | 'again' | 'more' | 'idle'>('first');
  const failure = signal<ApiFailure | null>(null);
  let turn = 0;

  const ask = async (phase: 'first' | 'again' | 'more') => {
    const address = path();
    if (address === undefined) return;
    const asked = ++turn;
    const after = phase === 'more' ? page().next : undefined;
    state.set(phase);
    failure.set(null);
    try {
      const answer: Page<Row> = await api.fetch(address, schema, { ...params(), after });
      // An answer to a question nobody asks any more is dropped.
      if (asked !== turn) return;
      // What was changed meanwhile stays so: more rows are put below those that are shown now.
      page.set(phase === 'more' ? { ...answer, rows: [...page().rows, ...answer.rows] } : answer);
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
    page: computed(() => (page() === none ? null : (page() as Answer))),
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
