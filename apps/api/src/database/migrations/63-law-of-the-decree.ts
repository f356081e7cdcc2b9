import type { MigrationInterface, QueryRunner } from 'typeorm';

const published = '2016-04-11';
const source = ' ؛ عن نشر المرسوم: http://juristconseil.blogspot.com/2014/06/les-cooperatives-selon-la-loi-n11212.html';
const reason = 'لا تسري قواعد المرسوم قبل نشره.';

/**
 * What the decree of the registers asks holds since it was published, and not since the law. Lines are only added to: the one
 * that began with the law is written once more, ended on the day on which it began, as no line ends earlier; the next begins
 * with the publication.
 */
export class LawOfTheDecree1760000000063 implements MigrationInterface {
  name = 'LawOfTheDecree1760000000063';

  /** What an administrator has written since then is not written over. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cooperative.law_rule no force row level security`);
    await runner.query(
      `insert into cooperative.law_rule (key, version, value, unit, effective_from, effective_to, text, article, body, confidence, step,
         counts_from, requirement_ar, requirement_fr, requirement_en, source, doubt_ar, doubt_fr, papers, reason)
       select b.key, b.version + n.place, b.value, b.unit, n.begins, n.ends, b.text, b.article, b.body, b.confidence, b.step, b.counts_from,
         b.requirement_ar, b.requirement_fr, b.requirement_en, b.source || $2::text, b.doubt_ar, b.doubt_fr, b.papers, $3::text
       from (select distinct on (l.key) l.* from cooperative.law_rule l order by l.key, l.version desc) b
       cross join lateral (values (1, b.effective_from, b.effective_from), (2, $1::date, b.effective_to)) as n (place, begins, ends)
       where b.text = 'DECREE_2_15_617' and b.set_by is null and b.effective_from < $1::date`,
      [published, source, reason],
    );
    await runner.query(`alter table cooperative.law_rule force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
