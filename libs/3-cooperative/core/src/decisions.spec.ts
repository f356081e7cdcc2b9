import { describe, expect, test } from '@jest/globals';
import { languages, say, type Refusal } from '@sanad/kernel';
import { day, facts as told, founder, law } from '../testing/group-facts';
import { activateFounders, admit, change, payShares, refuseStep, takeStep, undoStep } from './decisions';
import type { FormationFacts } from './facts';
import type { Step } from './step';
import { cooperativeRefusals } from './words';

const founders = (count: number, paid = 100) =>
  Array.from({ length: count }, (_, place) => founder(`p${place}`, { paidCash: paid }));
const facts = (change: Partial<FormationFacts> = {}) =>
  told({ on: day('2022-04-01'), founders: founders(5), ...change });
const did = (...taken: readonly Step[]) =>
  taken.map((step) => ({ step, doneOn: day('2022-03-01'), hasScan: step !== 'NAME_APPROVED', attempt: 1 }));

describe('a step', () => {
  test.each([
    ['GROUP_FORMED', { founders: founders(4) }, 'tooFewFounders'],
    ['GROUP_FORMED', { founders: [...founders(5), ...founders(1)] }, 'founderTwice'],
    ['CAPITAL_SUBSCRIBED', { founders: founders(2, 400) }, 'capitalTooLow'],
    ['CAPITAL_SUBSCRIBED', { shareValue: 60 }, 'shareTooLow'],
    ['CAPITAL_SUBSCRIBED', { founders: founders(5, 99) }, 'partUnpaid'],
    ['NAME_REQUESTED', { founders: founders(4) }, 'tooFewSigners'],
    ['FUNDS_DEPOSITED', {}, 'stepTooEarly'],
    ['REGISTRATION_FILED', { steps: did('GROUP_FORMED') }, 'stepTooEarly'],
    ['REGISTRATION_FILED', { steps: did('NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD') }, 'scanMissing'],
    ['GROUP_FORMED', { steps: did('GROUP_FORMED') }, 'stepDone'],
    [
      'FUNDS_DEPOSITED',
      { steps: [{ ...did('CAPITAL_SUBSCRIBED')[0]!, doneOn: day('2022-03-21') }] },
      'dayBeforeNeeded',
    ],
    ['STATUTES_DRAFTED', {}, null],
    ['NAME_REQUESTED', { steps: did('GROUP_FORMED') }, null],
  ] as const)('%s with %j: %s', (step, change, code) => {
    expect(takeStep(facts(change), law, { step, doneOn: day('2022-03-20') })?.refused ?? null).toBe(code);
  });

  test('that names what it waits for', () => {
    expect(takeStep(facts(), law, { step: 'REGISTRATION_FILED', doneOn: day('2022-03-20') })).toEqual({
      refused: 'stepTooEarly',
      values: { step: 'REGISTRATION_FILED', needed: 'NAME_APPROVED', count: 2 },
    });
  });

  test.each([
    ['GROUP_FORMED', did('GROUP_FORMED'), 'IN_PROGRESS', null],
    ['GROUP_FORMED', did('GROUP_FORMED', 'NAME_REQUESTED'), 'IN_PROGRESS', null],
    ['CAPITAL_SUBSCRIBED', did('CAPITAL_SUBSCRIBED', 'FUNDS_DEPOSITED'), 'IN_PROGRESS', 'stepCarriesLater'],
    ['STATUTES_DRAFTED', did('STATUTES_DRAFTED', 'REGISTERED'), 'REGISTERED', 'formationClosed'],
    ['REGISTERED', did('REGISTERED'), 'REGISTERED', 'formationClosed'],
    ['CNSS', did('REGISTERED', 'CNSS'), 'REGISTERED', null],
  ] as const)('undone %s after %j: %s', (step, steps, state, code) => {
    expect(undoStep(facts({ steps }), state, step)?.refused ?? null).toBe(code);
  });
});

