import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import { goneReferrals, type ReferralFate } from '@sanad/partners/core';
import { Absent, Database, Gone, Transactions } from '@sanad/platform';
import type { Request } from 'express';
import { catchError, from, type Observable } from 'rxjs';

/** What has become of a referral that a branch had on its screen and may not see any more. */
@Injectable()
export class ReferralFates {
  constructor(private readonly database: Database) {}

  /** Null when it never was theirs: then nobody learns whether there is one. */
  async of(id: string): Promise<Refusal | null> {
    const row = await this.database.row<{ fate: ReferralFate; day: PlainDay | null }>(
      // One that is still in sight has no fate: something else was not there.
      `select f.fate, f.day from partners.fate_of($1) f
       where not exists (select from partners.handed_over() h where h.referral_id = $1)`,
      [id],
    );
    if (!row) return null;
    return refuse(goneReferrals[row.fate], row.day ? { day: showDay('ar', row.day, 'short') } : {});
  }
}

/** An act on a referral that was taken away meanwhile is answered with what happened and when, and not as if it had never been. */
@Injectable()
export class WhatBecameOfIt implements NestInterceptor {
  constructor(
    private readonly fates: ReferralFates,
    private readonly transactions: Transactions,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, params } = context.switchToHttp().getRequest<Request>();
    if (method === 'GET') return next.handle();
    return next.handle().pipe(
      catchError((thrown: unknown) =>
        from(
          (async () => {
            throw thrown instanceof Absent ? await this.instead(thrown, params.id as string) : thrown;
          })(),
        ),
      ),
    );
  }

  private async instead(absent: Absent, id: string): Promise<Absent | Gone> {
    if (!this.transactions.ongoing?.caller?.scope.branches.length) return absent;
    const fate = await this.fates.of(id);
    return fate ? new Gone(fate.refused, fate.values as Record<string, string>) : absent;
  }
}
