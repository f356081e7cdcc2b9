import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { may, type SessionView } from '@sanad/access/core';
import { ENVIRONMENT, type Environment } from '@sanad/platform';
import { BranchNames } from './branch-names';
import { DeclaredRoutes } from './declared-routes';
import type { LiveSession } from './sessions';

/** What a session looks like to the person who has it: where they work and what they may do there. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly declared: DeclaredRoutes,
    private readonly modules: ModuleRef,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async of({ user, assignments }: LiveSession): Promise<SessionView> {
    const permissions = [...this.declared.permissions.values()].map(
      (permission) => [permission.name, may(permission, assignments)] as const,
    );
    const branches = await this.branches(assignments.flatMap(({ branchId }) => (branchId ? [branchId] : [])));
    return {
      user,
      assignments: assignments.map(({ role, unit, branchId }) => ({
        role,
        unit,
        branch: branchId ? (branches.get(branchId) ?? null) : null,
      })),
      permissions: Object.fromEntries(permissions),
      demo: this.environment.demo,
    };
  }

  private async branches(ids: readonly string[]): ReturnType<BranchNames['of']> {
    if (ids.length === 0) return new Map();
    try {
      return await this.modules.get(BranchNames, { strict: false }).of(ids);
    } catch (error) {
      // A house without partners has no branches to name.
      if ((error as Error).name === 'UnknownElementException') return new Map();
      throw error;
    }
  }
}
