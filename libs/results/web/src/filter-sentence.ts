import { province, showDay, type PlainDay } from '@sanad/kernel';
import { useLanguage, useWords } from '@sanad/ui';
import type { FilterAddress } from './filter-address';
import { resultsPageWords } from './results.words';

const isDay = (text: string | undefined): text is PlainDay => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/**
 * Says a filter: «إقليم كلميم · من 1 يناير 2022 إلى 31 دجنبر 2022»; without its days where a number is of now.
 * To be called where fields are initialised.
 */
export function useFilterSentence(): (filter: FilterAddress, withDays?: boolean) => string {
  const t = useWords(resultsPageWords);
  const language = useLanguage();

  const daysOf = ({ from, to }: FilterAddress): string => {
    const days = {
      from: isDay(from) ? showDay(language(), from) : undefined,
      to: isDay(to) ? showDay(language(), to) : undefined,
    };
    if (days.from && days.to) return t('between', days);
    if (days.from) return t('since', days);
    return days.to ? t('until', days) : t('allTime');
  };
  const placeOf = ({ province: code }: FilterAddress): string => {
    const place = code ? province(code) : undefined;
    return place ? t('inProvince', { name: language() === 'ar' ? place.ar : place.fr }) : t('allProvinces');
  };
  return (filter, withDays = true) => (withDays ? `${placeOf(filter)} · ${daysOf(filter)}` : placeOf(filter));
}
