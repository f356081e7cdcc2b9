import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { actingAs, scopeFor, type LinkPurpose, type Permission, type TokenScope } from '@sanad/access/core';
import { Ended, requestIdOf, setCaller } from '@sanad/platform';
import type { Request } from 'express';
import { linkMetadata, permissionMetadata, publicMetadata, tokenMetadata } from './route-permission';
import { sessionStrategy } from './session.strategy';
import { Sessions, type LiveSession } from './sessions';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one door of the API: known by a live session, proven to come from our page, allowed by the table, within a scope. */
@Injectable()
export class Gate extends AuthGuard(sessionStrategy) {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {
    super({ session: false });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean>(publicMetadata, context.getHandler())) return true;
    const permission = this.reflector.get<Permission | undefined>(permissionMetadata, context.getHandler());
    if (!permission) throw new Ended(403, 'notAllowed');
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<Request & { user: LiveSession }>();
    const purpose = this.reflector.get<LinkPurpose | undefined>(linkMetadata, context.getHandler()) ?? null;
    // Looked at before anything else: what a link has opened is one act, whatever its person may do besides.
    if (request.user.link && request.user.link.purpose !== purpose) throw new Ended(403, 'linkOnly');
    this.checkToken(request.user, context);
    this.admit(request, permission);
    if (purpose && !request.user.link) throw new Ended(403, 'linkOnly');
    return true;
  }

  override handleRequest<Session>(error: unknown, session: Session | false | null): Session {
    if (error) throw error as Error;
    if (!session) throw new Ended(401, 'signInRequired');
    return session;
  }

  /** A token opens the routes of its scopes; what of them an officer of the branch may do is asked after. */
  private checkToken({ token }: LiveSession, context: ExecutionContext): void {
    if (!token) return;
    const scope = this.reflector.get<TokenScope | undefined>(tokenMetadata, context.getHandler());
    if (!scope || !token.scopes.includes(scope)) throw new Ended(403, 'tokenScope', { scope: scope ?? '' });
  }

  private admit(request: Request & { user: LiveSession }, permission: Permission): void {
    const { user, assignments, token } = request.user;
    // No page of another site can add a token to a request: only what a browser adds by itself needs the proof.
    if (!token && !safe.has(request.method) && !this.sessions.isProven(request)) throw new Ended(403, 'crossSite');
    const scope = scopeFor(permission, user.id, assignments);
    if (!scope) throw new Ended(403, 'notAllowed', { permission: permission.name });
    const acting = actingAs(permission, assignments);
    setCaller(request, {
      scope,
      role: acting?.role ?? null,
      unitId: acting?.unitId ?? null,
      branchId: acting?.branchId ?? null,
      permission: permission.name,
      requestId: requestIdOf(request),
      entries: 0,
    });
  }
}
