import { IntlMessageFormat } from 'intl-messageformat';
import { localeOf, type Language } from './languages';

/** One sentence in the three languages, ICU message syntax. Arabic is the source; leaving a language out does not compile. */
export type Phrase = Readonly<Record<Language, string>>;
export type Catalogue = Readonly<Record<string, Phrase>>;
export type PhraseValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Declares a catalogue and keeps its keys as a type. */
export function defineWords<const Words extends Catalogue>(words: Words): Words {
  return words;
}

const compiled = new Map<string, IntlMessageFormat>();

/** Says a phrase in a language. Plurals and choices follow ICU; a phrase without values is returned as it is. */
export function say(language: Language, phrase: Phrase, values: PhraseValues = {}): string {
  const source = phrase[language];
  if (!source.includes('{')) return source;
  const key = language + source;
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(source, localeOf[language], undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(values as Record<string, string>));
}
