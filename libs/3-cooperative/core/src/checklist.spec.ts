import { describe, expect, test } from '@jest/globals';
import { day, done, facts, five, founder, law, rule } from '../testing/group-facts';
import { checklist, ruleCodes } from './checklist';
import type { FormationFacts } from './facts';
import { inForce } from './law';
import { isAlwaysHeld } from './law/predicates';
import { neededBy, standingOn, steps, stepsWithEvidence, type Step } from './step';

const stepOf = (step: Step, change: Partial<FormationFacts> = {}, rules = law) =>
  checklist(facts(change), rules).steps.find((one) => one.step === step);
const ruleOf = (code: (typeof ruleCodes)[number], change: Partial<FormationFacts> = {}, rules = law) =>
  checklist(facts(change), rules).rules.find((one) => one.code === code);

const edges = steps.flatMap((step) => neededBy(step).map((needed) => [step, needed] as const));

describe('the edges', () => {
  test('are those of the law and no more', () => {
    const place = (step: Step) => steps.indexOf(step) + 1;
    expect(edges.map(([step, needed]) => `${place(needed)} before ${place(step)}`)).toEqual([
      '5 before 6',
      '3 before 9',
      '7 before 9',
      '9 before 10',
      '10 before 11',
      '10 before 12',
      '10 before 13',
      '10 before 14',
      '10 before 15',
    ]);
  });

  test.each(edges)('%s waits for %s, and says so', (step, needed) => {
    const others = neededBy(step).filter((one) => one !== needed);
    expect(stepOf(step, { steps: others.map((one) => done(one)) })).toEqual({
      step,
      state: 'blocked',
      missing: [{ kind: 'step', step: needed }],
    });
    expect(stepOf(step, { steps: [...others, needed].map((one) => done(one)) })?.state).toBe('possible');
  });

  test('make no circle', () => {
    const reached = (step: Step): Step[] => neededBy(step).flatMap((needed) => [needed, ...reached(needed)]);
    for (const step of steps) expect(reached(step)).not.toContain(step);
  });

  test('lead backwards in the order in which the steps are told', () => {
    for (const [step, needed] of edges) expect(steps.indexOf(needed)).toBeLessThan(steps.indexOf(step));
    expect(standingOn('REGISTERED')).toHaveLength(5);
  });

  test.each([
    'NAME_REQUESTED',
    'NAME_APPROVED',
    'STATUTES_DRAFTED',
    'CONSTITUTIVE_ASSEMBLY_HELD',
    'LOCAL_AUTHORITY_FILED',
  ] as const)('%s may come at any moment', (step) =>
    expect(stepOf(step)).toEqual({ step, state: 'possible', missing: [] }),
  );
});

