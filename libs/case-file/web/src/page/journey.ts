import { stageNames, stages, type CaseFileView, type Stage } from '@sanad/case-file/core';
import { dayOf, showDay, type Language, type Phrase } from '@sanad/kernel';
import type { JourneyStep } from '@sanad/ui';

const road: readonly Stage[] = [
  'NEW',
  'ELIGIBILITY',
  'ELIGIBLE',
  'ORIENTATION',
  'PREPARATION',
  'FUNDING',
  'CREATION',
  'ACTIVE',
];

/** Where on the road a file stands: a returned one is still being checked, a closed one stopped where it was. */
function placeOf(file: CaseFileView): Stage {
  if (file.stage === 'RETURNED') return 'ELIGIBILITY';
  if (file.stage === 'COMPLETED') return 'ACTIVE';
  if (file.stage !== 'CLOSED') return file.stage;
  return file.reached.map(({ stage }) => stage).findLast((stage) => road.includes(stage)) ?? 'NEW';
}

/** The road of a file as one line. Funding is on it only for those who ask for it. */
export function journeyOf(file: CaseFileView, language: Language, say: (phrase: Phrase) => string): JourneyStep[] {
  const noteFor = (isHere: boolean, day?: string) =>
    isHere && file.stage === 'RETURNED' ? say(stageNames.RETURNED) : day;
  const here = stages.indexOf(placeOf(file));
  const isFunded = file.fundingChoice === 'REQUESTED' || file.reached.some(({ stage }) => stage === 'FUNDING');
  return road
    .filter((stage) => stage !== 'FUNDING' || isFunded)
    .map((stage) => {
      const at = file.reached.find((one) => one.stage === stage)?.at;
      const place = stages.indexOf(stage);
      const isOver = file.stage === 'COMPLETED' || place < here;
      return {
        name: say(stageNames[stage]),
        state: isOver ? 'done' : place === here ? 'now' : 'todo',
        note: noteFor(place === here, at && place <= here ? showDay(language, dayOf(at)) : undefined),
      };
    });
}
