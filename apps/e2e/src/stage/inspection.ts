import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** The widths of an office screen, a tablet and a phone. */
export const widths = [1366, 768, 390] as const;
/** Where most people of an office meet a screen: at the desk and in the hand. */
export const office = [1366, 390] as const;

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How far the page is wider than the window, and what sticks out. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right - left > 0 && (left < -1 || right > width + 1);
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} sticks out`);
  });
}

/** Words in Latin letters on an Arabic page. Identifiers, what people have typed (isolated by `bdi`, or by characters in a sentence) and the names of languages are none. */
async function foreignWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.lang !== 'ar-MA') return [];
    const apart = '.id, bdi, [dir="ltr"], [lang="fr-MA"], [lang="en-GB"], script, style, option, input, textarea';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    const own = (text: string | null) => text?.replaceAll(/\u2068[^\u2069]*\u2069|[A-Z]{2,5}-\d{4}-\d+/g, '') ?? '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(apart) || !parent.checkVisibility()) continue;
      for (const word of own(node.textContent).match(/[A-Za-zÀ-ÿ]{3,}/g) ?? []) found.add(word);
    }
    return [...found].filter((word) => !['PDF', 'Excel', 'Word', 'CSV', 'JSON', 'csv', 'xlsx'].includes(word));
  });
}

/** Identifiers and phones whose characters do not stand in the order in which they are written. */
async function scrambled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScrambled = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let last = -Infinity;
      let top = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let place = 0; place < (node.textContent ?? '').length; place += 1) {
          const range = document.createRange();
          range.setStart(node, place);
          range.setEnd(node, place + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          if (Math.abs(box.top - top) > box.height / 2) last = -Infinity;
          if (box.left < last - 1) return true;
          last = box.left;
          top = box.top;
        }
      }
      return false;
    };
    return [...document.querySelectorAll('.id')]
      .filter((element) => element.checkVisibility() && isScrambled(element))
      .map((element) => element.textContent ?? '');
  });
}

/** What of its accessibility a page is looked at for: by night it has other colours, in another language none of it changes. */
export type Look = 'whole' | 'colours' | 'width';

async function accessibility(page: Page, look: Look): Promise<string[]> {
  if (look === 'width') return [];
  // One document without frames: no second page is needed to gather what they say, and what is well is not described.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (
    look === 'whole' ? builder.withTags(standard) : builder.withRules(['color-contrast'])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`),
  );
}

/** What is wrong with the page as it is shown now; nothing when it is well. */
export async function faults(page: Page, look: Look): Promise<string[]> {
  const parts = [await overflow(page), await foreignWords(page), await scrambled(page)];
  return [...parts.flat(), ...(await accessibility(page, look))];
}
