/** Words that stand side by side, as one: بن احيا is بناحيا; نور الدين is نورالدين and, as it sounds, نوردين. */
export function joinedWords(words: readonly string[]): readonly string[] {
  const run = words.join(' ');
  const heard = run.replaceAll(/ه? ال(?=[تثدذرزسشصضطظلن])/gu, '');
  return [...new Set([run, heard].map((form) => form.replaceAll(' ', '')))];
}
