import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { openBrowser } from './stage/browser';

/** Our sheets are CSS but for their comments: the browser nests by itself. */
const sheet = (path: string) => readFileSync(path, 'utf8').replace(/^\s*\/\/.*$/gmu, '');
const styles = [
  sheet('libs/ui/styles/_base.scss'),
  sheet('apps/web/src/shell/shell.scss').replaceAll(':host', 'body'),
  ':root { --gap: 16px; --line: #ccc; --paper: #fff; --font: sans-serif }',
  'main button { display: block; block-size: 40px; margin-block-end: 40px }',
].join('\n');
const shell = readFileSync('apps/web/src/shell/shell.html', 'utf8');
const tag = (start: string) => new RegExp(`<${start}[^>]*>`, 'u').exec(shell)![0];
const buttons = Array.from({ length: 60 }, (_, place) => `<button id="b${place}">${place}</button>`).join('');
const main = `<main>${buttons}</main>`;
/** The bars as the shell draws them, around a long page. */
const inShell = `<div class="frame">
  ${tag('div class="side')}<nav class="navigation"><ul class="plain"><li><a id="link" href="#">رابط</a></li></ul></nav></div>
  <div class="page">${tag('header')}<button id="head">زر</button></header>${main}</div></div>`;
const byLetter = `${main}<div style="position: sticky; inset-block-end: 0"><button id="send">إرسال</button></div>`;
const drawn = (body: string) => `<!doctype html><html lang="ar" dir="rtl"><style>${styles}</style>${body}</html>`;

/** Whether a control is seen from its upper to its lower edge. */
function isSeen(page: Page, id: string): Promise<boolean> {
  return page.evaluate((sought) => {
    const { left, top, bottom, width } = document.getElementById(sought)!.getBoundingClientRect();
    const at = (height: number) => document.elementFromPoint(left + width / 2, height)?.id;
    return at(top + 1) === sought && at(bottom - 1) === sought;
  }, id);
}

/** Puts the page where one button has its upper edge at a height of the window, with the keys on another. */
function stand(page: Page, { id, at, keys }: { id: string; at: number; keys: string }): Promise<void> {
  return page.evaluate(
    ([sought, height, focused]) => {
      document.getElementById(focused)!.focus({ preventScroll: true });
      const { top } = document.getElementById(sought)!.getBoundingClientRect();
      scrollTo(0, top + scrollY - height);
    },
    [id, at, keys] as const,
  );
}

/** How far the page moves when a control of a bar is reached. */
function movedBy(page: Page, id: string): Promise<number> {
  return page.evaluate((sought) => {
    scrollTo(0, 1500);
    document.getElementById(sought)!.focus();
    return scrollY - 1500;
  }, id);
}

describe('what the keys reach', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  const open = async (width: number, height: number, body: string) => {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(drawn(body));
    return page;
  };

  test.each([
    ['on a desk', 1366, 768],
    ['in the hand', 390, 844],
  ])(
    'stands clear of the bars of the shell %s, and the bars move nothing',
    async (_where, width, height) => {
      const page = await open(width, height, inShell);
      await stand(page, { id: 'b29', at: 30, keys: 'b30' });
      expect(await isSeen(page, 'b29')).toBe(false);
      await page.keyboard.press('Shift+Tab');
      expect(await isSeen(page, 'b29')).toBe(true);
      await stand(page, { id: 'b30', at: height - 30, keys: 'b29' });
      await page.keyboard.press('Tab');
      expect(await isSeen(page, 'b30')).toBe(true);
      expect([await movedBy(page, 'head'), await movedBy(page, 'link')]).toEqual([0, 0]);
      await page.close();
    },
    60_000,
  );

  test('a page that a letter leads to has no such bars: its own act below moves nothing', async () => {
    const page = await open(390, 844, byLetter);
    expect(await movedBy(page, 'send')).toBe(0);
    await page.close();
  }, 60_000);
});
