/** Where anybody checks a paper. */
export const verifyPath = '/verify';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the code on a paper holds: any camera opens the page, and what is behind `#` never reaches a server. */
export function verifyAddress(origin: string, code: string): string {
  return `${origin}${verifyPath}#${code}`;
}

/** What somebody has scanned or pasted: the whole address, or the code alone. Also the bare identifier of a document. */
export function wantedIn(typed: string): { code: string } | { documentId: string } | null {
  const plain = typed.replaceAll(/\s/g, '');
  const code = plain.includes('#') ? plain.slice(plain.indexOf('#') + 1) : plain;
  if (code === '') return null;
  return uuid.test(code) ? { documentId: code } : { code };
}
