import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Assignment, TokenScope } from '@sanad/access/core';
import { today, type Language, type UserId } from '@sanad/kernel';
import { ENVIRONMENT, Keys, Transactions, type Environment } from '@sanad/platform';
import type { Request, Response } from 'express';
import { readCookie, writeCookie } from './cookies';
import type { LiveLink } from './link/live-link';

interface Names {
  readonly id: string;
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}

/** A live session: the user, and what they are today. */
export interface LiveSession {
  readonly user: { readonly id: UserId; readonly name: string; readonly email: string };
  readonly assignments: readonly (Assignment & { readonly unit: Names | null })[];
  /** Null for who has signed in; the link that was opened instead. */
  readonly link: LiveLink | null;
  /** Of a system of an agency: its token, and what that opens. */
  readonly token?: { readonly id: string; readonly scopes: readonly TokenScope[] };
}

const longest = { unit: 12, branch: 8, link: 1 };
const deviceDays = 180;
export const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Opaque sessions in the database: a suspended account or a changed role counts from the next request on. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: Keys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async find(request: Request): Promise<LiveSession | null> {
    const token = readCookie(request, 'session', this.environment);
    return token ? this.byToken(token) : null;
  }

  async byToken(token: string): Promise<LiveSession | null> {
    const [row] = await this.transactions.alone<{ session: LiveSession | null }>(
      'select access.session_of($1, $2::date) as session',
      [hashOf(token), today()],
    );
    return row?.session ?? null;
  }

  /** Opens a session, hands its cookies over and gives its token. The one before on this device ends. */
  async open(
    { id: user, isPartner, linkId = null }: { id: string; isPartner: boolean; linkId?: string | null },
    request: Request,
    response: Response,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const hours = linkId ? longest.link : isPartner ? longest.branch : longest.unit;
    const before = readCookie(request, 'session', this.environment);
    const { client } = this.transactions.current;
    if (before) await client.query('delete from access.session where token_hash = $1', [hashOf(before)]);
    await client.query(
      `insert into access.session (token_hash, user_id, expires_at, device, link_id) values ($1, $2, now() + make_interval(hours => $3), $4, $5)`,
      [hashOf(token), user, hours, (request.headers['user-agent'] ?? '').slice(0, 200), linkId],
    );
    writeCookie(response, 'session', token, null, this.environment);
    writeCookie(response, 'xsrf', this.proofFor(token), null, this.environment);
    return token;
  }

  /** Of whoever is signed in: letters are written to them in it. */
  async readIn(language: Language): Promise<void> {
    await this.transactions.current.client.query('select access.read_in($1)', [language]);
  }

  /** Ends the session of this request, or all of the user's. */
  async end(user: string, request: Request, response: Response, everywhere: boolean): Promise<void> {
    const token = readCookie(request, 'session', this.environment) ?? '';
    const { client } = this.transactions.current;
    await client.query('delete from access.session where user_id = $1 and (token_hash = $2 or $3)', [
      user,
      hashOf(token),
      everywhere,
    ]);
    for (const cookie of ['session', 'xsrf'] as const) writeCookie(response, cookie, '', 0, this.environment);
    response.set('Clear-Site-Data', '"cache", "storage"');
  }

  /** Whether a write carries the proof that only a page of ours can read. */
  isProven(request: Request): boolean {
    const token = readCookie(request, 'session', this.environment) ?? '';
    const proof = request.headers['x-xsrf-token'];
    return typeof proof === 'string' && this.keys.isSigned('xsrf', hashOf(token).toString('base64url'), proof);
  }

  /** Whether this person has signed in on this device before. */
  async isKnownDevice(user: string, request: Request): Promise<boolean> {
    const token = readCookie(request, 'device', this.environment);
    if (!token) return false;
    const { rowCount } = await this.transactions.current.client.query(
      'select from access.trusted_device where token_hash = $1 and user_id = $2',
      [hashOf(token), user],
    );
    return rowCount === 1;
  }

  /** A device that someone has signed in on stays open to them while others guess at their password elsewhere. */
  async rememberDevice(user: string, response: Response): Promise<void> {
    const token = randomBytes(24).toString('base64url');
    await this.transactions.current.client.query(
      'insert into access.trusted_device (token_hash, user_id) values ($1, $2)',
      [hashOf(token), user],
    );
    writeCookie(response, 'device', token, deviceDays * 86_400, this.environment);
  }

  private proofFor(token: string): string {
    return this.keys.sign('xsrf', hashOf(token).toString('base64url'));
  }
}
