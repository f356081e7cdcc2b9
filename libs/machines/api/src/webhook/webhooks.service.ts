import { Inject, Injectable } from '@nestjs/common';
import { Audit, ReachedBranches } from '@sanad/access/api';
import { newId, refuse, type Refusal } from '@sanad/kernel';
import type {
  MachineBranch,
  WebhookChange,
  WebhookDraft,
  WebhookIssued,
  WebhookStateChange,
  WebhookView,
} from '@sanad/machines/core';
import { ENVIRONMENT, found, Keys, type Caller, type Environment } from '@sanad/platform';
import { contextOfSecret } from '../delivery/deliveries';
import { mayBeReached } from '../delivery/reachable-address';
import { newSecret } from '../delivery/signature';
import { WebhooksRepository } from './webhooks.repository';

const most = 10;

/** Where the systems of an agency listen, and what they are told. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly reached: ReachedBranches,
    private readonly keys: Keys,
    private readonly audit: Audit,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  branches({ scope }: Caller): Promise<MachineBranch[]> {
    return this.webhooks.branches(scope.branches);
  }

  async one(id: string): Promise<WebhookView> {
    return found(await this.webhooks.one(id));
  }

  async list(caller: Caller, branchId: string): Promise<WebhookView[]> {
    await this.reached.reach(caller, branchId);
    return this.webhooks.ofBranch(branchId);
  }

  /** @throws {Absent} when the branch is not theirs to speak for. */
  async add(caller: Caller, draft: WebhookDraft): Promise<WebhookIssued | Refusal> {
    const { branchId, label, url, types } = draft;
    await this.reached.reach(caller, branchId);
    if ((await this.webhooks.ofBranch(branchId)).length >= most) return refuse('tooManyWebhooks', { most });
    if (!this.isReachable(url)) return refuse('addressNotAllowed');
    const [id, secret] = [newId(), newSecret()];
    const sealed = this.keys.encrypt(secret, contextOfSecret(id));
    await this.webhooks.add({ id, branchId, label, url, types, secret: sealed, by: caller.scope.user });
    await this.note('add', id, { branchId, label, url, types });
    return { secret, view: found(await this.webhooks.one(id)) };
  }

  async change(id: string, version: number, { label, url, types }: WebhookChange): Promise<WebhookView | Refusal> {
    const before = found(await this.webhooks.one(id));
    if (!this.isReachable(url)) return refuse('addressNotAllowed');
    await this.webhooks.change(id, version, { label, url, types });
    await this.note('change', id, { branchId: before.branchId, label, url, types });
    return found(await this.webhooks.one(id));
  }

  /** A new secret; the one of before signs beside it for a day. */
  async rotate(id: string, version: number): Promise<WebhookIssued> {
    const { branchId } = found(await this.webhooks.one(id));
    const secret = newSecret();
    await this.webhooks.rotate(id, version, this.keys.encrypt(secret, contextOfSecret(id)));
    await this.note('rotate', id, { branchId });
    return { secret, view: found(await this.webhooks.one(id)) };
  }

  /** What happens while it is stopped is kept, and can be told afterwards. A removed one has no secret any more. */
  async turn(id: string, version: number, { state }: WebhookStateChange): Promise<WebhookView> {
    const before = found(await this.webhooks.one(id));
    const fresh = { failures: 0, failing_since: null, resting_until: null };
    const gone = { secret: null, former_secret: null, former_until: null };
    await this.webhooks.change(id, version, {
      ...{ state, stopped_why: state === 'STOPPED' ? 'BY_HAND' : null, ...fresh },
      ...(state === 'REMOVED' ? gone : {}),
    });
    await this.note(state === 'ACTIVE' ? 'start' : state === 'STOPPED' ? 'stop' : 'remove', id, {
      branchId: before.branchId,
    });
    return (
      (await this.webhooks.one(id)) ?? { ...before, state: 'STOPPED', stoppedWhy: 'BY_HAND', version: version + 1 }
    );
  }

  private isReachable(url: string): boolean {
    return mayBeReached(new URL(url), this.environment.webhookHosts);
  }

  private note(act: string, entityId: string, after: object): Promise<void> {
    return this.audit.record({ action: `webhook.${act}`, entity: 'webhook', entityId, after });
  }
}
