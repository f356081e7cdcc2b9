import { Injectable } from '@nestjs/common';
import { Transactions } from '@sanad/platform';

const believedFor = 1_000;

/** Whether this process can serve. Asked of the database at most once a second, so that the question is no lever. */
@Injectable()
export class Readiness {
  private asked = 0;
  private answer: Promise<boolean> = Promise.resolve(false);
  private leaving = false;

  constructor(private readonly transactions: Transactions) {}

  /** From now on the answer is no: the process finishes what it has begun. */
  leave(): void {
    this.leaving = true;
  }

  async isReady(): Promise<boolean> {
    if (this.leaving) return false;
    if (Date.now() - this.asked > believedFor) {
      this.asked = Date.now();
      this.answer = this.transactions.alone('select 1').then(
        () => true,
        () => false,
      );
    }
    return this.answer;
  }
}
