import { Injectable, Injector, computed, inject, runInInjectionContext, signal, type Type } from '@angular/core';
import { Session } from '@sanad/access/web';
import {
  ApiFailure,
  apiFailure,
  useLanguage,
  type SearchFound,
  type SearchHit,
  type SearchRoom,
  type SearchSource,
} from '@sanad/ui';
import { searchSources } from '../../search-sources';
import { Recents } from './recents';

const shown = 5;
const nothing: SearchFound = { hits: [], total: 0 };

/** What one room has answered, the latest answer staying until the next one comes. */
export interface Answered {
  readonly source: SearchSource;
  readonly found: SearchFound;
  readonly isBusy: boolean;
  readonly failure: ApiFailure | null;
}

/** Records that were shown since the page was loaded, so that what was opened is there again at once. */
@Injectable({ providedIn: 'root' })
class ShownHits {
  readonly byAddress = new Map<string, SearchHit>();
}

/** Asks every room that the reader may search, side by side. An answer to letters that stand no more is dropped. */
@Injectable()
export class PaletteSearch {
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly language = useLanguage();
  private readonly recents = inject(Recents);
  private readonly seen = inject(ShownHits).byAddress;
  private readonly rooms = new Map<SearchSource, Promise<SearchRoom>>();
  private readonly sources = searchSources.filter(({ permission }) => this.session.may(permission));
  private turn = 0;

  readonly answers = signal<readonly Answered[]>(
    this.sources.map((source) => ({ source, found: nothing, isBusy: false, failure: null })),
  );
  readonly opened = signal<readonly { source: SearchSource; hit: SearchHit }[]>([]);
  /** Parts that rooms show below the results; fetched with the first letters. */
  readonly below = signal<readonly Type<unknown>[]>([]);
  private belowAsked = false;
  readonly isBusy = computed(() => this.answers().some(({ isBusy }) => isBusy));
  readonly failure = computed(() => this.answers().find(({ failure }) => failure)?.failure ?? null);

  ask(query: string): void {
    const turn = ++this.turn;
    const isAsked = query !== '';
    this.answers.update((all) =>
      all.map((one) => ({ ...one, isBusy: isAsked, failure: null, found: isAsked ? one.found : nothing })),
    );
    if (!isAsked) return;
    for (const source of this.sources) void this.askRoom(source, query, turn);
    if (!this.belowAsked) void this.fetchBelow();
  }

  /** What was opened before, read again: rights and names may have changed. */
  async recall(): Promise<void> {
    const known = this.recents.list().map(async (path) => {
      const pages = path.slice(0, path.lastIndexOf('/'));
      const source = this.sources.find((one) => one.pages === pages);
      const hit = source && (await this.hitAt(source, path));
      return hit ? [{ source, hit }] : [];
    });
    this.opened.set((await Promise.all(known)).flat());
  }

  private async hitAt(source: SearchSource, path: string): Promise<SearchHit | null> {
    const known = this.seen.get(this.language() + path);
    if (known) return known;
    try {
      const room = await this.roomOf(source);
      const hit = await room.read(path.slice(path.lastIndexOf('/') + 1));
      this.keep([hit]);
      return hit;
    } catch (thrown) {
      if (apiFailure(thrown).status === 404) this.recents.drop(path);
      return null;
    }
  }

  private async askRoom(source: SearchSource, query: string, turn: number): Promise<void> {
    const answer: Partial<Answered> = await this.roomOf(source)
      .then((room) => room.find(query, shown))
      .then((found) => ({ found }))
      .catch((thrown: unknown) => ({ found: nothing, failure: apiFailure(thrown) }));
    if (turn !== this.turn) return;
    this.keep(answer.found?.hits ?? []);
    this.answers.update((all) =>
      all.map((one) => (one.source === source ? { ...one, ...answer, isBusy: false } : one)),
    );
  }

  private async fetchBelow(): Promise<void> {
    this.belowAsked = true;
    try {
      const parts = this.sources.flatMap(({ below }) => (below ? [below()] : []));
      this.below.set(await Promise.all(parts));
    } catch {
      // The results do without; the next letters try again.
      this.belowAsked = false;
    }
  }

  private keep(hits: readonly SearchHit[]): void {
    for (const { why: _, ...hit } of hits) this.seen.set(this.language() + hit.address, hit);
  }

  private roomOf(source: SearchSource): Promise<SearchRoom> {
    const known = this.rooms.get(source);
    if (known) return known;
    const room = source.load().then((make) => runInInjectionContext(this.injector, make));
    this.rooms.set(source, room);
    // A part that could not be fetched is fetched again by the next letters.
    room.catch(() => this.rooms.delete(source));
    return room;
  }
}
