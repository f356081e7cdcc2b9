import { Module } from '@nestjs/common';
import { constraintRefusals } from '@sanad/platform';
import { BreakGlassController } from '../break-glass/break-glass.controller';
import { BreakGlassRepository } from '../break-glass/break-glass.repository';
import { BreakGlass } from '../break-glass/break-glass.service';
import { CardNumbers } from '../person/card-numbers';
import { AccessRequestsController } from './access-requests.controller';
import { AccessRequestsRepository } from './access-requests.repository';
import { AccessRequests } from './access-requests.service';
import { ElsewhereHandles } from './elsewhere-handles';
import { FollowersOfRequests } from './followers-of-requests';

/** Looking beyond one's own delegation. */
@Module({
  controllers: [AccessRequestsController, BreakGlassController],
  providers: [
    AccessRequests,
    AccessRequestsRepository,
    BreakGlass,
    BreakGlassRepository,
    CardNumbers,
    ElsewhereHandles,
    FollowersOfRequests,
    constraintRefusals({ access_request_is_asked_once: 'accessAlreadyAsked' }),
  ],
  exports: [AccessRequests],
})
export class AccessRequestModule {}
