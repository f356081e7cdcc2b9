import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CodeSent, LinkOpened, LinkPurpose } from '@sanad/access/core';
import { newId, refuse, type BranchId, type Refusal, type UserId } from '@sanad/kernel';
import { Transactions, type Caller } from '@sanad/platform';
import type { Request, Response } from 'express';
import { Audit } from '../audit';
import { hashOf, Sessions } from '../sessions';
import { networkOf, paces, Throttle } from '../throttle';
import { LinkSecrets } from './link-secrets';
import { LinksRepository, type LinkStanding } from './links.repository';

export interface LinkDraft {
  readonly userId: string;
  readonly branchId: string;
  readonly purpose: LinkPurpose;
  readonly subjectIds: readonly string[];
  readonly period: string;
}

const linkDays = 14;
const codeMinutes = 10;
const codeTries = 5;
/** Three codes at once, then one every five minutes: a stranger with the link cannot fill a mailbox. */
const pace = { burst: 3, seconds: 300 };

/** Enough of an address for its owner to know it, and no more: `o•••@anapec.example`. */
const masked = (email: string) => email.replace(/^(.)[^@]*/, '$1•••');

/**
 * A link in a letter opens one act, for one person, once. Who holds it has still to read the code that goes to the
 * person's own mailbox: a link that is passed on opens nothing.
 */
@Injectable()
export class Links {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: LinksRepository,
    private readonly sessions: Sessions,
    private readonly secrets: LinkSecrets,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {}

  /** In a transaction of the house: the address to be written into a letter; null when this letter was written before. */
  async issue(draft: LinkDraft): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    const id = await this.links.add({ ...draft, hash: hashOf(token), days: linkDays });
    return id && this.secrets.addressOf(draft.purpose, token);
  }

  async sendCode(token: string, request: Request): Promise<CodeSent | Refusal> {
    await this.throttle.count(`network ${networkOf(request.ip ?? '')}`, paces.network);
    const known = await this.standing(token);
    if ('refused' in known) return known;
    await this.throttle.count(`link ${known.id}`, pace);
    return this.transactions.asSystem(async () => {
      const link = await this.links.byToken(hashOf(token));
      const refused = refusalOf(link);
      if (refused || !link) return refused ?? refuse('linkUnknown');
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      if (!(await this.secrets.mailCode(link, code))) return refuse('mailOff');
      await this.links.putCode(link.id, this.secrets.hashOfCode(link.id, code), codeMinutes);
      await this.audit.record({
        action: 'link.codeSent',
        entity: 'link',
        entityId: link.id,
        after: { to: link.userId },
      });
      return { sentTo: masked(link.email), minutes: codeMinutes };
    });
  }

  /** The try is kept whatever becomes of it: a refusal here is an answer, and its transaction stands. */
  async enter(token: string, code: string, request: Request, response: Response): Promise<LinkOpened | Refusal> {
    await this.throttle.count(`network ${networkOf(request.ip ?? '')}`, paces.network);
    const known = await this.standing(token);
    if ('refused' in known) return known;
    return this.transactions.asSystem(async () => {
      const tried = await this.links.try(known.id, codeTries);
      if (!tried) return refuse('codeExpired');
      const isRight = timingSafeEqual(tried.code, this.secrets.hashOfCode(known.id, code));
      await this.audit.record({
        action: isRight ? 'link.entered' : 'link.codeWrong',
        entity: 'link',
        entityId: known.id,
      });
      if (!isRight) return refuse('codeWrong', { left: codeTries - tried.tries });
      await this.links.dropCode(known.id);
      await this.sessions.open({ id: known.userId, isPartner: true, linkId: known.id }, request, response);
      return { purpose: known.purpose, name: known.name, expiresAt: known.expiresAt };
    }, callerOf(known));
  }

  /** In the transaction of the act: false when the link was used before. Two who submit at once come one after the other. */
  hold(id: string): Promise<boolean> {
    return this.links.hold(id);
  }

  /** In the transaction of the act that the link was for. */
  async use(id: string): Promise<void> {
    await this.links.use(id);
    await this.audit.record({ action: 'link.used', entity: 'link', entityId: id });
  }

  private async standing(token: string): Promise<LinkStanding | Refusal> {
    const link = await this.transactions.asSystem(() => this.links.byToken(hashOf(token)));
    return refusalOf(link) ?? link!;
  }
}

function refusalOf(link: LinkStanding | undefined): Refusal | null {
  if (!link) return refuse('linkUnknown');
  if (!link.isTheirs) return refuse('linkRevoked');
  if (link.isUsed) return refuse('linkUsed');
  return link.isExpired ? refuse('linkExpired') : null;
}

function callerOf({ userId, branchId }: LinkStanding): Caller {
  return {
    scope: { user: userId as UserId, units: [], branches: [branchId as BranchId] },
    ...{ role: 'partner-officer', unitId: null, branchId: branchId as BranchId },
    ...{ permission: 'link', requestId: newId(), entries: 0 },
  };
}
