import {
  Injectable,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { say, type Catalogue, type Phrase, type PhraseValues } from '@sanad/kernel';
import type { ApiFailure } from './api-failure';
import { LanguageChoice } from './language';
import { offlineSentence, problemSentences } from './problem-sentences';

/** Turns the codes of problems and refusals into sentences of the user's language. */
@Injectable({ providedIn: 'root' })
export class FailureSentences {
  private readonly choice = inject(LanguageChoice);
  private readonly problems = new Map<string, Phrase>(Object.entries(problemSentences));

  /** Adds the refusals of a room; a field may be refused with the same codes. */
  register(refusals: Catalogue): void {
    for (const [code, phrase] of Object.entries(refusals)) this.problems.set(code, phrase);
  }

  /** The sentence of a refusal or problem code. */
  say(code: string, values: PhraseValues = {}): string {
    return this.speak(this.problems.get(code) ?? problemSentences.unexpected, values);
  }

  sayFailure(failure: ApiFailure): string {
    if (failure.problem) return this.say(failure.problem.code, failure.problem.values);
    return this.speak(failure.status === 0 ? offlineSentence : problemSentences.unexpected, {});
  }

  knows(code: string): boolean {
    return this.problems.has(code);
  }

  private speak(phrase: Phrase, values: PhraseValues): string {
    try {
      return say(this.choice.language(), phrase, values);
    } catch {
      // A value the sentence needs is missing: the general sentence is better than none.
      return say(this.choice.language(), problemSentences.unexpected);
    }
  }
}

/** In the providers of a room's routes: `provideSentences(trainingRefusals)`. */
export function provideSentences(...catalogues: Catalogue[]): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideEnvironmentInitializer(() => {
      const sentences = inject(FailureSentences);
      for (const catalogue of catalogues) sentences.register(catalogue);
    }),
  ]);
}
