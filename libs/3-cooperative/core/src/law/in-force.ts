import type { PlainDay } from '@sanad/kernel';
import type { LawRule } from './law-rule.contract';

type Dated = Pick<LawRule, 'key' | 'effectiveFrom' | 'effectiveTo'> & { readonly version?: number };

function isLater(one: Dated, other: Dated): boolean {
  if (one.effectiveFrom !== other.effectiveFrom) return one.effectiveFrom > other.effectiveFrom;
  return (one.version ?? 0) > (other.version ?? 0);
}

/**
 * The law of a day: of each rule the line that began last by then, as it was last written, unless it has ended.
 * A group is judged by the law of the day on which it began, whatever comes later.
 */
export function inForce<Line extends Dated>(lines: readonly Line[], day: PlainDay): Line[] {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const known = found.get(line.key);
    if (line.effectiveFrom <= day && (!known || isLater(line, known))) found.set(line.key, line);
  }
  return [...found.values()].filter(({ effectiveTo }) => effectiveTo === null || effectiveTo >= day);
}

/** How a rule stands on a day; the line that was written last where none has begun. `lines`: of one rule, the newest first. */
export function lineOn<Line extends Dated>(lines: readonly Line[], day: PlainDay): Line {
  return inForce(lines, day)[0] ?? lines[0]!;
}
