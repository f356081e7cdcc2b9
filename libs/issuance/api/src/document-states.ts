import { Injectable } from '@nestjs/common';
import { Throttle } from '@sanad/access/api';
import { dayOf, type Scope } from '@sanad/kernel';
import type { DocumentStateView, IssuedDocumentId, IssuedDocumentView } from '@sanad/issuance/core';
import { found, Transactions } from '@sanad/platform';
import { DocumentsRepository } from './documents.repository';

/** Sixty papers at once from one network, then one a second: enough for a counter, too slow to guess at identifiers. */
const pace = { burst: 60, seconds: 1 } as const;

function withDay<Row extends { readonly changedAt: string | null }>({ changedAt, ...row }: Row) {
  return { ...row, changedOn: changedAt ? dayOf(changedAt) : null };
}

/** Whether documents still hold. */
@Injectable()
export class DocumentStates {
  constructor(
    private readonly rows: DocumentsRepository,
    private readonly transactions: Transactions,
    private readonly throttle: Throttle,
  ) {}

  /** For anybody who holds the paper. @throws {Ended} 429 for a network that asks too much. @throws {Absent} */
  async told(network: string, id: IssuedDocumentId): Promise<DocumentStateView> {
    await this.throttle.count(`document ${network}`, pace);
    return withDay(found(await this.transactions.asSystem(() => this.rows.told(id))));
  }

  /** For the house itself. */
  async seen(within: Scope, id: IssuedDocumentId): Promise<IssuedDocumentView> {
    return withDay(found(await this.rows.one(within, id)));
  }
}
