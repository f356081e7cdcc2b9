import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Ended } from '@sanad/platform';

// 64 MiB and three passes: some 60 ms. At most two at once, so that sixteen people signing in do not take a gigabyte.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const atOnce = 2;
const longestQueue = 50;
const shortest = 15;

/** Of somebody who does not exist: an unknown address takes as long as a wrong password. */
const nobody = hash('nobody has this password', cost);

/** argon2id, behind a short queue. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  /** With null in place of the stored hash the answer is always no, after the usual time. */
  isRight(password: string, stored: string | null): Promise<boolean> {
    return this.inTurn(async () => (await verify(stored ?? (await nobody), password)) && stored !== null);
  }

  /** What is wrong with a new password, or null. Long is what counts; nothing else is demanded. */
  weakness(password: string, about: readonly string[]): 'tooShort' | 'guessable' | null {
    if (password.length < shortest) return 'tooShort';
    const bare = password.toLowerCase();
    const isAbout = about.some((word) => word.length > 3 && bare.replace(word.toLowerCase(), '').length < shortest / 2);
    return isAbout || new Set(bare).size < 6 ? 'guessable' : null;
  }

  private async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.waiting.length >= longestQueue) throw new Ended(503, 'unavailable', undefined, { 'Retry-After': '5' });
    if (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
