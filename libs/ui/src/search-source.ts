import { inject, type Type } from '@angular/core';
import type { Page, Phrase } from '@sanad/kernel';
import { Api, type Reader } from './api-client';
import type { IconName } from './icon';

/** A small fact beside the name of what was found. */
export interface SearchNote {
  readonly text: string;
  /** A number, a phone: read from left to right in every language. */
  readonly isId?: boolean;
}

/** One thing that was found, in the language of the screen. */
export interface SearchHit {
  /** Of its page. */
  readonly address: string;
  readonly title: string;
  readonly notes: readonly SearchNote[];
  /** Why it is there: what of it holds the letters that were typed. */
  readonly why?: readonly string[];
}

export interface SearchFound {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/** How one kind of record is looked for. Throws `ApiFailure`. */
export interface SearchRoom {
  find(query: string, limit: number): Promise<SearchFound>;
  /** One record that was opened before. */
  read(id: string): Promise<SearchHit>;
}

/** A kind of record that the search over everything offers. Each room brings its own; the search knows nothing of them but this. */
export interface SearchSource {
  readonly name: Phrase;
  readonly icon: IconName;
  /** Who looks for it. */
  readonly permission: string;
  /** Where a record is opened: `/people`, and `/people/:id`. */
  readonly pages: string;
  /** The page with all that match, by `?query=`; absent when there is none. */
  readonly list?: string;
  /** Fetched with the room's own code; what it gives is called where things may be injected. */
  readonly load: () => Promise<() => SearchRoom>;
  /** A part below the results, told the words by its input `query`. */
  readonly below?: () => Promise<Type<unknown>>;
}

/** The room of a list that answers `?query=&limit=` and of records at `path/:id` that hold all that a row of it holds. */
export function searchRoom<Row>(
  path: string,
  page: Reader<Page<Row>>,
  row: Reader<Row>,
  hitOf: (row: Row, query: string) => SearchHit,
): SearchRoom {
  const api = inject(Api);
  return {
    find: async (query, limit) => {
      const { rows, total } = await api.fetch(path, page, { query, limit });
      return { hits: rows.map((one) => hitOf(one, query)), total };
    },
    read: async (id) => hitOf(await api.fetch(`${path}/${id}`, row), ''),
  };
}
