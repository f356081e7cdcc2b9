import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mostTokens, type ApiTokenDraft, type ApiTokenIssued, type ApiTokenView } from '@sanad/access/core';
import { addDays, newId, refuse, today, type Refusal } from '@sanad/kernel';
import { found, Transactions, type Caller } from '@sanad/platform';
import { Audit } from '../audit';
import { ReachedBranches } from '../reached-branches';
import { hashOf } from '../sessions';
import { ApiTokensRepository } from './api-tokens.repository';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const readable = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Keys by which the systems of an agency enter. Only their hash is kept: a lost one is replaced, never shown again. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly tokens: ApiTokensRepository,
    private readonly branches: ReachedBranches,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  async list(caller: Caller, branchId: string): Promise<ApiTokenView[]> {
    await this.branches.reach(caller, branchId);
    return this.tokens.ofBranch(branchId);
  }

  /** @throws {Absent} when the branch is not theirs to speak for. */
  async issue(caller: Caller, draft: ApiTokenDraft): Promise<ApiTokenIssued | Refusal> {
    const { branchId, name, scopes, days } = draft;
    await this.branches.reach(caller, branchId);
    const [id, issuedOn, prefix] = [newId(), today(), `sanad_${readable()}`];
    const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
    const expiresOn = addDays(issuedOn, days);
    return this.transactions.asSystem(async () => {
      if ((await this.tokens.living(branchId, issuedOn)) >= mostTokens)
        return refuse('tooManyTokens', { most: mostTokens });
      const by = caller.scope.user;
      await this.tokens.add({ id, branchId, name, prefix, hash: hashOf(token), scopes, issuedOn, expiresOn, by });
      await this.audit.record({
        ...{ action: 'apiToken.issue', entity: 'apiToken', entityId: id },
        after: { branchId, name, prefix, scopes, expiresOn },
      });
      return { token, view: found(await this.tokens.one(id)) };
    }, caller);
  }

  /** From the next request on it opens nothing. */
  async revoke(caller: Caller, id: string, version: number): Promise<ApiTokenView | Refusal> {
    const before = found(await this.tokens.one(id));
    await this.branches.reach(caller, before.branchId);
    if (before.revokedAt) return refuse('tokenRevoked');
    await this.tokens.revoke(id, version, caller.scope.user);
    await this.audit.record({
      ...{ action: 'apiToken.revoke', entity: 'apiToken', entityId: id },
      after: { branchId: before.branchId, prefix: before.prefix },
    });
    return found(await this.tokens.one(id));
  }
}
