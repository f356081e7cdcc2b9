import {
  compare,
  isWeaklyAlike,
  nameWords,
  sameness,
  type ComparedMember,
  type ImportedMember,
  type KnownFacts,
  type ReviewReason,
  type RowChoice,
  type RowProblem,
  type RowStatus,
} from '@sanad/people/core';

export interface Known extends KnownFacts {
  readonly personId: string;
  /** The line of the same sheet; null for a person who is there. */
  readonly line: number | null;
  readonly isSameRow?: boolean;
  readonly ties: readonly string[];
}

export interface RowQuestion {
  readonly facts: KnownFacts;
  readonly saysProvince: boolean;
  readonly tie: string | null;
  readonly problems: readonly RowProblem[];
  readonly choice: RowChoice | null;
  readonly chosenId: string | null;
  readonly statedId: string | null;
  readonly newPersonId: string;
  readonly knowns: readonly Known[];
  /** Whom another import made of the same row. */
  readonly writtenAs: string | null;
  readonly isCardHeld: boolean;
}

export interface Verdict {
  readonly status: RowStatus;
  readonly problems: readonly RowProblem[];
  readonly reason: ReviewReason | null;
  readonly differs: readonly ComparedMember[];
  readonly fills: readonly ComparedMember[];
  readonly candidates: readonly { personId: string; line: number | null }[];
  readonly personId: string | null;
  /** Persons who look a little like a new one: for the queue of duplicates. */
  readonly alike: readonly string[];
}

const nothing = {
  problems: [],
  reason: null,
  differs: [],
  fills: [],
  candidates: [],
  personId: null,
  alike: [],
} as const;
const mostCandidates = 5;

const places: Readonly<Record<string, ImportedMember>> = {
  cardNumberHeld: 'cin',
  cardNumberTwice: 'cin',
  personNotHere: 'personId',
};

const refused = (code: string): Verdict => ({
  ...nothing,
  status: 'REFUSED',
  problems: [{ member: places[code] ?? 'givenAr', column: null, code }],
});

const named = (knowns: readonly Known[]) =>
  knowns.slice(0, mostCandidates).map(({ personId, line }) => ({ personId, line }));

function review(reason: ReviewReason, knowns: readonly Known[], differs: readonly ComparedMember[] = []): Verdict {
  return { ...nothing, status: 'TO_REVIEW', reason, differs, candidates: named(knowns) };
}

function isSure(facts: KnownFacts, known: Known): boolean {
  if (known.isSameRow && (facts.birth ?? facts.phone ?? facts.card) !== null) return true;
  return sameness(facts, known) === 'SAME';
}

/** The row is this person: what it adds, or what a person has to look at first. */
function merged({ facts, saysProvince, tie }: RowQuestion, known: Known, isChosen: boolean): Verdict {
  const { fills, differs } = compare(facts, known, saysProvince);
  const { personId, line } = known;
  if (differs.length > 0 && !isChosen) {
    const isOtherName = nameWords(facts) !== nameWords(known);
    // Two rows of one sheet that share a card number: a slip of the pen, and nobody's second record.
    return line !== null && isOtherName ? refused('cardNumberTwice') : review('DIFFERS', [known], differs);
  }
  const isTied = tie !== null && !known.ties.includes(tie);
  const status = fills.length > 0 || isTied ? 'UPDATED' : 'ALREADY_THERE';
  return { ...nothing, status, fills, differs, personId, candidates: [{ personId, line }] };
}

function chosen(question: RowQuestion): Verdict {
  const known = question.knowns.find(({ personId }) => personId === question.chosenId);
  if (!known) return { ...review('POSSIBLE', question.knowns), problems: refused('candidateGone').problems };
  return merged(question, known, true);
}

/** A row of a list that was taken away from here. */
function stated(question: RowQuestion): Verdict {
  const known = question.knowns.find(({ personId }) => personId === question.statedId);
  return known ? merged(question, known, false) : refused('personNotHere');
}

/** A new person, unless the card says otherwise: no two have one number. */
function fresh({ facts, knowns, isCardHeld, newPersonId }: RowQuestion): Verdict {
  if (isCardHeld) return refused('cardNumberHeld');
  if (knowns.some(({ card }) => facts.card !== null && card === facts.card)) return refused('cardNumberTwice');
  const candidates = named(knowns.filter((known) => sameness(facts, known) !== 'OTHER'));
  return { ...nothing, status: 'CREATED', personId: newPersonId, candidates };
}

function matched(question: RowQuestion): Verdict {
  const { facts, knowns } = question;
  const byCard = knowns.find(({ card }) => facts.card !== null && card === facts.card);
  if (byCard) return merged(question, byCard, false);
  if (question.isCardHeld) return refused('cardNumberHeld');
  const sure = knowns.filter((known) => isSure(facts, known));
  if (sure.length > 1) return review('SEVERAL', sure);
  if (sure[0]) return merged(question, sure[0], false);
  const possible = knowns.filter((known) => sameness(facts, known) === 'POSSIBLE');
  if (possible.length > 0) return review('POSSIBLE', possible);
  const alike = knowns.filter((known) => isWeaklyAlike(facts, known)).map(({ personId }) => personId);
  return { ...fresh(question), candidates: [], alike: alike.slice(0, mostCandidates) };
}

/** What becomes of a row. Nothing weaker than a card number, or a name with its whole birthday, decides without a person. */
export function judge(question: RowQuestion): Verdict {
  if (question.problems.length > 0) return { ...nothing, status: 'REFUSED', problems: question.problems };
  if (question.choice === 'SKIP') return refused('rowSkipped');
  if (question.choice === 'SAME') return chosen(question);
  if (question.writtenAs) return { ...nothing, status: 'ALREADY_THERE', personId: question.writtenAs };
  if (question.statedId) return stated(question);
  return question.choice === 'NEW' ? fresh(question) : matched(question);
}
