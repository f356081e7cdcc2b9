import type { Catalogue } from '@sanad/kernel';
import type { Speak } from '../src/words';

/** One answer that a field offers. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly name: string;
}

/** The keys of a catalogue of labels as answers, in its order: `choicesOf(stageNames, this.stageName)`. */
export function choicesOf<const Words extends Catalogue>(
  catalogue: Words,
  speak: Speak<Words>,
  only?: readonly (keyof Words & string)[],
): Choice<keyof Words & string>[] {
  const keys = only ?? (Object.keys(catalogue) as (keyof Words & string)[]);
  return keys.map((value) => ({ value, name: speak(value) }));
}
