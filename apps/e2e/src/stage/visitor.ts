import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { faults, widths } from './inspection';
import type { Sanad } from './sanad-server';

/** Password of every account of the demo house; it stands on the sign-in page. */
export const demoPassword = 'sanad-tajriba-2022';
const pictures = join('test-results', 'pictures');

export interface Fault {
  readonly picture: string;
  readonly fault: string;
}

/** Somebody at a browser of their own. Collects what the console complains about. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly faults: Fault[] = [];

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
    page.setDefaultTimeout(30_000);
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

  /** Takes the page at every width and looks for faults; they are told together at the end. */
  async picture(name: string, at: readonly number[] = widths): Promise<void> {
    const before = this.page.viewportSize()!;
    for (const width of at) {
      await this.page.setViewportSize({ width, height: width < 500 ? 844 : 850 });
      await this.page.evaluate(() => document.fonts.ready);
      await this.settled();
      await this.page.evaluate(() => scrollTo(0, 0));
      const path = join(pictures, `${name}-${width}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await this.page.screenshot({ path, fullPage: true });
      for (const fault of await faults(this.page)) this.faults.push({ picture: `${name}-${width}`, fault });
    }
    await this.page.setViewportSize(before);
  }

  /** Nothing is being fetched and nothing says that it is loading. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.locator('sanad-loading').first().waitFor({ state: 'detached' });
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
