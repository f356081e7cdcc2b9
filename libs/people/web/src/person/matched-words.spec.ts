import { matchedWords } from './matched-words';

const marked = (name: string, query: string) =>
  matchedWords(name, query)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('the words of a name that somebody looks for', () => {
  it.each([
    ['as typed', 'فاطمة آيت لحسن', 'فاطمة', '[فاطمة] آيت لحسن'],
    ['by their beginning, without hamza', 'فاطمة آيت لحسن', 'ايت لح', 'فاطمة [آيت] [لحسن]'],
    ['in the other script', 'محمد العلوي', 'Alaoui', 'محمد [العلوي]'],
    ['with an article', 'لحسن بوهدي', 'الحسن', '[لحسن] بوهدي'],
    ['two that were typed as one', 'مريم بن احيا', 'Benahya', 'مريم [بن][ ][احيا]'],
    ['Abd, written apart', 'عبد الله بوهدي', 'abdellah', '[عبد][ ][الله] بوهدي'],
    ['not the name of a twin', 'حسين بوهدي', 'حسن', 'حسين بوهدي'],
    ['not for a phone', 'حسين بوهدي', '0612345678', 'حسين بوهدي'],
    ['nothing asked', 'حسين بوهدي', '', 'حسين بوهدي'],
  ])('%s', (_situation, name, query, shown) => {
    expect(marked(name, query)).toBe(shown);
  });
});
