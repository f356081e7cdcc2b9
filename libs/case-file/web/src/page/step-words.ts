import { stageNames, stages, type CaseFileView, type StepView } from '@sanad/case-file/core';
import { useWords } from '@sanad/ui';
import { caseFileWords } from './case-file.words';

/** Whether a step leads on; closing, returning and going back lead elsewhere. Taking a file up again leads on. */
export function isForward({ stage }: CaseFileView, { to }: StepView): boolean {
  if (stage === 'CLOSED' || stage === 'RETURNED') return to !== 'CLOSED';
  return to !== 'CLOSED' && to !== 'RETURNED' && stages.indexOf(to) > stages.indexOf(stage);
}

export function isReady({ conditions }: StepView): boolean {
  return conditions.every(({ met }) => met);
}

/** How a step is called, and what its button says. To be called where fields are initialised. */
export function useStepWords() {
  const t = useWords(caseFileWords);
  const stageName = useWords(stageNames);
  const heading = (file: CaseFileView, { to }: StepView) => (file.stage === 'CLOSED' ? t('reopen') : stageName(to));
  const act = (file: CaseFileView, step: StepView) => {
    if (step.to === 'CLOSED') return t('close');
    if (file.stage === 'CLOSED') return t('reopen');
    if (step.to === 'RETURNED') return t('returnIt');
    return t(isForward(file, step) ? 'moveTo' : 'backTo', { stage: stageName(step.to) });
  };
  return { heading, act };
}
