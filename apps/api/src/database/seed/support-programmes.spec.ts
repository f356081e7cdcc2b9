import { expect, test } from '@jest/globals';
import { purposeOf, SupportProgrammeDraft } from '@sanad/partners/core';
import { agencies } from './places';
import { knownProgrammes } from './support-programmes';

test.each(knownProgrammes.map((programme) => [programme.code, programme] as const))(
  '%s may be written as it is',
  (_code, known) => {
    const { owner, name, gives, doubt, agency, service, code: _, ...terms } = known;
    const read = SupportProgrammeDraft.safeParse({
      ...terms,
      ...{ effectiveFrom: '2020-01-01', ownerAr: owner.ar, ownerFr: owner.fr, nameAr: name.ar, nameFr: name.fr },
      ...{ givesAr: gives.ar, givesFr: gives.fr, doubtAr: doubt?.ar, doubtFr: doubt?.fr, reason: 'قيمة أولية' },
    });
    expect(read.error?.issues ?? []).toEqual([]);
    const offered: readonly string[] | undefined = agencies.find((one) => one.code === agency)?.services;
    if (service && offered) expect(offered).toContain(service);
    if (service) expect(Object.keys(purposeOf)).toContain(service);
  },
);

test('each has its own code, and those that are over stay', () => {
  expect(new Set(knownProgrammes.map(({ code }) => code)).size).toBe(knownProgrammes.length);
  expect(knownProgrammes.filter(({ validTo }) => validTo).map(({ code }) => code)).toEqual(['FORSA']);
});
