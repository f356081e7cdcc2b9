import { DOMParser, type Element } from '@xmldom/xmldom';

const wordSpaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** The root of a part. @throws when it is no XML. */
export function parsed(xml: string): Element {
  const faults: string[] = [];
  const onError = (level: string, message: string) => {
    if (level !== 'warning') faults.push(message);
  };
  const document = new DOMParser({ onError }).parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (!root || faults.length > 0) throw new Error(faults[0] ?? 'empty part');
  return root;
}

export function elements(parent: Element | undefined): Element[] {
  if (!parent) return [];
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** `p` for `w:p`, whatever the prefix; another vocabulary keeps its prefix: `m:oMath`. */
export function nameOf(element: Element): string {
  const isWord = wordSpaces.includes(element.namespaceURI ?? '');
  return isWord ? (element.localName ?? '') : element.nodeName;
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return elements(parent).find((element) => nameOf(element) === name);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const space of wordSpaces) {
    const value = element.getAttributeNS(space, name);
    if (value !== null && value !== '') return value;
  }
  return undefined;
}

/** The value of a property element: `<w:jc w:val="center"/>`. */
export const valueOf = (parent: Element | undefined, name: string) => attribute(child(parent, name), 'val');

/** A switch: absent is undefined, present without a value is on. */
export function switchOf(parent: Element | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '1');
}

/** Twentieths of a point, as points. */
export function points(twentieths: string | undefined): number | undefined {
  if (twentieths === undefined) return undefined;
  const value = Number(twentieths);
  return Number.isFinite(value) ? value / 20 : undefined;
}

export function colour(value: string | undefined): string | null {
  return value && /^[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null;
}
