import { Injectable } from '@nestjs/common';
import { Ended, Transactions } from '@sanad/platform';

/** So many at once, then one every so many seconds. */
export interface Pace {
  readonly burst: number;
  readonly seconds: number;
}

/** A person at an unknown device; at a device that has signed in before; everybody of one network. */
export const paces = {
  unknownDevice: { burst: 10, seconds: 60 },
  knownDevice: { burst: 20, seconds: 30 },
  network: { burst: 100, seconds: 2 },
} as const satisfies Record<string, Pace>;

/** The first three parts of an address, or of IPv6 the first seven bytes: one household or office. */
export function networkOf(ip: string): string {
  return ip.includes('.')
    ? ip
        .replace(/^::ffff:/, '')
        .split('.')
        .slice(0, 3)
        .join('.')
    : ip.split(':').slice(0, 4).join(':');
}

/** Generic cell rate in the database: the same for every replica, and it empties under steady use. */
@Injectable()
export class Throttle {
  constructor(private readonly transactions: Transactions) {}

  /** Counts one attempt. @throws {Ended} 429 with the seconds to wait. */
  async count(key: string, pace: Pace): Promise<void> {
    const [bucket] = await this.transactions.alone<{ allowed: boolean; wait: number }>(
      `with counted as (
         insert into access.throttle as t (key, next) values ($1, now() + make_interval(secs => $2))
         on conflict (key) do update set next = greatest(t.next, now()) + make_interval(secs => $2)
           where greatest(t.next, now()) + make_interval(secs => $2) <= now() + make_interval(secs => $2 * $3)
         returning true
       )
       select exists (select from counted) as allowed,
         coalesce((select ceil(extract(epoch from t.next - now()) - $2 * ($3 - 1)) from access.throttle t where t.key = $1), 0)::int as wait`,
      [key, pace.seconds, pace.burst],
    );
    if (bucket?.allowed) return;
    const seconds = Math.max(1, bucket?.wait ?? pace.seconds);
    throw new Ended(429, 'tooManyAttempts', { seconds }, { 'Retry-After': String(seconds) });
  }

  /** The right person was there: earlier slips count no more. */
  async forgive(key: string): Promise<void> {
    await this.transactions.alone('delete from access.throttle where key = $1', [key]);
  }
}
