import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { Audit } from './audit';
import { AuditSealer } from './audit-sealer';
import { DeclaredRoutes } from './declared-routes';
import { ExplanationsController } from './explanation/explanations.controller';
import { Explanations } from './explanation/explanations.service';
import { RecordsExplained } from './explanation/record-facts';
import { Exports } from './export/exports';
import { InvitationsController } from './invitation/invitations.controller';
import { Invitations } from './invitation/invitations.service';
import { LinksController } from './link/links.controller';
import { MailsController } from './mail/mails.controller';
import { LinksRepository } from './link/links.repository';
import { LinkSecrets } from './link/link-secrets';
import { Links } from './link/links.service';
import { Gate } from './gate.guard';
import { Originators } from './originators';
import { PasswordStrategy } from './password.strategy';
import { Passwords } from './passwords';
import { Rounds } from './rounds';
import { SessionController } from './session.controller';
import { SessionViews } from './session-views';
import { SessionStrategy } from './session.strategy';
import { Sessions } from './sessions';
import { ReachedBranches } from './reached-branches';
import { ApiTokensController } from './token/api-tokens.controller';
import { ApiTokensRepository } from './token/api-tokens.repository';
import { ApiTokens } from './token/api-tokens.service';
import { BearerTokens } from './token/bearer-tokens';
import { Throttle } from './throttle';
import { UnitsController } from './units.controller';
import { Users } from './users';

/** Who is asking, what they may do, and the trace they leave. */
@Global()
@Module({
  imports: [DiscoveryModule, PassportModule.register({ session: false })],
  controllers: [
    ApiTokensController,
    SessionController,
    ExplanationsController,
    InvitationsController,
    LinksController,
    MailsController,
    UnitsController,
  ],
  providers: [
    Rounds,
    ApiTokens,
    ApiTokensRepository,
    BearerTokens,
    ReachedBranches,
    Audit,
    AuditSealer,
    DeclaredRoutes,
    Explanations,
    Exports,
    Invitations,
    Links,
    LinkSecrets,
    LinksRepository,
    Originators,
    PasswordStrategy,
    Passwords,
    RecordsExplained,
    SessionStrategy,
    SessionViews,
    Sessions,
    Throttle,
    Users,
    { provide: APP_GUARD, useClass: Gate },
  ],
  exports: [
    Audit,
    DeclaredRoutes,
    Exports,
    Invitations,
    Links,
    Originators,
    Passwords,
    ReachedBranches,
    RecordsExplained,
    Rounds,
    Throttle,
    Users,
  ],
})
export class AccessModule {}
