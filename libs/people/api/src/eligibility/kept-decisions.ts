import type { KeptDecision } from '@sanad/people/core';

type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

const atOnce = 500;

/** Every decision of the house, part by part, in a system transaction: memory stays flat however many there are. */
export async function* keptDecisions(ask: Ask): AsyncGenerator<readonly KeptDecision[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const part = await ask<KeptDecision>(
      `select id, rule_version as "ruleVersion", facts, proposal from people.eligibility_decision
       where id > $1 order by id limit ${atOnce}`,
      [after],
    );
    const last = part.at(-1);
    if (!last) return;
    yield part;
    after = last.id;
  }
}
