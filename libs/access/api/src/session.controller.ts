import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Injectable,
  Optional,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ReadingLanguage, sessionPermissions, SessionView, WelcomeView } from '@sanad/access/core';
import { Answers, By, Ended, ENVIRONMENT, Transactions, type Caller, type Environment } from '@sanad/platform';
import type { Request, Response } from 'express';
import { Audit } from './audit';
import { DemoAccounts } from './demo-accounts';
import { passwordStrategy, type Entrant } from './password.strategy';
import { Allow, Public } from './route-permission';
import { SessionViews } from './session-views';
import { Sessions, type LiveSession } from './sessions';

@Injectable()
class RightWords extends AuthGuard(passwordStrategy) {
  constructor() {
    super({ session: false });
  }

  override handleRequest<User>(error: unknown, user: User | false | null): User {
    if (error) throw error as Error;
    if (!user) throw new Ended(401, 'signInRequired');
    return user;
  }
}

/** Entering, leaving, and who one is. */
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly views: SessionViews,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Optional() private readonly demo?: DemoAccounts,
  ) {}

  @Get('welcome')
  @Public()
  @Answers(WelcomeView)
  welcome(): WelcomeView {
    return { demo: this.environment.demo, accounts: this.environment.demo ? [...(this.demo?.accounts ?? [])] : [] };
  }

  @Post('session')
  @Public()
  @UseGuards(RightWords)
  @Answers(SessionView)
  async enter(
    @Req() request: Request & { user: Entrant },
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const entrant = request.user;
    const token = await this.transactions.asSystem(async () => {
      if (!entrant.isKnownDevice) await this.sessions.rememberDevice(entrant.id, response);
      await this.audit.record({ action: 'session.enter', entity: 'user', entityId: entrant.id });
      return this.sessions.open(entrant, request, response);
    });
    const session = await this.sessions.byToken(token);
    if (!session) throw new Ended(401, 'signInRequired');
    return this.views.of(session);
  }

  @Get('session')
  @Allow(sessionPermissions.own)
  @Answers(SessionView)
  who(@Req() request: Request & { user: LiveSession }): Promise<SessionView> {
    return this.views.of(request.user);
  }

  @Put('session/language')
  @Allow(sessionPermissions.own)
  @Answers(null)
  async readIn(@By() caller: Caller, @Body({ schema: ReadingLanguage }) { language }: ReadingLanguage): Promise<void> {
    await this.sessions.readIn(language);
    const entityId = caller.scope.user;
    await this.audit.record({ action: 'user.language', entity: 'user', entityId, after: { language } });
  }

  @Delete('session')
  @Allow(sessionPermissions.own)
  @Answers(null)
  leave(@Req() request: Request, @Res({ passthrough: true }) response: Response, @By() caller: Caller): Promise<void> {
    return this.end(request, response, caller, false);
  }

  @Delete('sessions')
  @Allow(sessionPermissions.own)
  @Answers(null)
  leaveEverywhere(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @By() caller: Caller,
  ): Promise<void> {
    return this.end(request, response, caller, true);
  }

  private async end(request: Request, response: Response, caller: Caller, everywhere: boolean): Promise<void> {
    const user = caller.scope.user;
    await this.transactions.asSystem(async () => {
      await this.sessions.end(user, request, response, everywhere);
      await this.audit.record({
        action: everywhere ? 'session.leaveEverywhere' : 'session.leave',
        entity: 'user',
        entityId: user,
      });
    }, caller);
  }
}
