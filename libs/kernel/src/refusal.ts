/** What a sentence about a refusal may need: numbers, names, days. Never a protected value such as a national card number. */
export type RefusalValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A rule that says no. It is an answer, not a surprise: rules return it, callers look at it.
 * The sentence lives with the language, under the same code.
 */
export interface Refusal {
  readonly refused: string;
  readonly values: RefusalValues;
}

/** Builds a refusal from its stable code and the values its sentence needs. */
export function refuse(code: string, values: RefusalValues = {}): Refusal {
  return { refused: code, values };
}

/** Tells an answer from a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
