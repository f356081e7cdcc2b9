import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { articleNone, articleUnread, inForce, lawKeys, type LawBookView, type LawKey } from '@sanad/cooperative/core';
import { PlainDay } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { CooperativeModule } from '../cooperative.module';

/** Articles that nobody has read yet in the full text. The list may only become shorter. */
const unreadArticles: readonly LawKey[] = [
  ...(['minMembers', 'fundsBlockedWithin', 'organsNamed', 'signedByAll', 'localReceipt'] as const),
  ...(['registrationDeadline', 'clerkToOdcoTransmission', 'taxAndIce', 'bankRelease'] as const),
  ...(['annualAssemblyWithin', 'assemblyNotice', 'reportsBeforeAssembly', 'odcoTransmission'] as const),
  ...(['boardRequiredMembers', 'boardRequiredTurnover', 'auditorRequiredTurnover'] as const),
  ...(['boardSizeMinimum', 'boardSizeMaximum', 'mandateYears'] as const),
  ...(['legalReserve', 'trainingReserve', 'thirdPartyOperations', 'belowMinimumGrace', 'inactiveAfter'] as const),
];
const arabic = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;

describe('the articles of the law', () => {
  let house: House;
  let rules: LawBookView['rules'];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    rules = ((await house.as('hq-admin', 'HQ').get('/law')).body as LawBookView).rules;
  }, 120_000);
  afterAll(() => house.stop());

  test('no rule lacks its article, its Arabic, its French or its English', () => {
    expect(rules.map(({ key }) => key).sort()).toEqual([...lawKeys].sort());
    for (const { key, lines } of rules) {
      const line = lines[0]!;
      const told = { key, article: line.article.length > 0, ar: arabic.test(line.requirementAr) };
      expect(told).toEqual({ key, article: true, ar: true });
      expect([key, latin.test(line.requirementFr), latin.test(line.requirementEn)]).toEqual([key, true, true]);
      expect([key, line.article === articleNone]).toEqual([key, line.text === 'HOUSE_RULE']);
      const doubted = line.confidence === 'TO_CONFIRM';
      expect([key, arabic.test(line.doubtAr ?? ''), latin.test(line.doubtFr ?? '')]).toEqual([key, doubted, doubted]);
    }
    const unread = rules.filter(({ lines }) => lines[0]!.article === articleUnread).map(({ key }) => key);
    expect(unread.sort()).toEqual([...unreadArticles].sort());
  });

  test('what was read later is a line behind the first, with its source and why', () => {
    const readings: readonly [LawKey, string, string, string][] = [
      ['statutes', 'LAW_112_12', '5', '2014-12-18'],
      ['sectorLicence', 'LAW_28_07', '5', '2014-12-18'],
      ['socialSecurity', 'DAHIR_1_72_184', '2', '2014-12-18'],
      ['publicTender', 'DECREE_2_22_431', '28', '2023-09-01'],
    ];
    for (const [key, text, article, effectiveFrom] of readings) {
      const { version, lines } = rules.find((rule) => rule.key === key)!;
      expect([version, lines.map((line) => line.article)]).toEqual([2, [article, articleUnread]]);
      expect(lines[0]).toMatchObject({ text, effectiveFrom, confidence: 'CONFIRMED', doubtAr: null, setBy: null });
      expect([lines[0]!.source.includes('http'), arabic.test(lines[0]!.reason ?? '')]).toEqual([true, true]);
    }
    const told = (key: LawKey, day: string) =>
      inForce(
        rules.flatMap(({ lines }) => lines),
        PlainDay.parse(day),
      ).find((line) => line.key === key)?.text;
    expect(['2023-08-31', '2023-09-01'].map((day) => told('publicTender', day))).toEqual([
      'DECREE_2_15_617',
      'DECREE_2_22_431',
    ]);
  });

  test('what the decree asks holds since it was published', async () => {
    const ofDecree = rules.filter(({ lines }) => lines[0]!.text === 'DECREE_2_15_617');
    const keys = ofDecree.map(({ key }) => key).sort();
    expect(keys).toEqual(['clerkToOdcoTransmission', 'nameInDate', 'registrationCopies']);
    for (const { lines } of ofDecree) {
      const [now, ended, before] = lines;
      const days = [now, ended, before].map((line) => [line!.effectiveFrom, line!.effectiveTo]);
      expect(days).toEqual([
        ['2016-04-11', null],
        ['2014-12-18', '2014-12-18'],
        ['2014-12-18', null],
      ]);
      expect([now!.value, now!.article, now!.confidence]).toEqual([before!.value, before!.article, before!.confidence]);
      expect([now!.reason, ended!.reason]).toEqual(Array(2).fill('لا تسري قواعد المرسوم قبل نشره.'));
    }
  });

  test.each([
    ['2014-12-19', 0],
    ['2015-06-01', 0],
    ['2016-04-10', 0],
    ['2016-04-11', 3],
    ['2026-11-30', 3],
  ])('on %s so many rules of the decree are in force: %i', async (day, count) => {
    const keys: readonly LawKey[] = ['clerkToOdcoTransmission', 'nameInDate', 'registrationCopies'];
    const told = inForce(
      rules.flatMap(({ lines }) => lines),
      PlainDay.parse(day),
    ).filter(({ key }) => keys.includes(key));
    const kept = await house.sql<{ key: LawKey; copies: number | null }>(
      `select r.key, cooperative.law('registrationCopies', $1::date)::int as copies from cooperative.law_on($1::date) r where r.key = any ($2::text[])`,
      [day, keys],
    );
    expect([told.length, kept.length]).toEqual([count, count]);
    expect(kept.map(({ copies }) => copies)).toEqual(Array(count).fill(3));
    // The law itself stands on each of these days.
    const [law] = await house.sql(`select 1 from cooperative.law_on($1::date) r where r.key = 'minMembers'`, [day]);
    expect(law).toBeDefined();
  });
});
