import { Injectable } from '@nestjs/common';
import { say, type Scope } from '@sanad/kernel';
import { recallReasons } from '@sanad/partners/core';
import { DeathListener } from '@sanad/people/api';
import { Recalls } from './recalls';

/** Nobody waits at a partner for somebody who has died. */
@Injectable()
export class RecallOnDeath extends DeathListener {
  constructor(private readonly recalls: Recalls) {
    super();
  }

  override async personDied(within: Scope, personId: string): Promise<void> {
    await this.recalls.recall(within, { personId }, say('ar', recallReasons.personDied));
  }
}
