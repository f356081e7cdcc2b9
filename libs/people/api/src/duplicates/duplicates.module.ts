import { Global, Module } from '@nestjs/common';
import { constraintRefusals } from '@sanad/platform';
import { CardNumbers } from '../person/card-numbers';
import { PeopleRepository } from '../person/people.repository';
import { CandidatesRepository } from './candidates.repository';
import { DuplicatesController } from './duplicates.controller';
import { Duplicates } from './duplicates.service';
import { FollowersOfPeople } from './followers-of-people';
import { MergedRecords } from './merged-records';
import { MergesRepository } from './merges.repository';
import { Merges } from './merges.service';
import { PersonFollowers } from './person-followers';
import { SimilarPeople } from './similar-people.service';
import { SuspectsRepository } from './suspects.repository';

/** Two records of one person. Global, so that every room above can say how its rows follow a person. */
@Global()
@Module({
  controllers: [DuplicatesController],
  providers: [
    CandidatesRepository,
    CardNumbers,
    Duplicates,
    FollowersOfPeople,
    MergedRecords,
    Merges,
    MergesRepository,
    PeopleRepository,
    PersonFollowers,
    SimilarPeople,
    SuspectsRepository,
    constraintRefusals({
      session_is_not_overbooked: 'seatTakenSince',
    }),
  ],
  exports: [Merges, PersonFollowers, SimilarPeople],
})
export class DuplicatesModule {}