describe('the rules', () => {
  const quarter = five.map((one) => ({ ...one, paidCash: 99.99 }));
  test.each([
    ['four founders', 'minMembers', { founders: five.slice(1) }, false, { count: 4, minimum: 5, lacking: 1 }],
    ['five founders', 'minMembers', {}, true, { count: 5, minimum: 5, lacking: 0 }],
    ['a founder counted twice', 'founderOnce', { founders: [...five, founder('a')] }, false, { twice: 1 }],
    ['five founders', 'founderOnce', {}, true, { twice: 0 }],
    ['a capital of 999 dirhams', 'minCapital', { shareValue: 49.95 }, false, { capital: 999, minimum: 1000 }],
    ['a capital of 1000 dirhams', 'minCapital', { shareValue: 50 }, true, { capital: 1000, minimum: 1000 }],
    ['a share of 99.99 dirhams', 'minShare', { shareValue: 99.99 }, false, { share: 99.99, minimum: 100 }],
    ['a share of 100 dirhams', 'minShare', {}, true, { share: 100, minimum: 100 }],
    ['a centime short of the quarter', 'cashPaidAtSubscription', { founders: quarter }, false, { behind: 5 }],
    [
      'one who pays for all',
      'cashPaidAtSubscription',
      { founders: [founder('a', { paidCash: 0 })] },
      false,
      { behind: 1 },
    ],
    ['the quarter of each share', 'cashPaidAtSubscription', {}, true, { behind: 0, paid: 500, capital: 2000 }],
    ['funds not subscribed yet', 'fundsBlockedWithin', {}, true, { days: 5, left: null }],
    [
      'funds still in the hand on the sixth day',
      'fundsBlockedWithin',
      { on: day('2022-03-07'), steps: [done('CAPITAL_SUBSCRIBED')] },
      false,
      { left: -1, until: '2022-03-06' },
    ],
    [
      'funds deposited on the fifth day',
      'fundsBlockedWithin',
      {
        on: day('2023-01-01'),
        steps: [done('CAPITAL_SUBSCRIBED'), done('FUNDS_DEPOSITED', { doneOn: day('2022-03-06') })],
      },
      true,
      { left: 0 },
    ],
    [
      'a name certificate of 91 days',
      'nameApprovalValidity',
      { on: day('2022-05-31'), steps: [done('NAME_APPROVED')] },
      false,
      { left: -1 },
    ],
    [
      'a file handed in on the thirtieth day',
      'registrationDeadline',
      {
        steps: [done('CONSTITUTIVE_ASSEMBLY_HELD'), done('REGISTRATION_FILED', { doneOn: day('2022-03-31') })],
      },
      true,
      { left: 0 },
    ],
  ] as const)('%s: %s', (_situation, code, change, met, values) => {
    expect(ruleOf(code, change)).toMatchObject({ code, met, values });
  });

  test('tenths of dirhams add up exactly', () => {
    const founders = [founder('a', { shares: 1, paidCash: 0.1 }), founder('b', { shares: 2, paidCash: 0.2 })];
    expect(ruleOf('cashPaidAtSubscription', { founders, shareValue: 0.4 })?.values).toMatchObject({
      behind: 0,
      paid: 0.3,
      capital: 1.2,
    });
  });

  test.each(['fundsBlockedWithin', 'nameApprovalValidity', 'registrationDeadline'] as const)(
    '%s has run out and locks nothing: a day cannot be given back',
    (code) => {
      const late: Partial<FormationFacts> = {
        on: day('2025-01-01'),
        steps: [done('CAPITAL_SUBSCRIBED'), done('NAME_APPROVED'), done('CONSTITUTIVE_ASSEMBLY_HELD')],
      };
      expect(ruleOf(code, late)).toMatchObject({ met: false, blocking: false });
      expect(stepOf('REGISTRATION_FILED', late)?.state).toBe('possible');
    },
  );

  test('what is still to be confirmed never blocks', () => {
    const doubted = law.map((one) => ({ ...one, confidence: 'TO_CONFIRM' as const }));
    const worst = { founders: [founder('a', { alive: false, paidCash: 1000 })], shareValue: 1 };
    expect(checklist(facts(worst), doubted).rules.every(({ toConfirm, blocking }) => toConfirm && !blocking)).toBe(
      true,
    );
    expect(stepOf('GROUP_FORMED', worst, doubted)?.state).toBe('possible');
  });

  test('what hangs on no figure is asked also where no line says it', () => {
    const asked = checklist(facts(), []).rules.map(({ code }) => code);
    expect(asked).toEqual(ruleCodes.filter((code) => isAlwaysHeld(code)));
    expect(stepOf('GROUP_FORMED', { founders: [...five, founder('a')] }, [])?.state).toBe('blocked');
  });

  test('a rule that was not in force on the first day is not asked', () => {
    const changed = [
      rule('minMembers', 7, { effectiveTo: day('2016-12-31') }),
      rule('minMembers', 5, { effectiveFrom: day('2017-01-01') }),
    ];
    expect(ruleOf('minMembers', {}, inForce(changed, day('2016-12-31')))?.values).toMatchObject({ minimum: 7 });
    expect(ruleOf('minMembers', {}, inForce(changed, day('2017-01-01')))?.values).toMatchObject({ minimum: 5 });
    expect(ruleOf('minMembers', {}, inForce(changed, day('2010-01-01')))).toBeUndefined();
  });
});

describe('the scans', () => {
  const ready: readonly Step[] = ['GROUP_FORMED', 'NAME_REQUESTED', 'NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD'];

  test.each(stepsWithEvidence)('%s without its scan keeps the file from being handed in', (step) => {
    const all = [...new Set<Step>([...ready, step])].map((one) => done(one, { hasScan: one !== step }));
    expect(stepOf('REGISTRATION_FILED', { steps: all })).toMatchObject({
      state: 'blocked',
      missing: [{ kind: 'scan', step }],
    });
  });

  test('are not asked of steps that were not taken', () => {
    expect(stepOf('REGISTRATION_FILED', { steps: ready.map((one) => done(one)) })?.state).toBe('possible');
  });
});

describe('readiness', () => {
  test('counts the steps that lead to the court', () => {
    const some = [done('GROUP_FORMED'), done('STATUTES_DRAFTED'), done('REGISTERED')];
    expect(checklist(facts({ steps: some }), law).readiness).toEqual({ done: 2, of: 9 });
  });
});
