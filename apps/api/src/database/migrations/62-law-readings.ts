import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lawReadings } from './62-law-readings-rows.ts';

/** What was read of the law since the house opened: each reading is a line of its own behind the one that it corrects. */
export class LawReadings1760000000062 implements MigrationInterface {
  name = 'LawReadings1760000000062';

  async up(runner: QueryRunner): Promise<void> {
    await this.texts(runner);
    await this.lines(runner);
  }

  private async texts(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.law_rule drop constraint law_rule_text, add constraint law_rule_text check (text in
        ('LAW_112_12', 'DECREE_2_15_617', 'ORDER_1369_16', 'LAW_28_07', 'FAMILY_CODE', 'HOUSE_RULE', 'DAHIR_1_72_184',
         'DECREE_2_22_431', 'TAX_CODE'));
    `);
  }

  /** What an administrator has written since then is not written over. */
  private async lines(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cooperative.law_rule no force row level security`);
    await runner.query(
      `insert into cooperative.law_rule (key, version, value, unit, effective_from, effective_to, text, article, body, confidence, step,
         counts_from, requirement_ar, requirement_fr, requirement_en, source, doubt_ar, doubt_fr, papers, reason)
       select b.key, b.version + 1, b.value, b.unit, coalesce(r."from", b.effective_from), b.effective_to, coalesce(r.text, b.text),
         coalesce(r.article, b.article), b.body, coalesce(r.confidence, b.confidence), b.step, b.counts_from, coalesce(r.ar, b.requirement_ar),
         coalesce(r.fr, b.requirement_fr), coalesce(r.en, b.requirement_en), r.source,
         case when coalesce(r.confidence, b.confidence) = 'TO_CONFIRM' then coalesce(r."doubtAr", b.doubt_ar) end,
         case when coalesce(r.confidence, b.confidence) = 'TO_CONFIRM' then coalesce(r."doubtFr", b.doubt_fr) end, b.papers, r.reason
       from jsonb_to_recordset($1::jsonb) as r (key text, "from" date, text text, article text, confidence text, ar text, fr text, en text,
         source text, "doubtAr" text, "doubtFr" text, reason text)
       join lateral (select l.* from cooperative.law_rule l where l.key = r.key order by l.version desc limit 1) b on b.set_by is null`,
      [JSON.stringify(lawReadings)],
    );
    await runner.query(`alter table cooperative.law_rule force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