describe('a refusal by its body', () => {
  test.each([
    ['NAME_REQUESTED', did('NAME_REQUESTED'), '2022-03-05', null],
    ['NAME_REQUESTED', did('NAME_REQUESTED'), '2022-02-28', 'refusedBeforeDone'],
    ['NAME_REQUESTED', did('NAME_REQUESTED', 'NAME_APPROVED'), '2022-03-05', 'stepCarriesLater'],
    ['REGISTRATION_FILED', did('REGISTRATION_FILED'), '2022-03-01', null],
    ['REGISTRATION_FILED', did('REGISTRATION_FILED', 'REGISTERED'), '2022-03-05', 'stepCarriesLater'],
    ['FUNDS_DEPOSITED', did('FUNDS_DEPOSITED'), '2022-03-05', 'stepNotRefusable'],
  ] as const)('%s after %j on %s: %s', (step, steps, on, code) => {
    expect(refuseStep(facts({ steps }), { step, endedOn: day(on) })?.refused ?? null).toBe(code);
  });
});

describe('a founder', () => {
  test.each([
    ['PREPARATION', 'COOPERATIVE_NEW', null],
    ['CREATION', 'COOPERATIVE_JOIN', null],
    ['ORIENTATION', 'COOPERATIVE_NEW', 'founderFileNotReady'],
    ['ACTIVE', 'COOPERATIVE_NEW', 'founderFileNotReady'],
    ['CLOSED', 'COOPERATIVE_NEW', 'founderFileNotReady'],
    ['CREATION', 'COMPANY', 'founderFileNotReady'],
    ['CREATION', null, 'founderFileNotReady'],
  ])('from a file in %s on the path %s: %s', (stage, path, code) => {
    expect(admit({ number: 'GLM-2022-0001', stage, path })?.refused ?? null).toBe(code);
  });

  test.each([
    [{ shares: 4, paid: 400 }, 100, null],
    [{ shares: 4, paid: 400.01 }, 100, 'paidAboveSubscribed'],
    [{ shares: 3, paid: 0.3 }, 0.1, null],
  ])('%j of %d dirhams: %s', (founder, value, code) => {
    expect(payShares(founder, value)?.refused ?? null).toBe(code);
  });

  test('whose file is not in creation is named', () => {
    const file = (number: string, stage: string) => ({ number, stage, path: 'COOPERATIVE_NEW' });
    expect(activateFounders([file('A', 'CREATION'), file('B', 'PREPARATION'), file('C', 'FUNDING')])).toEqual({
      refused: 'founderNotInCreation',
      values: { count: 2, numbers: 'B، C' },
    });
    expect(activateFounders([file('A', 'CREATION')])).toBeUndefined();
  });
});

describe('a refusal', () => {
  const made: (Refusal | undefined)[] = [
    admit({ number: 'GLM-2022-0001', stage: 'NEW', path: null }),
    change('REGISTERED'),
    payShares({ shares: 1, paid: 200 }, 100),
    activateFounders([{ number: 'B', stage: 'PREPARATION', path: null }]),
    undoStep(facts({ steps: did('CAPITAL_SUBSCRIBED', 'FUNDS_DEPOSITED') }), 'IN_PROGRESS', 'CAPITAL_SUBSCRIBED'),
    refuseStep(facts(), { step: 'CNSS', endedOn: day('2022-03-02') }),
    refuseStep(facts({ steps: did('NAME_REQUESTED') }), { step: 'NAME_REQUESTED', endedOn: day('2022-02-02') }),
    ...(
      [
        ['GROUP_FORMED', { founders: founders(4) }],
        ['GROUP_FORMED', { founders: [...founders(5), ...founders(1)] }],
        ['CAPITAL_SUBSCRIBED', { founders: founders(2, 400) }],
        ['CAPITAL_SUBSCRIBED', { shareValue: 60 }],
        ['CAPITAL_SUBSCRIBED', { founders: founders(5, 99) }],
        ['FUNDS_DEPOSITED', {}],
        ['REGISTRATION_FILED', { steps: did('NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD') }],
        ['GROUP_FORMED', { steps: did('GROUP_FORMED') }],
        ['FUNDS_DEPOSITED', { steps: [{ ...did('CAPITAL_SUBSCRIBED')[0]!, doneOn: day('2022-03-21') }] }],
      ] as const
    ).map(([step, change]) => takeStep(facts(change), law, { step, doneOn: day('2022-03-20') })),
  ];

  test.each(made.map((refusal) => [refusal?.refused ?? 'none', refusal] as const))(
    '%s has a whole sentence in each language',
    (code, refusal) => {
      const phrase = cooperativeRefusals[code as keyof typeof cooperativeRefusals];
      for (const language of languages)
        expect(say(language, phrase, refusal?.values)).not.toMatch(/[{}]|undefined|null/);
    },
  );
});
