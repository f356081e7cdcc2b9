import { expect, test } from '@jest/globals';
import { day, done, facts, law } from '../../testing/group-facts';
import type { StepFact } from '../facts';
import { dossierGaps } from './dossier-gaps';
import { noDetails } from './dossier.contract';

const name = {
  ...{ requestedOn: day('2022-03-01'), certificateNumber: '12/2022', approvedOn: day('2022-03-03') },
  ...{ expiresOn: day('2022-06-01'), endedOn: null, ofRequest: true },
};
const named = done('NAME_APPROVED');
const nameGaps = (on: string, steps: readonly StepFact[], part: 'WHOLE' | 'NAME_REQUEST' = 'WHOLE') =>
  dossierGaps(
    { facts: facts({ on: day(on), name, steps: [...steps] }), law, details: noDetails, founders: [] },
    part,
  ).filter(({ kind }) => kind === 'nameExpired' || kind === 'step');

test.each([
  ['while nothing is approved', '2022-06-01', [], [{ kind: 'step', step: 'NAME_APPROVED' }]],
  ['on the last day of the certificate', '2022-06-01', [named], []],
  ['on the morrow, though its step stands', '2022-06-02', [named], [{ kind: 'nameExpired', on: '2022-06-01' }]],
  ['on the morrow, with the file at court', '2022-06-02', [named, done('REGISTRATION_FILED')], []],
])('the whole dossier lacks its name %s', (_situation, on, steps, gaps) => {
  expect(nameGaps(on, steps)).toEqual(gaps);
  expect(nameGaps(on, steps, 'NAME_REQUEST')).toEqual([]);
});
