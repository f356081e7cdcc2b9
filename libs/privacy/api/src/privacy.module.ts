import { Module } from '@nestjs/common';
import { PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { CarryingOut } from './carrying-out';
import { DisclosuresRepository } from './disclosures.repository';
import { Disclosures } from './disclosures.service';
import { FollowersOfRequests } from './followers-of-requests';
import { NoticesController } from './notices.controller';
import { Notices } from './notices.service';
import { PersonFileChapters } from './person-file-chapters';
import { PersonFilesController } from './person-files.controller';
import { PersonFiles } from './person-files.service';
import { Rectification } from './rectification';
import { RequestsController } from './requests.controller';
import { RequestsRepository } from './requests.repository';
import { Requests } from './requests.service';

/** What persons may ask about their data, and what they are answered. Reads the tables of every room below. */
@Module({
  imports: [PeopleModule],
  controllers: [PersonFilesController, RequestsController, NoticesController],
  providers: [
    CarryingOut,
    Disclosures,
    DisclosuresRepository,
    FollowersOfRequests,
    Notices,
    PersonFileChapters,
    PersonFiles,
    Rectification,
    Requests,
    RequestsRepository,
    constraintRefusals({ request_open_once: 'requestOpen' }),
  ],
})
export class PrivacyModule {}
