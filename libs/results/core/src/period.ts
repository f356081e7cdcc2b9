import type { PlainDay } from '@sanad/kernel';

/** First and last day, both counted; null where the period has no such end. Days are those of the calendar in Morocco. */
export interface Period {
  readonly from: PlainDay | null;
  readonly to: PlainDay | null;
}

export const presets = ['ALL', 'THIS_YEAR', 'YEAR_2022', 'OTHER'] as const;
export type Preset = (typeof presets)[number];

function year(year: string): Period {
  return { from: `${year}-01-01` as PlainDay, to: `${year}-12-31` as PlainDay };
}

/** The days of a preset; those of `OTHER` are the user's own. */
export function periodOf(preset: Exclude<Preset, 'OTHER'>, today: PlainDay): Period {
  if (preset === 'ALL') return { from: null, to: null };
  return year(preset === 'THIS_YEAR' ? today.slice(0, 4) : '2022');
}

/** The preset that has exactly these days. */
export function presetOf(period: Period, today: PlainDay): Preset {
  const found = (['ALL', 'THIS_YEAR', 'YEAR_2022'] as const).find((preset) => {
    const { from, to } = periodOf(preset, today);
    return from === period.from && to === period.to;
  });
  return found ?? 'OTHER';
}
