import type { PhraseValues } from '@sanad/kernel';
import { capitalOf } from '../checklist';
import type { FormationFacts } from '../facts';
import type { LawRule } from '../law';

type Rule = Pick<LawRule, 'key' | 'value'>;

/** Who a group still lacks: a treasurer, and somebody who heads it. */
export type LackingOrgan = 'HEAD' | 'TREASURER';

/** Where a group stands, in the figures of one line: «3 من 5 مؤسسين، 400 درهم (الحد الأدنى 1.000)، بلا أمين مال». */
export interface GroupLine {
  readonly founders: number;
  readonly minimum: number;
  readonly capital: number;
  readonly least: number;
  readonly lacking: readonly LackingOrgan[];
  readonly isReady: boolean;
}

export function groupLine(facts: Pick<FormationFacts, 'founders' | 'shareValue'>, law: readonly Rule[]): GroupLine {
  const asked = (key: LawRule['key']) => law.find((rule) => rule.key === key)?.value ?? 0;
  const [minimum, least] = [asked('minMembers'), asked('minCapital')];
  const has = (...roles: readonly string[]) => facts.founders.some(({ role }) => roles.includes(role));
  const lacking: readonly LackingOrgan[] = [
    ...(has('PRESIDENT', 'MANAGER') ? [] : ['HEAD' as const]),
    ...(has('TREASURER') ? [] : ['TREASURER' as const]),
  ];
  const [founders, capital] = [facts.founders.length, capitalOf(facts)];
  return {
    ...{ founders, minimum, capital, least, lacking },
    isReady: founders >= minimum && capital >= least && lacking.length === 0,
  };
}

/** The values of the sentence `groupLineWords.line`. */
export function saidOfGroup({ founders, minimum, capital, least, lacking }: GroupLine): PhraseValues {
  return { founders, minimum, capital, least, lacking: lacking.length === 2 ? 'BOTH' : (lacking[0] ?? 'NONE') };
}
