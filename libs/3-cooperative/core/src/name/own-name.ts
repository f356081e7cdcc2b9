const word = /^تعاوني[ةه](?=\s)\s+/u;

/** What stands after the word «تعاونية», with which some names begin: «عسل واد نون» of «تعاونية عسل واد نون». */
export function ownName(name: string): string {
  return name.trim().replace(word, '');
}

/** A cooperative as a sentence or a title names it: the word «تعاونية» once, then its own name. */
export function namedCooperative(name: string): string {
  return `تعاونية «${ownName(name)}»`;
}
