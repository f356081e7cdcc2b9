import { computed, type Signal } from '@angular/core';
import { provinces } from '@sanad/kernel';
import { useLanguage } from '@sanad/ui';

interface Place {
  readonly value: string;
  readonly name: string;
}

/** All provinces, to choose a seat from. */
export function usePlaces(): Signal<readonly Place[]> {
  const language = useLanguage();
  return computed(() => provinces.map(({ code, ar, fr }) => ({ value: code, name: language() === 'ar' ? ar : fr })));
}
