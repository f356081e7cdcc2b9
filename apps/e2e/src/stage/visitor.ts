import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright';
import { faults, office, widths, type Look } from './inspection';
import type { Sanad } from './sanad-server';

/** Password of every account of the demo house; it stands on the sign-in page. */
export const demoPassword = 'sanad-tajriba-2022';
const pictures = join('test-results', 'pictures');

/** No request for so long: what was asked for has come, and nothing follows from it. */
const quietMilliseconds = 120;
const longestWait = 30_000;
const control = 2;

export interface Fault {
  readonly picture: string;
  readonly fault: string;
}

/** A key by its place on the board, and the letter that the layout of the writer gives it. */
export interface Key {
  readonly code: string;
  readonly key: string;
}

/** Somebody at a browser of their own. Collects what the console complains about. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly faults: Fault[] = [];
  /** Keys that went down one by one. */
  keysPressed = 0;
  private readonly awaited = new Set<Request>();
  private lastMoved = 0;
  private keyboard: CDPSession | undefined;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly sanad: Sanad,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // The browser notes every answer above 399 itself; those are part of the story.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      this.awaited.add(request);
      this.lastMoved = Date.now();
    });
    const came = (request: Request) => {
      this.awaited.delete(request);
      this.lastMoved = Date.now();
    };
    page.on('requestfinished', came);
    page.on('requestfailed', came);
  }

  static async arrive(
    browser: Browser,
    sanad: Sanad,
    options: { width?: number; dark?: boolean } = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1366, height: 850 },
      colorScheme: options.dark ? 'dark' : 'light',
      locale: 'ar-MA',
      timezoneId: 'Africa/Casablanca',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return new Visitor(page, context, sanad);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.sanad.url + path);
  }

  /** Signs in by hand, as with any account. */
  async enter(email: string): Promise<void> {
    await this.open('/sign-in');
    await this.page.getByLabel('البريد الإلكتروني').fill(email);
    await this.page.getByLabel('كلمة المرور', { exact: true }).fill(demoPassword);
    await this.page.getByRole('button', { name: 'الدخول', exact: true }).click();
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  /** Strikes keys of an Arabic keyboard, one after the other, as the browser gets them from the system. */
  async strike(...keys: readonly (Key | 'Control')[]): Promise<void> {
    this.keyboard ??= await this.context.newCDPSession(this.page);
    let modifiers = 0;
    for (const one of keys) {
      this.keysPressed += 1;
      if (one === 'Control') {
        modifiers = control;
        continue;
      }
      const text = modifiers || one.key.length > 1 ? (one.key === 'Enter' ? '\r' : undefined) : one.key;
      await this.keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...one, modifiers, text });
      await this.keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...one, modifiers });
      modifiers = 0;
    }
  }

  /** Takes the page at every width and looks for faults; they are told together at the end. */
  async picture(name: string, at: readonly number[] = widths, look: Look = 'whole'): Promise<void> {
    const before = this.page.viewportSize()!;
    for (const width of at) {
      const least = width < 500 ? 844 : 850;
      await this.page.setViewportSize({ width, height: least });
      await this.page.evaluate(() => document.fonts.ready);
      await this.settled();
      // A tablet shows what a desk does, at another width.
      for (const fault of await faults(this.page, width === widths[1] ? 'width' : look))
        this.faults.push({ picture: `${name}-${width}`, fault });
      if (process.env['SANAD_PICTURES'] === 'none') continue;
      // A window as high as the page: what sticks to its edges stands where it belongs.
      const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
      if (height > least) await this.page.setViewportSize({ width, height });
      const path = join(pictures, `${name}-${width}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await this.page.screenshot({ path });
    }
    await this.page.setViewportSize(before);
  }

  /** The same page by night. */
  async pictureInTheDark(name: string, at: readonly number[] = [1366]): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.picture(name, at, 'colours');
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** The same page in French; the language changes in place, there and back. */
  async pictureInFrench(name: string, at: readonly number[] = [1366]): Promise<void> {
    await this.page.getByRole('button', { name: 'Français' }).first().click();
    await this.page.locator('html[lang="fr-MA"]').waitFor();
    await this.picture(name, at, 'width');
    await this.page.getByRole('button', { name: 'العربية' }).first().click();
    await this.page.locator('html[lang="ar-MA"]').waitFor();
  }

  /** A screen that the documents show: on a desk and on a phone, by night, and in French. */
  async portray(name: string): Promise<void> {
    await this.picture(name, office);
    await this.pictureInTheDark(`${name}-dark`);
    await this.pictureInFrench(`${name}-french`);
  }

  /** Nothing is being fetched and nothing says that it is loading. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('load');
    const limit = Date.now() + longestWait;
    while (!(await this.isQuiet())) {
      if (Date.now() > limit)
        throw new Error(`Still fetching: ${[...this.awaited].map((request) => request.url()).join(', ')}`);
      await pause(20);
    }
    await this.page.locator('sanad-loading').first().waitFor({ state: 'detached' });
  }

  /** Nothing is awaited, and what has come is worked up: on a busy machine that takes longer than the silence. */
  private async isQuiet(): Promise<boolean> {
    const isSilent = () => this.awaited.size === 0 && Date.now() - this.lastMoved >= quietMilliseconds;
    if (!isSilent()) return false;
    const atRest = this.page.evaluate(
      () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 })),
    );
    // A page that is left meanwhile is not at rest.
    return (await atRest.then(() => true).catch(() => false)) && isSilent();
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
