import type { ConditionVerdict, ProgrammeVerdict } from '@sanad/partners/core';
import type { IconName, Tint } from '@sanad/ui';

export const verdictTints: Readonly<Record<ProgrammeVerdict, Tint>> = {
  OPEN: 'ok',
  TO_CONFIRM: 'warn',
  MISSING_FACTS: 'att',
  NOT_OPEN: 'neu',
};

export const conditionIcons: Readonly<Record<ConditionVerdict, IconName>> = {
  MET: 'check',
  NOT_MET: 'close',
  MISSING: 'question',
  TO_VERIFY: 'clock',
};
