import { inject } from '@angular/core';
import { dutyName } from '@sanad/follow-up/core';
import { LanguageChoice } from '@sanad/ui';

/** Says which duty is meant, in the language of the screen. */
export function useDutyName(): (duty: Parameters<typeof dutyName>[1]) => string {
  const choice = inject(LanguageChoice);
  return (duty) => dutyName(choice.language(), duty);
}
