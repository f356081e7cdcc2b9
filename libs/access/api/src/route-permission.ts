import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { LinkPurpose, Permission, TokenScope } from '@sanad/access/core';

export const permissionMetadata = 'sanad:permission';
export const publicMetadata = 'sanad:public';
export const linkMetadata = 'sanad:link';
export const tokenMetadata = 'sanad:token';

/** Who may call a route: `@Allow(trainingPermissions.report)`. A route without it and without `@Public()` stops the start. */
export function Allow(permission: Permission): MethodDecorator {
  return applyDecorators(
    SetMetadata(permissionMetadata, permission),
    ApiExtension('x-permission', permission.name),
    ApiExtension('x-roles', Object.keys(permission.grants)),
  ) as MethodDecorator;
}

/**
 * Beside `@Allow(…)`: the route belongs to the one act of a link. A session that a link has opened reaches the routes of
 * its own purpose and no others; any other session does not reach these.
 */
export function AllowByLink(purpose: LinkPurpose): MethodDecorator {
  return applyDecorators(SetMetadata(linkMetadata, purpose), ApiExtension('x-link', purpose)) as MethodDecorator;
}

/**
 * Beside `@Allow(…)`: a system of an agency reaches the route too, with a token of this scope, as far as an officer of
 * its branch does. A route that does not say so is shut to every token.
 */
export function AllowByToken(scope: TokenScope): MethodDecorator {
  return applyDecorators(SetMetadata(tokenMetadata, scope), ApiExtension('x-token-scope', scope)) as MethodDecorator;
}

/** A route for everybody, signed in or not: the welcome, the sign-in, the health of the house. */
export function Public(): MethodDecorator {
  return applyDecorators(SetMetadata(publicMetadata, true), ApiExtension('x-permission', 'public')) as MethodDecorator;
}
