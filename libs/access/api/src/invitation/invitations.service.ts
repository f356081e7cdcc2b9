import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { invitationDays, type FirstPassword, type InvitationView } from '@sanad/access/core';
import { newId, refuse, type Refusal } from '@sanad/kernel';
import { Database, ENVIRONMENT, Mail, Transactions, type Environment } from '@sanad/platform';
import type { Request } from 'express';
import { Audit } from '../audit';
import { Passwords } from '../passwords';
import { hashOf } from '../sessions';
import { networkOf, paces, Throttle } from '../throttle';

export interface Invitee {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Who invites; kept beside the invitation. */
  readonly by: string;
  /** For whom they will work, as the letter says it. */
  readonly place: string;
}

/** Sent by letter, or the address itself where no letter leaves this house. */
export interface IssuedInvitation {
  readonly mailed: boolean;
  readonly link: string | null;
  readonly until: string;
}

interface Standing {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly isFirst: boolean;
  readonly expiresAt: string;
  readonly isUsed: boolean;
  readonly isOver: boolean;
}

const standing = `select i.id, i.user_id as "userId", u.name, u.email::text as email, u.status = 'INVITED' as "isFirst",
    i.expires_at as "expiresAt", i.used_at is not null as "isUsed",
    i.replaced_at is not null or i.expires_at <= now() or u.status = 'SUSPENDED' as "isOver"
  from access.invitation i join access.user_account u on u.id = i.user_id where i.token_hash = $1`;

/** Words that stand near everybody here: no password is made of them. */
const nearby = ['sanad', 'سند', 'hcar', 'guelmim', 'كلميم'];

/** How somebody comes to a password of their own: by a link that works once, for a week, and that nobody here can read. */
@Injectable()
export class Invitations {
  // eslint-disable-next-line max-params -- a way in touches all that guards it
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly mail: Mail,
    private readonly audit: Audit,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  get areMailed(): boolean {
    return this.mail.isOn;
  }

  /** In a transaction of the house. The links given before open no more. */
  async issue({ userId, name, email, by, place }: Invitee): Promise<IssuedInvitation> {
    await this.revoke(userId);
    const token = randomBytes(32).toString('base64url');
    const row = await this.database.row<{ until: string }>(
      `insert into access.invitation (id, user_id, token_hash, made_by, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(days => $5)) returning expires_at as until`,
      [newId(), userId, hashOf(token), by, invitationDays],
    );
    // Behind `#`, so that no server and no proxy on the way writes the token down.
    const address = `${this.environment.origin}/invitation#${token}`;
    const letter = await this.mail.write({
      ...{ kind: 'user.invitation', userId, to: email, subject: 'دعوة للدخول إلى سند' },
      paragraphs: [
        `السلام عليكم ${name}،`,
        `تمت دعوتكم للعمل في منصة سند باسم: ${place}.`,
        `المرجو فتح الرابط أسفله لاختيار كلمة المرور. الرابط شخصي، صالح لمدة ${invitationDays} أيام، ويستعمل مرة واحدة.`,
      ],
      link: { words: 'اختيار كلمة المرور', address },
    });
    return { mailed: letter !== null, link: letter === null ? address : null, until: row!.until };
  }

  /** In a transaction of the house: no link given to them opens any more. */
  async revoke(userId: string): Promise<void> {
    await this.database.change(
      `update access.invitation set replaced_at = now(), version = version + 1
       where user_id = $1 and used_at is null and replaced_at is null`,
      [userId],
    );
  }

  async look(token: string, request: Request): Promise<InvitationView | Refusal> {
    const known = await this.find(token, request);
    return 'refused' in known ? known : viewOf(known);
  }

  /** Sets the password and uses the link; whoever was in with an old password is out. */
  async accept({ token, password }: FirstPassword, request: Request): Promise<InvitationView | Refusal> {
    const known = await this.find(token, request);
    if ('refused' in known) return known;
    const weakness = this.passwords.weakness(password, [known.email.split('@')[0]!, known.name, ...nearby]);
    if (weakness) return refuse(weakness === 'tooShort' ? 'passwordTooShort' : 'passwordGuessable');
    const hash = await this.passwords.hash(password);
    return this.transactions.asSystem(async () => {
      const row = await this.database.row<Standing>(`${standing} for update of i, u`, [hashOf(token)]);
      const refused = refusalOf(row);
      if (refused || !row) return refused ?? refuse('invitationUnknown');
      await this.database.change('update access.invitation set used_at = now(), version = version + 1 where id = $1', [
        row.id,
      ]);
      await this.database.change(
        `update access.user_account set password_hash = $2, status = 'ACTIVE', failures = 0, version = version + 1 where id = $1`,
        [row.userId, hash],
      );
      await this.database.change('delete from access.session where user_id = $1', [row.userId]);
      await this.audit.record({ action: 'user.passwordSet', entity: 'user', entityId: row.userId });
      return viewOf(row);
    });
  }

  private async find(token: string, request: Request): Promise<Standing | Refusal> {
    await this.throttle.count(`network ${networkOf(request.ip ?? '')}`, paces.network);
    const row = await this.transactions.asSystem(() => this.database.row<Standing>(standing, [hashOf(token)]));
    return refusalOf(row) ?? row!;
  }
}

function refusalOf(row: Standing | undefined): Refusal | null {
  if (!row) return refuse('invitationUnknown');
  if (row.isUsed) return refuse('invitationUsed');
  return row.isOver ? refuse('invitationExpired') : null;
}

function viewOf({ name, email, isFirst, expiresAt }: Standing): InvitationView {
  return { name, email, isFirst, expiresAt };
}
