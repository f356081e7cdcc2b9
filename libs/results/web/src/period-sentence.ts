import { showDay, type PlainDay } from '@sanad/kernel';
import { useLanguage, useWords } from '@sanad/ui';
import type { FilterAddress } from './filter-address';
import { resultsPageWords } from './results.words';

const isDay = (text: string | undefined): text is PlainDay => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Says the days of a filter: «من 1 يناير 2022 إلى 31 دجنبر 2022». To be called where fields are initialised. */
export function usePeriodSentence(): (filter: FilterAddress) => string {
  const t = useWords(resultsPageWords);
  const language = useLanguage();
  return ({ from, to }) => {
    const days = {
      from: isDay(from) ? showDay(language(), from) : undefined,
      to: isDay(to) ? showDay(language(), to) : undefined,
    };
    if (days.from && days.to) return t('between', days);
    if (days.from) return t('since', days);
    return days.to ? t('until', days) : t('allTime');
  };
}
