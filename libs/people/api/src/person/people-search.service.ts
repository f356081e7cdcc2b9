import { Injectable } from '@nestjs/common';
import { Instant, type PageRequest, type Scope } from '@sanad/kernel';
import {
  personSearch,
  type FoundPerson,
  type MatchReason,
  type PeoplePage,
  type PeopleQuery,
} from '@sanad/people/core';
import { Invalid, keyAfter, pageFrom, type Selection } from '@sanad/platform';
import * as z from 'zod';
import { pageStart } from '../page-start';
import { CardNumbers } from './card-numbers';
import { NameSearch, type Wanted } from './name-search';
import { PeopleRepository, type MatchingPerson } from './people.repository';

const RankKey = z.tuple([z.int(), Instant, z.uuid()]);
const reasonOfScore: readonly MatchReason[] = ['NAME', 'NAME', 'ALIAS', 'SPELLING', 'ALIAS', 'PART'];

/** Added to the score of whoever is found by a number of earlier times. */
const formerNumber = 10;

function reasonsOf(score: number, { forms, phone, card }: Wanted): MatchReason[] {
  const isFormer = score >= formerNumber;
  return [
    ...(forms.length > 0 ? [reasonOfScore[score % formerNumber]!] : []),
    ...(phone ? [isFormer ? ('FORMER_PHONE' as const) : ('PHONE' as const)] : []),
    ...(card ? [isFormer ? ('FORMER_CARD' as const) : ('CARD' as const)] : []),
  ];
}

/** The list of persons and the search in it: the same rows for the screen, its count and its file. */
@Injectable()
export class PeopleSearch {
  constructor(
    private readonly people: PeopleRepository,
    private readonly cards: CardNumbers,
    private readonly names: NameSearch,
  ) {}

  async list(within: Scope, query: PeopleQuery): Promise<PeoplePage> {
    const found = await this.look(query, (wanted) => this.matching(within, wanted, query));
    if (found) return found;
    const { rows, total } = await this.people.newest(within, pageStart(query));
    const page = pageFrom(query, rows, total, (row) => [row.createdAt, row.id]);
    return { ...page, rows: page.rows.map((row) => ({ ...row, why: [] })) };
  }

  /** All rows of the list, for a file. */
  async all(within: Scope, query: Pick<PeopleQuery, 'query'>): Promise<Selection> {
    return this.people.all(within, await this.wanted(within, query));
  }

  /** What is asked; null for the whole list. For whoever cannot look first and ask again. */
  async wanted(within: Scope, query: Pick<PeopleQuery, 'query'>): Promise<Wanted | null> {
    const found = await this.look(query, async (wanted) => ({
      wanted,
      total: (await this.people.isAnybody(within, wanted)) ? 1 : 0,
    }));
    return found?.wanted ?? null;
  }

  /** Looks for what is typed; null when nothing is. Parts of words count only where whole words and beginnings find nobody. */
  async look<Found extends { total: number }>(
    { query }: Pick<PeopleQuery, 'query'>,
    among: (wanted: Wanted) => Promise<Found>,
  ): Promise<Found | null> {
    const search = personSearch(query);
    if (!search) return null;
    const wanted = await this.names.wanted(search, search.cin ? this.cards.index(search.cin).toString('hex') : null);
    const found = await among(wanted);
    if (found.total > 0 || search.words.length === 0) return found;
    const byParts = await this.names.byParts(search.words, wanted);
    return byParts ? among(byParts) : found;
  }

  private async matching(within: Scope, wanted: Wanted, query: PageRequest): Promise<PeoplePage> {
    const after = keyAfter(query, 3);
    if (query.after !== undefined && !RankKey.safeParse(after).success)
      throw new Invalid([{ path: '/after', code: 'invalid' }]);
    const { rows, total, isAtLeast } = await this.people.matching(within, wanted, { after, limit: query.limit + 1 });
    const page = pageFrom(query, rows, total, (row) => [row.score, row.createdAt, row.id]);
    const told = ({ score, ...row }: MatchingPerson): FoundPerson => ({ ...row, why: reasonsOf(score, wanted) });
    return { ...page, rows: page.rows.map(told), ...(isAtLeast && { isAtLeast }) };
  }
}
