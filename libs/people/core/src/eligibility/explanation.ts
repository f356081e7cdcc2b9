import { province, say, showDay, type Language, type PlainDay } from '@sanad/kernel';
import { relationNames } from '../words';
import type { JudgedRule } from './eligibility';
import { outcomeWords } from './eligibility.words';

type Told = Pick<JudgedRule, 'rule' | 'verdict' | 'facts'>;

/** Facts that are codes and days, as people say them. */
function said(language: Language, name: string, value: string | number | boolean | null): string | number | null {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return value;
  if (name === 'relation') return relationNames[value as keyof typeof relationNames]?.[language] ?? value;
  if (name === 'asOf') return showDay(language, value as PlainDay);
  if (name === 'province') return province(value)?.[language === 'ar' ? 'ar' : 'fr'] ?? value;
  return value;
}

/** Why a rule is met or not, in one sentence. */
export function explain(language: Language, { rule, verdict, facts }: Told): string {
  const phrase = outcomeWords[`${rule}_${verdict}`];
  if (!phrase) return '';
  const values = Object.entries(facts).map(([name, value]) => [name, said(language, name, value)]);
  return say(language, phrase, Object.fromEntries(values) as Record<string, string | number | null>);
}
