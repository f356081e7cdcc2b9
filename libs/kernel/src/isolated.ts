/** A name, number or address inside a sentence of another script, kept in its own order (Unicode first strong isolate). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
