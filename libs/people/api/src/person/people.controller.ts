import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow, By, Within } from '@sanad/access/api';
import { type Refusal, type Scope } from '@sanad/kernel';
import {
  CardNumberView,
  NewPerson,
  PeoplePage,
  PeopleQuery,
  PersonChange,
  PersonId,
  personPermissions,
  PersonView,
  SimilarPeople,
  SimilarQuery,
  UnmaskQuery,
  type SimilarPerson,
} from '@sanad/people/core';
import { Answers, found, Version, type Caller } from '@sanad/platform';
import { SimilarPeople as SimilarPersons } from '../duplicates/similar-people.service';
import { People } from './people.service';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly similarPeople: SimilarPersons,
  ) {}

  @Get()
  @Allow(personPermissions.find)
  @Answers(PeoplePage)
  list(@Within() within: Scope, @Query({ schema: PeopleQuery }) query: PeopleQuery): Promise<PeoplePage> {
    return this.people.list(within, query);
  }

  @Get('similar')
  @Allow(personPermissions.find)
  @Answers(SimilarPeople)
  async similar(
    @Within() within: Scope,
    @Query({ schema: SimilarQuery }) query: SimilarQuery,
  ): Promise<{ rows: SimilarPerson[] }> {
    return { rows: await this.similarPeople.typed(within, query) };
  }

  @Post()
  @Allow(personPermissions.create)
  @Answers(PersonView, { status: 201, refusals: ['cardNumberHeld', 'possibleDuplicate'] })
  create(@By() { scope, unitId }: Caller, @Body({ schema: NewPerson }) sent: NewPerson): Promise<PersonView | Refusal> {
    const { unitId: wish, distinctFrom, ...draft } = sent;
    return this.people.create(scope, found(wish ?? unitId), draft, { distinctFrom });
  }

  @Get(':id')
  @Allow(personPermissions.read)
  @Answers(PersonView)
  read(@Within() within: Scope, @Param('id', { schema: PersonId }) id: PersonId): Promise<PersonView> {
    return this.people.read(within, id);
  }

  @Patch(':id')
  @Allow(personPermissions.write)
  @Answers(PersonView, { refusals: ['cardNumberHeld'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Version() version: number,
    @Body({ schema: PersonChange }) sent: PersonChange,
  ): Promise<PersonView | Refusal> {
    return this.people.change(within, id, version, sent);
  }

  // Read and not written, so that the answer is not kept for a repeated request.
  @Get(':id/card-number')
  @Allow(personPermissions.unmask)
  @Answers(CardNumberView)
  unmask(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Query({ schema: UnmaskQuery }) { reason }: UnmaskQuery,
  ): Promise<CardNumberView> {
    return this.people.unmask(within, id, reason);
  }
}
