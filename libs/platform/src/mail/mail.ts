import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Database } from '../database/database';
import { Transactions } from '../database/transactions';
import type { MailSettings } from '../environment';
import { Jobs } from '../jobs/index';
import { Keys } from '../keys';
import type { MailText } from './message';
import { Post, RefusedForGood } from './post';

export interface MailDraft extends MailText {
  /** What kind of letter it is, for whoever looks after them: `referral.digest`. */
  readonly kind: string;
  /** Whose account it goes to; the address is read when it is written. */
  readonly userId: string;
  readonly to: string;
}

const job = 'mail.deliver';
/** After how many seconds a letter that could not be handed over is tried again; after the last one it is given up. */
export const retriesOfMail = [60, 300, 900, 3_600, 10_800, 43_200, 86_400] as const;

const contextOf = (id: string) => `platform.mail.sealed:${id}`;

/**
 * Letters to people of the house. A letter is written in the transaction of what it tells, sealed; it leaves when that
 * has committed, is tried again while the mail server is away, and is given up where everybody who looks after it sees it.
 */
@Injectable()
export class Mail implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly post: Post | null;

  /** Without settings mail is off: nothing is written, and screens say so. */
  constructor(
    settings: MailSettings | null,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly keys: Keys,
    private readonly retries: readonly number[] = retriesOfMail,
  ) {
    this.post = settings && new Post(settings);
  }

  get isOn(): boolean {
    return this.post !== null;
  }

  onModuleInit(): void {
    this.jobs.define<{ id: string }>(job, ({ id }) => this.deliver(id));
  }

  beforeApplicationShutdown(): void {
    this.post?.close();
  }

  /** In a transaction of the house. Gives the identifier of the letter; null while mail is off. */
  async write({ kind, userId, to, ...letter }: MailDraft): Promise<string | null> {
    if (!this.isOn) return null;
    const id = newId();
    const sealed = this.keys.encrypt(JSON.stringify(letter satisfies MailText), contextOf(id));
    await this.database.insert('platform.mail', {
      id,
      kind,
      user_id: userId,
      recipient: to,
      subject: letter.subject,
      sealed,
    });
    await this.jobs.send(job, { id });
    return id;
  }

  /** In a transaction of the house: a letter that was given up is tried once more. False when there is nothing to try. */
  async again(id: string): Promise<boolean> {
    const row = await this.database.change(
      `update platform.mail set state = 'WAITING', tries = 0, next_try_at = now(), version = version + 1
       where id = $1 and state = 'GIVEN_UP' and sealed is not null`,
      [id],
    );
    if (row === 1) await this.jobs.send(job, { id });
    return row === 1;
  }

  private async deliver(id: string): Promise<void> {
    const letter = await this.transactions.asSystem(() =>
      this.database.row<{ recipient: string; sealed: string; tries: number }>(
        `select recipient, sealed, tries from platform.mail where id = $1 and state = 'WAITING' and sealed is not null`,
        [id],
      ),
    );
    if (!letter || !this.post) return;
    try {
      await this.post.deliver(
        id,
        letter.recipient,
        JSON.parse(this.keys.decrypt(letter.sealed, contextOf(id))) as MailText,
      );
    } catch (error) {
      await this.failed(id, letter.tries, error as Error);
      return;
    }
    // What has arrived is not kept: a code or a link in it is nobody's but the reader's.
    await this.transactions.asSystem(() =>
      this.database.change(
        `update platform.mail set state = 'SENT', sent_at = now(), tries = tries + 1, sealed = null, problem = null,
           next_try_at = null, version = version + 1 where id = $1`,
        [id],
      ),
    );
  }

  private async failed(id: string, tries: number, error: Error): Promise<void> {
    const wait = error instanceof RefusedForGood ? undefined : this.retries[tries];
    this.logger.warn(`${id}, try ${tries + 1}: ${error.message}`);
    await this.transactions.asSystem(async () => {
      await this.database.change(
        `update platform.mail set state = $2, tries = tries + 1, problem = $3, version = version + 1,
           next_try_at = case when $4::int is null then null else now() + make_interval(secs => $4) end where id = $1`,
        [id, wait === undefined ? 'GIVEN_UP' : 'WAITING', error.message.slice(0, 500), wait ?? null],
      );
      if (wait !== undefined) await this.jobs.send(job, { id }, { afterSeconds: wait });
    });
  }
}
